package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.PolicyInfo;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.TextRule;

/** Makes a lifecycle policy of the entries of one file. */
public final class PolicyAssembler implements DocumentAssembler<LifecyclePolicy> {

    private final Findings findings;
    private final EntryFindings ofEntries;
    private final HeaderCheck head;
    private final EntriesById<Stage> stages;

    /** What a step says depends on the stages, which may come later. */
    private final List<Entry> steps = new ArrayList<>();

    private @Nullable Entry infoEntry;
    private @Nullable PolicyInfo info;
    private @Nullable LifecyclePolicy policy;

    /** @param findings takes what is wrong */
    public PolicyAssembler(Findings findings) {
        this.findings = findings;
        this.ofEntries = new EntryFindings(findings);
        this.head = new HeaderCheck(PolicySchema.SCHEMA.shape(Kind.POLICY), findings);
        this.stages = new EntriesById<>(Stage::id, Stage::label, findings);
    }

    @Override
    public void accept(Entry entry) {
        switch (entry.kind()) {
            case POLICY -> acceptInfo(entry);
            case STAGE -> stages.accept(entry, PolicySchema.STAGES.parse(entry, ofEntries));
            case STEP -> steps.add(entry);
            default -> throw PolicySchema.SCHEMA.none(entry.kind());
        }
    }

    private void acceptInfo(Entry entry) {
        if (head.accept(entry)) {
            infoEntry = entry;
            info = PolicySchema.INFO.parse(entry, ofEntries);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>If not all was read, steps are not looked at: what they name may stand in the rest.
     */
    @Override
    public void finish(Place file) {
        head.finish(file);
        List<Transition> kept = findings.endedEarly() ? List.of() : soundSteps();
        ofEntries.finish((kind, given) -> stages.hint(given));
        new LabelCheck(stages, findings).check();
        if (findings.endedEarly()) {
            return;
        }
        if (info == null || infoEntry == null) {
            return;
        }
        var builder = LifecyclePolicy.builder().info(info).stages(stages.kept());
        kept.forEach(builder::put);
        policy = builder.build();
        if (!findings.hasErrors()) {
            checkLife(policy, infoEntry);
        }
    }

    private List<Transition> soundSteps() {
        var table = PolicySchema.steps(FieldTypes.renamed(FieldTypes.id(this::stage), this::meant));
        var check = new StepCheck(stages, info != null && info.isOfOffice(), findings);
        List<Transition> sound = new ArrayList<>();
        for (Entry entry : steps) {
            Transition step = table.parse(entry, ofEntries);
            if (step != null && check.isSound(step, entry)) {
                sound.add(step);
            }
        }
        return sound;
    }

    /** {@return the stage with this id; one with nothing but an id in the place of an unknown one} */
    private Stage stage(String text) {
        String id = IdRule.checked("Stage", text);
        return stages.find(id).orElseGet(() -> Stage.of(id, id, Phase.PIPELINE));
    }

    /** {@return the id of the stage that a person means; what was written if it is none, or may be several} */
    private String meant(String written) {
        String trimmed = TextRule.trim(written);
        return stages.ids().contains(trimmed)
                ? trimmed
                : Stage.parseLenient(stages.kept(), trimmed).map(Stage::id).orElse(written);
    }

    /** Tells what lives cannot do by a policy without error. */
    private void checkLife(LifecyclePolicy sound, Entry entry) {
        if (sound.after(Optional.empty()).isEmpty()) {
            findings.report(EntryLocus.of(entry), LifecycleProblem.NO_BEGINNING);
        } else {
            report(LifecycleProblem.UNREACHABLE_STAGE, sound.unreachableStages());
        }
        var traps = sound.trapStages();
        if (traps.size() == sound.stages().size()) {
            findings.report(EntryLocus.of(entry), LifecycleProblem.NO_END);
        } else {
            report(LifecycleProblem.TRAP_STAGE, traps);
        }
    }

    private void report(Problem problem, ImmutableSet<Stage> reported) {
        for (Stage stage : reported) {
            findings.report(EntryLocus.of(stages.entry(stage)), problem, stage.id());
        }
    }

    @Override
    public Optional<LifecyclePolicy> made() {
        return Optional.ofNullable(policy);
    }
}
