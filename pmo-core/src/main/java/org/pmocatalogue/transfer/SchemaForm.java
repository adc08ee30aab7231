package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.function.Function;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.io.EntryCounts;
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
 * How a document without derived fields is assembled and printed.
 *
 * @param <D> the type of the document
 */
public record SchemaForm<D>(
        DocumentType document, DocumentSchema<D> schema, Function<Findings, DocumentAssembler<D>> assemblers)
        implements DocumentForm<D> {

    /** Lifecycle policies. */
    public static final DocumentForm<LifecyclePolicy> POLICY =
            new SchemaForm<>(DocumentType.POLICY, PolicySchema.SCHEMA, PolicyAssembler::new);

    /** Profiles. */
    public static final DocumentForm<Profile> PROFILE =
            new SchemaForm<>(DocumentType.PROFILE, ProfileSchema.SCHEMA, ProfileAssembler::new);

    @Override
    public RecordShape shape(Kind kind) {
        return schema.shape(kind);
    }

    @Override
    public DocumentAssembler<D> validator(ReadOptions options, Findings findings) {
        return assemblers.apply(findings);
    }

    @Override
    public ReadDocument<D> read(EntryTransfer transfer, OpenInput from, ReadOptions options, Findings findings)
            throws IOException {
        var assembler = assemblers.apply(findings);
        EntryCounts entries = transfer.forDocument(this)
                .run(from, options, findings, assembler::accept, ReadGuard.TO_THE_END)
                .counts();
        assembler.finish(from.place());
        return ReadDocument.of(assembler, entries);
    }

    @Override
    public DocumentEntries print(D held, boolean withDerived) {
        return DocumentEntries.of(
                kind -> schema.attributeNames(held, kind), schema.print(held), entry -> schema.normal(held, entry));
    }
}
