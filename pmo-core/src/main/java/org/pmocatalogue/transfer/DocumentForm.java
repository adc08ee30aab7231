package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.file.ProfileAssembler;
import org.pmocatalogue.profile.file.ProfileSchema;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.PolicyAssembler;
import org.pmocatalogue.schema.PolicySchema;

/**
 * How a document that is small enough to be held is made of entries, and entries of it.
 *
 * @param <T> what the document is in the domain
 */
public record DocumentForm<T>(
        Document document, Function<Findings, DocumentAssembler<T>> assembler, DocumentWriter.Printing<T> printing) {

    public static final DocumentForm<LifecyclePolicy> POLICY = new DocumentForm<>(
            Document.POLICY,
            PolicyAssembler::new,
            (policy, file, findings) -> Optional.of(new DocumentWriter.Printed(
                    kind -> PolicySchema.SCHEMA.attributeNames(policy, kind),
                    format -> PolicySchema.SCHEMA.print(policy))));

    public static final DocumentForm<Profile> PROFILE = new DocumentForm<>(
            Document.PROFILE,
            ProfileAssembler::new,
            (profile, file, findings) -> Optional.of(new DocumentWriter.Printed(
                    kind -> ProfileSchema.SCHEMA.attributeNames(profile, kind),
                    format -> ProfileSchema.SCHEMA.print(profile))));

    /**
     * {@return the document without what has errors; empty if the entry that tells of it is missing or has one, or not
     * all was read}
     */
    public Optional<T> read(EntryTransfer exchange, OpenInput from, ReadOptions options, Findings findings)
            throws IOException {
        var made = assembler.apply(findings);
        exchange.of(document).read(from, options, findings, made::accept);
        made.finish(from.place());
        return made.made();
    }
}
