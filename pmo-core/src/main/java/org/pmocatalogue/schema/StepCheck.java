package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Holds steps against the stages of their file, against each other, and against the fields that they may ask for. */
final class StepCheck {

    private final EntriesById<Stage> stages;
    private final boolean isOfOffice;
    private final LinkFindings findings;
    private final Map<String, Entry> read = new HashMap<>();
    private boolean isSound;

    /** @param isOfOffice whether the policy is known to be for the office */
    StepCheck(EntriesById<Stage> stages, boolean isOfOffice, LinkFindings findings) {
        this.stages = stages;
        this.isOfOffice = isOfOffice;
        this.findings = findings;
    }

    /** {@return whether a step may stay; if not, all reasons are told} */
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
        if (stages.find(stage.id()).isPresent()) {
            return;
        }
        if (stages.ids().contains(stage.id())) {
            tell(
                    ReferenceProblem.LEFT_OUT_TOO,
                    entry,
                    field,
                    () -> Finding.builder(ReferenceProblem.LEFT_OUT_TOO, Kind.STAGE, stage.id()));
            return;
        }
        tell(LifecycleProblem.UNKNOWN_STAGE_OF_STEP, entry, field, () -> {
            String label = field.label();
            var finding = Finding.builder(LifecycleProblem.UNKNOWN_STAGE_OF_STEP, label, stage.id());
            stages.hint(stage.id()).ifPresent(finding::hint);
            return finding;
        });
    }

    private void checkNames(ImmutableSet<String> names, FieldSet<?> fields, Field<Transition, ?> field, Entry entry) {
        if (names.stream().allMatch(name -> Transition.mayAskFor(fields, name))) {
            return;
        }
        isSound = false;
        var elements = entry.value(field.spec()).map(ListType::elements).orElse(ImmutableList.of());
        for (int i = 0; i < elements.size(); i++) {
            int element = i;
            String name = nameIn(elements.get(i), fields);
            if (name != null && !Transition.mayAskFor(fields, name)) {
                findings.tell(
                        LifecycleProblem.UNKNOWN_REQUIREMENT,
                        entry,
                        field.name(),
                        i,
                        () -> unknown(name, element, fields, field));
            }
        }
    }

    /** {@return the name that an element says, or that a person means by it} */
    private static @Nullable String nameIn(RawValue element, FieldSet<?> fields) {
        String text = EntryFindings.textOf(element);
        return text != null && element instanceof RawValue.TypedText ? Transition.nameOf(fields.shape(), text) : text;
    }

    private Finding.Builder unknown(String name, int element, FieldSet<?> fields, Field<Transition, ?> field) {
        String label = field.label();
        var finding = Finding.builder(
                LifecycleProblem.UNKNOWN_REQUIREMENT, element + 1, label, TextRule.shortened(name), fields.kind());
        var known = Iterables.transform(fields.fields(), Field::name);
        SpellingSuggestion.hint(name, known).ifPresent(finding::hint);
        return finding;
    }

    private void checkOffice(ImmutableSet<?> asked, Field<Transition, ?> field, Entry entry) {
        if (!asked.isEmpty()) {
            tell(LifecycleProblem.OFFICE_STEP_OF_SERVICES, entry, field, () -> {
                String label = field.label();
                return Finding.builder(LifecycleProblem.OFFICE_STEP_OF_SERVICES, label);
            });
        }
    }

    private void checkNew(Transition step, Entry entry) {
        Entry first = read.putIfAbsent(step.toString(), entry);
        if (first != null) {
            tell(
                    LifecycleProblem.REPEATED_STEP,
                    entry,
                    Transition.TO,
                    () -> Finding.builder(LifecycleProblem.REPEATED_STEP, step, first.place())
                            .related(List.of(first.place())));
        }
    }

    private void tell(Problem problem, Entry entry, Field<Transition, ?> field, Supplier<Finding.Builder> finding) {
        isSound = false;
        findings.tell(problem, entry, field.name(), finding);
    }
}
