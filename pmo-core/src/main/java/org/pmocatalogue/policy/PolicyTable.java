package org.pmocatalogue.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.lifecycle.AllowedStep;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.table.EntryTable;
import org.pmocatalogue.value.IdRule;

/**
 * All fields of a lifecycle policy, in the order in which they are written.
 *
 * <p>The fields of each kind stand in a class of their own, such as {@link StepFields}.
 */
public final class PolicyTable {

    static final EntryTable<LifecyclePolicy, LifecyclePolicy.Builder> POLICIES = PolicyFields.table();
    static final EntryTable<Stage, StageFields.Parts> STAGES = StageFields.table();
    private static final EntryTable<AllowedStep, AllowedStep.Builder> STEPS =
            StepFields.table(PolicyTable::unknownStage, UnaryOperator.identity());

    private PolicyTable() {}

    /**
     * {@return the fields of a kind}
     *
     * @throws IllegalArgumentException if a policy has no entries of this kind
     */
    public static Shape shape(Kind kind) {
        return switch (kind) {
            case POLICY -> POLICIES.shape();
            case STAGE -> STAGES.shape();
            case STEP -> STEPS.shape();
            default -> throw none(kind);
        };
    }

    /** {@return the entries of a policy in normal form, in the order in which they are written} */
    public static Iterable<Entry> print(LifecyclePolicy policy) {
        return Iterables.concat(
                ImmutableList.of(POLICIES.print(policy)),
                Iterables.transform(policy.stages(), STAGES::print),
                Iterables.transform(policy.steps(), STEPS::print));
    }

    /**
     * {@return the names of all attributes that entries of a kind have in a policy, in the order in which they first
     * occur}
     *
     * @throws IllegalArgumentException if a policy has no entries of this kind
     */
    public static ImmutableSet<String> attributeNames(LifecyclePolicy policy, Kind kind) {
        return switch (kind) {
            case POLICY -> policy.attributes().keySet();
            case STAGE -> STAGES.attributeNames(policy.stages());
            case STEP -> STEPS.attributeNames(policy.steps());
            default -> throw none(kind);
        };
    }

    static IllegalArgumentException none(Kind kind) {
        return new IllegalArgumentException("A policy has no entries of kind " + kind);
    }

    /** {@return a stage with nothing but an id, in the place of one that is not there} */
    static Stage unknownStage(String id) {
        String checked = IdRule.checked("Stage", id);
        return Stage.of(checked, checked, Phase.PIPELINE);
    }

    static Optional<String> ifAny(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
