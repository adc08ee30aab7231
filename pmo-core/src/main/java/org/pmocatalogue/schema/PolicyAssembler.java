package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.PolicyInfo;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.TextRule;

/** Assembles a lifecycle policy from the entries of a file. */
public final class PolicyAssembler extends DocumentAssembler<LifecyclePolicy> {

    private final Header<PolicyInfo> header = header(PolicySchema.INFO);
    private final Records<Stage> stages = records(PolicySchema.STAGES, Stage::id);

    /** Transitions are parsed once all stages were read. */
    private final List<Entry> transitions = new ArrayList<>();

    private List<Transition> valid = List.of();

    /** @param findings receives the findings */
    public PolicyAssembler(Findings findings) {
        super(PolicySchema.SCHEMA, findings);
        rule(PolicySchema.TRANSITIONS.shape().kind(), transitions::add);
    }

    @Override
    protected Header<PolicyInfo> header() {
        return header;
    }

    /** If not all entries were read, transitions are ignored: their stages may be in the rest. */
    @Override
    protected void checkEntries(boolean isComplete) {
        checkLabels(stages.values());
        if (isComplete) {
            valid = validTransitions();
            ofEntries.finish(this::hint);
        }
    }

    @Override
    protected @Nullable LifecyclePolicy assemble(boolean isComplete) {
        if (!isComplete) {
            return null;
        }
        var builder =
                LifecyclePolicy.builder().info(header.value().orElseThrow()).stages(stages.values());
        valid.forEach(builder::put);
        var policy = builder.build();
        if (!findings.hasErrors()) {
            checkLife(policy);
        }
        return policy;
    }

    private List<Transition> validTransitions() {
        var codec = PolicySchema.transitions(FieldTypes.renamed(FieldTypes.id(this::stage), this::idOf));
        boolean isOfOffice = header.value().filter(PolicyInfo::isOfOffice).isPresent();
        var earlier = new HashMap<String, Entry>();
        List<Transition> sound = new ArrayList<>();
        for (Entry entry : transitions) {
            Transition transition = codec.parse(entry, ofEntries);
            if (transition != null && check(transition, isOfOffice, earlier, entry)) {
                sound.add(transition);
            }
        }
        return sound;
    }

    /** {@return whether a transition is valid; if not, all reasons are reported} */
    private boolean check(Transition transition, boolean isOfOffice, Map<String, Entry> earlier, Entry entry) {
        boolean isFromKnown = transition
                .from()
                .map(from -> checkStage(from, Transition.FROM, entry))
                .orElse(true);
        var checks = ImmutableList.of(
                isFromKnown,
                checkStage(transition.to(), Transition.TO, entry),
                !isOfOffice || checkOffice(transition.fields(), Transition.FIELDS, entry),
                !isOfOffice || checkOffice(transition.conditions(), Transition.CONDITIONS, entry),
                checkNew(transition, earlier, entry));
        return !checks.contains(false);
    }

    private boolean checkStage(Stage stage, Field<Transition, ?> field, Entry entry) {
        var at = EntryLocus.of(entry, field.spec());
        return stages.check(at, stage.id(), LifecycleProblem.UNKNOWN_STAGE_OF_TRANSITION, field.label(), stage.id());
    }

    private boolean checkOffice(ImmutableSet<?> required, Field<Transition, ?> field, Entry entry) {
        if (!required.isEmpty()) {
            findings.report(
                    EntryLocus.of(entry, field.spec()), LifecycleProblem.SERVICE_REQUIREMENT_OF_OFFICE, field.label());
        }
        return required.isEmpty();
    }

    private boolean checkNew(Transition transition, Map<String, Entry> earlier, Entry entry) {
        Entry first = earlier.putIfAbsent(transition.toString(), entry);
        if (first != null) {
            findings.report(
                    EntryLocus.of(entry, Transition.TO.spec()),
                    LifecycleProblem.REPEATED_TRANSITION,
                    finding -> finding.related(first.place()),
                    transition,
                    EntryLocus.of(first).mention());
        }
        return first == null;
    }

    /** {@return the stage with this id; a stage with nothing but the id in place of an unknown stage} */
    private Stage stage(String text) {
        String id = IdRule.checked("Stage", text);
        return stages.find(id).orElseGet(() -> Stage.of(id, id, Phase.PIPELINE));
    }

    /** {@return the id of the stage that typed text denotes; the text itself if unknown or ambiguous} */
    private String idOf(String written) {
        String trimmed = TextRule.trim(written);
        return stages.hasRead(trimmed)
                ? trimmed
                : Stage.parseLenient(stages.values(), trimmed).map(Stage::id).orElse(written);
    }

    /** Reports labels that may also denote another stage; of two equal labels, the second. */
    private void checkLabels(List<Stage> all) {
        for (int i = 0; i < all.size(); i++) {
            var stage = all.get(i);
            var before = all.subList(0, i);
            var matches = Stage.matches(all, stage.label());
            matches.stream()
                    .filter(other -> !other.equals(stage))
                    .filter(other -> !matches.contains(stage) || before.contains(other))
                    .findFirst()
                    .ifPresent(other -> findings.report(
                            EntryLocus.of(stages.entry(stage), Stage.LABEL.spec()),
                            LifecycleProblem.AMBIGUOUS_LABEL,
                            finding -> finding.related(stages.entry(other).place()),
                            stage.id(),
                            stage.label(),
                            other.id()));
        }
    }

    /** Reports stages that no service can reach or leave, in a policy without errors. */
    private void checkLife(LifecyclePolicy valid) {
        if (valid.after(Optional.empty()).isEmpty()) {
            findings.report(header.locus(), LifecycleProblem.NO_BEGINNING);
        } else {
            report(LifecycleProblem.UNREACHABLE_STAGE, valid.unreachableStages());
        }
        var traps = valid.trapStages();
        if (traps.size() == valid.stages().size()) {
            findings.report(header.locus(), LifecycleProblem.NO_END);
        } else {
            report(LifecycleProblem.TRAP_STAGE, traps);
        }
    }

    private void report(Problem problem, Iterable<Stage> affected) {
        for (Stage stage : affected) {
            findings.report(EntryLocus.of(stages.entry(stage)), problem, stage.id());
        }
    }
}
