package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Checks transitions against the stages of their file, each other, and the fields that they may require. */
final class StepCheck {

    private final Records<Stage> stages;
    private final boolean isOfOffice;
    private final Findings findings;
    private final Map<String, Entry> read = new HashMap<>();
    private boolean isSound;

    /** @param isOfOffice whether the policy is known to be for the office */
    StepCheck(Records<Stage> stages, boolean isOfOffice, Findings findings) {
        this.stages = stages;
        this.isOfOffice = isOfOffice;
        this.findings = findings;
    }

    /** {@return whether a transition is valid; if not, all reasons are reported} */
    boolean isSound(Transition step, Entry entry) {
        isSound = true;
        step.from().ifPresent(from -> checkStage(from, Transition.FROM, entry));
        checkStage(step.to(), Transition.TO, entry);
        checkNames(step.fields(), PmoService.fields(), Transition.FIELDS, entry);
        checkNames(step.details(), StageChange.fields(), Transition.DETAILS, entry);
        if (isOfOffice) {
            checkOffice(step.fields(), Transition.FIELDS, entry);
            checkOffice(step.conditions(), Transition.CONDITIONS, entry);
        }
        checkNew(step, entry);
        return isSound;
    }

    private void checkStage(Stage stage, Field<Transition, ?> field, Entry entry) {
        var at = EntryLocus.of(entry, field.spec());
        isSound &=
                stages.check(at, stage.id(), LifecycleProblem.UNKNOWN_STAGE_OF_TRANSITION, field.label(), stage.id());
    }

    private void checkNames(ImmutableSet<String> names, FieldSet<?> fields, Field<Transition, ?> field, Entry entry) {
        if (names.stream().allMatch(name -> Transition.canRequire(fields, name))) {
            return;
        }
        isSound = false;
        var elements = entry.value(field.spec()).map(ListType::elements).orElse(ImmutableList.of());
        for (int i = 0; i < elements.size(); i++) {
            String name = nameIn(elements.get(i), fields);
            if (name != null && !Transition.canRequire(fields, name)) {
                findings.report(
                        EntryLocus.of(entry, field.spec()).element(i),
                        LifecycleProblem.UNKNOWN_REQUIREMENT,
                        finding -> SpellingSuggestion.hint(name, Iterables.transform(fields.fields(), Field::name))
                                .ifPresent(finding::hint),
                        i + 1,
                        field.label(),
                        TextRule.shortened(name),
                        fields.kind());
            }
        }
    }

    /** {@return the name of a field in an element; of typed text, the name that the text denotes} */
    private static @Nullable String nameIn(RawValue element, FieldSet<?> fields) {
        String text = EntryFindings.textOf(element);
        return text != null && element instanceof RawValue.TypedText ? Transition.nameOf(fields.shape(), text) : text;
    }

    private void checkOffice(ImmutableSet<?> asked, Field<Transition, ?> field, Entry entry) {
        if (!asked.isEmpty()) {
            report(entry, field, LifecycleProblem.SERVICE_REQUIREMENT_OF_OFFICE, finding -> {}, field.label());
        }
    }

    private void checkNew(Transition step, Entry entry) {
        Entry first = read.putIfAbsent(step.toString(), entry);
        if (first != null) {
            report(
                    entry,
                    Transition.TO,
                    LifecycleProblem.REPEATED_TRANSITION,
                    finding -> finding.related(first.place()),
                    step,
                    EntryLocus.of(first).mention());
        }
    }

    private void report(
            Entry entry,
            Field<Transition, ?> field,
            Problem problem,
            Consumer<Finding.Builder> more,
            Object... details) {
        isSound = false;
        findings.report(EntryLocus.of(entry, field.spec()), problem, more, details);
    }
}
