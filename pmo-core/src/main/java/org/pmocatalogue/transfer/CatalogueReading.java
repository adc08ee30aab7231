package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.schema.EditedStage;

/** One reading of a catalogue that is then held. */
public final class CatalogueReading {

    private final EntryTransfer exchange;
    private final ReadOptions options;
    private final Findings findings;

    public CatalogueReading(EntryTransfer exchange, ReadOptions options, Findings findings) {
        this.exchange = exchange;
        this.options = options;
        this.findings = findings;
    }

    /** {@return the catalogue without what has errors; empty if its own entry is missing or has one} */
    public Optional<Catalogue> read(OpenInput from) throws IOException {
        var assembler = exchange.keeping(options, findings);
        options.stepsOn().ifPresent(assembler::acceptEnteredStages);
        exchange.read(from, options, findings, assembler::accept);
        assembler.finish(from.place());
        return assembler.catalogue().map(catalogue -> takeSteps(catalogue, assembler));
    }

    private Catalogue takeSteps(Catalogue catalogue, Assembler assembler) {
        var entered = assembler.enteredStages();
        if (entered.isEmpty()) {
            return catalogue;
        }
        var policies = exchange.policies();
        var policy = options.policy().map(policies::ofServices).or(() -> policies.ofServices(catalogue.info()));
        if (policy.isEmpty()) {
            for (EditedStage stage : entered) {
                findings.add(
                        LifecycleProblem.STEP_WITHOUT_POLICY,
                        () -> stage.finding(
                                LifecycleProblem.STEP_WITHOUT_POLICY,
                                stage.service(),
                                stage.stage(),
                                catalogue.info().policy().orElseThrow()));
            }
            return catalogue;
        }
        return new StageEdits(
                        policy.get(),
                        options.stepsOn().orElseThrow(),
                        options.stepsBy().orElse(null),
                        options.stepsTaken())
                .take(entered, catalogue, findings);
    }
}
