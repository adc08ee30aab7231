package org.pmocatalogue;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.policy.PolicyAssembler;
import org.pmocatalogue.policy.PolicySchema;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.file.ProfileAssembler;
import org.pmocatalogue.profile.file.ProfileSchema;
import org.pmocatalogue.table.DocumentAssembler;

/**
 * How a document that is small enough to be held is made of entries, and entries of it.
 *
 * @param <T> what the document is in the domain
 */
record DocumentForm<T>(
        Document document, Function<Findings, DocumentAssembler<T>> assembler, HeldWriting.Printing<T> printing) {

    static final DocumentForm<LifecyclePolicy> POLICY = new DocumentForm<>(
            Document.POLICY,
            PolicyAssembler::new,
            (policy, file, findings) -> Optional.of(new HeldWriting.Printed(
                    kind -> PolicySchema.SCHEMA.attributeNames(policy, kind),
                    format -> PolicySchema.SCHEMA.print(policy))));

    static final DocumentForm<Profile> PROFILE = new DocumentForm<>(
            Document.PROFILE,
            ProfileAssembler::new,
            (profile, file, findings) -> Optional.of(new HeldWriting.Printed(
                    kind -> ProfileSchema.SCHEMA.attributeNames(profile, kind),
                    format -> ProfileSchema.SCHEMA.print(profile))));

    /**
     * {@return the document without what has errors; empty if the entry that tells of it is missing or has one, or not
     * all was read}
     */
    Optional<T> read(Exchange exchange, OpenOrigin from, ReadOptions options, Findings findings) throws IOException {
        var made = assembler.apply(findings);
        exchange.of(document).read(from, options, findings, made::accept);
        made.finish(from.place());
        return made.made();
    }
}
