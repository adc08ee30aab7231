package org.pmocatalogue.transfer;

import java.io.IOException;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.schema.EditedStage;
import org.pmocatalogue.schema.KnownPolicies;

/**
 * How a catalogue is assembled from entries and printed as entries.
 *
 * @param policies the policies that a catalogue may name
 * @param schema the fields of catalogues that follow these policies
 */
public record CatalogueForm(KnownPolicies policies, CatalogueSchema schema) implements DocumentForm<Catalogue> {

    /** {@return the form of catalogues that may name these policies} */
    public static CatalogueForm of(KnownPolicies policies) {
        return new CatalogueForm(policies, CatalogueSchema.of(policies));
    }

    @Override
    public DocumentType document() {
        return DocumentType.CATALOGUE;
    }

    @Override
    public RecordShape shape(Kind kind) {
        return schema.shape(kind);
    }

    @Override
    public Assembler validator(ReadOptions options, Findings findings) {
        return requested(options, Assembler.checking(schema, findings));
    }

    private Assembler requested(ReadOptions options, Assembler assembler) {
        options.policy().map(policies::ofServices).ifPresent(policy -> assembler.validateAgainst(policy.id()));
        return assembler;
    }

    @Override
    public ReadDocument<Catalogue> read(EntryTransfer transfer, OpenInput from, ReadOptions options, Findings findings)
            throws IOException {
        var assembler = requested(options, Assembler.keeping(schema, findings));
        options.editedStagesOn().ifPresent(assembler::acceptEditedStages);
        EntryCounts entries = transfer.forDocument(this)
                .run(from, options, findings, assembler::accept, ReadGuard.TO_THE_END)
                .counts();
        assembler.finish(from.place());
        var read = ReadDocument.of(assembler, entries);
        return new ReadDocument<>(
                read.value().map(catalogue -> applyEditedStages(catalogue, assembler, options, findings)),
                read.rejected());
    }

    private Catalogue applyEditedStages(
            Catalogue catalogue, Assembler assembler, ReadOptions options, Findings findings) {
        var edited = assembler.editedStages();
        if (edited.isEmpty()) {
            return catalogue;
        }
        var policy = options.policy().map(policies::ofServices).or(() -> policies.ofServices(catalogue.info()));
        if (policy.isEmpty()) {
            for (EditedStage stage : edited) {
                findings.add(
                        LifecycleProblem.EDIT_WITHOUT_POLICY,
                        () -> stage.finding(
                                LifecycleProblem.EDIT_WITHOUT_POLICY,
                                stage.service(),
                                stage.stage(),
                                catalogue
                                        .info()
                                        .policy()
                                        .orElse(LifecyclePolicy.standard().id())));
            }
            return catalogue;
        }
        return new StageEdits(
                        policy.get(),
                        options.editedStagesOn().orElseThrow(),
                        options.editedStagesBy().orElse(null),
                        options.onRecordedEdit())
                .apply(edited, catalogue, findings);
    }

    @Override
    public DocumentEntries print(Catalogue catalogue, boolean withDerived) {
        return DocumentEntries.of(
                kind -> CatalogueSchema.attributeNames(catalogue, kind),
                schema.print(catalogue, withDerived),
                entry -> schema.normal(catalogue, entry));
    }

    @Override
    public boolean checkWritable(Catalogue catalogue, Place file, Findings findings) {
        return schema.checkWritable(catalogue, file, findings);
    }
}
