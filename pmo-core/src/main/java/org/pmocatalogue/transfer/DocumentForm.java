package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.file.ProfileAssembler;
import org.pmocatalogue.profile.file.ProfileSchema;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.DocumentSchema;
import org.pmocatalogue.schema.PolicyAssembler;
import org.pmocatalogue.schema.PolicySchema;

/**
 * How a document is assembled from entries and printed as entries.
 *
 * @param <D> the type of the document
 */
public interface DocumentForm<D> {

    /** Lifecycle policies. */
    DocumentForm<LifecyclePolicy> POLICY = new OfSchema<>(Document.POLICY, PolicySchema.SCHEMA, PolicyAssembler::new);

    /** Profiles. */
    DocumentForm<Profile> PROFILE = new OfSchema<>(Document.PROFILE, ProfileSchema.SCHEMA, ProfileAssembler::new);

    /** {@return the kind of document} */
    Document document();

    /** {@return an assembler that validates entries as the options request, without keeping more than it must} */
    DocumentAssembler<?> validator(ReadOptions options, Findings findings);

    /**
     * {@return the document without its invalid entries; empty if its header is missing or invalid, or if a document of
     * this kind needs all entries and not all were read}
     */
    Optional<D> read(EntryTransfer transfer, OpenInput from, ReadOptions options, Findings findings) throws IOException;

    /**
     * {@return the entries of a document}
     *
     * @param withDerived whether entries show their derived fields
     */
    DocumentEntries print(D document, boolean withDerived);

    /** {@return whether reading the written document returns an equal one; what prevents that is reported} */
    default boolean isWritable(D document, Place file, Findings findings) {
        return true;
    }

    /** A document without derived fields. */
    record OfSchema<D>(Document document, DocumentSchema<D> schema, Function<Findings, DocumentAssembler<D>> assemblers)
            implements DocumentForm<D> {

        @Override
        public DocumentAssembler<D> validator(ReadOptions options, Findings findings) {
            return assemblers.apply(findings);
        }

        @Override
        public Optional<D> read(EntryTransfer transfer, OpenInput from, ReadOptions options, Findings findings)
                throws IOException {
            var assembler = assemblers.apply(findings);
            transfer.of(document).read(from, options, findings, assembler::accept);
            assembler.finish(from.place());
            return assembler.made();
        }

        @Override
        public DocumentEntries print(D held, boolean withDerived) {
            return DocumentEntries.of(kind -> schema.attributeNames(held, kind), schema.print(held));
        }
    }
}
