package org.pmocatalogue.lifecycle;

import com.google.common.base.Joiner;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * The stages of a lifecycle, the transitions between them, and the requirements of each transition. Data, not code.
 *
 * <pre>{@code
 * ImmutableList<Refusal> refusals = policy.check(catalogue, change); // empty means allowed
 * catalogue = policy.apply(catalogue, change);
 * }</pre>
 *
 * <p>A policy is for services or for the office itself. Stages are identified by their ids.
 */
public final class LifecyclePolicy {

    private final PolicyInfo info;
    private final ImmutableMap<String, Stage> stages;
    private final ImmutableList<Transition> transitions;
    private final ImmutableMap<String, ImmutableMap<String, Requirements>> byStages;

    private LifecyclePolicy(Builder builder) {
        info = builder.info.build();
        stages = ImmutableMap.copyOf(builder.stages);
        builder.transitions.values().forEach(this::check);
        transitions =
                ImmutableList.copyOf(Collections2.transform(builder.transitions.values(), this::betweenOwnStages));
        var index = new LinkedHashMap<String, Map<String, Requirements>>();
        for (Transition transition : transitions) {
            index.computeIfAbsent(idOf(transition.from()), from -> new LinkedHashMap<>())
                    .put(transition.to().id(), new Requirements(transition));
        }
        byStages = ImmutableMap.copyOf(Maps.transformValues(index, ImmutableMap::copyOf));
        checkCase();
    }

    private void checkCase() {
        var folded = new HashMap<String, String>();
        for (String stage : stages.keySet()) {
            String other = folded.putIfAbsent(TextRule.folded(stage), stage);
            if (other != null) {
                throw new InvalidValueException(
                        "Stage id \"%s\" differs only by case from \"%s\"".formatted(stage, other));
            }
        }
    }

    private void check(Transition transition) {
        transition.from().ifPresent(from -> checkHas(from, transition));
        checkHas(transition.to(), transition);
        if (isOfOffice()
                && !(transition.fields().isEmpty() && transition.conditions().isEmpty())) {
            throw new InvalidValueException(
                    "Transition %s of the office requires fields or conditions of services".formatted(transition));
        }
    }

    /** {@return the transition between the stages of this policy with the same ids} */
    private Transition betweenOwnStages(Transition transition) {
        Stage from = transition.from().map(this::own).orElse(null);
        return transition.toBuilder().from(from).to(own(transition.to())).build();
    }

    private Stage own(Stage stage) {
        return Objects.requireNonNull(stages.get(stage.id()));
    }

    private void checkHas(Stage stage, Transition transition) {
        if (!stages.containsKey(stage.id())) {
            throw new InvalidValueException(
                    stages.isEmpty()
                            ? "Transition %s names stage %s, but the policy has no stages; add it with put(stage)"
                                    .formatted(transition, stage)
                            : "Transition %s names stage %s, must be one of %s"
                                    .formatted(
                                            transition, stage, Joiner.on(", ").join(stages.values())));
        }
    }

    /** {@return the policy with all standard stages of services} */
    public static LifecyclePolicy standard() {
        return StandardPolicies.STANDARD;
    }

    /** {@return the policy without pilot and implementation, for small offices} */
    public static LifecyclePolicy light() {
        return StandardPolicies.LIGHT;
    }

    /** {@return the policy for the office itself} */
    public static LifecyclePolicy office() {
        return StandardPolicies.OFFICE;
    }

    /** {@return the standard, light and office policies} */
    public static ImmutableList<LifecyclePolicy> shipped() {
        return ImmutableList.of(standard(), light(), office());
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a builder for a policy}
     *
     * @param id the id, by the rule for all ids
     * @param label the name for people
     */
    public static Builder builder(String id, String label) {
        return new Builder().id(id).label(label);
    }

    /** {@return the id, such as {@code standard}} */
    public String id() {
        return info.id();
    }

    /** {@return the name for people} */
    public String label() {
        return info.label();
    }

    /** {@return the purpose} */
    public Optional<String> description() {
        return info.description();
    }

    /** {@return whether the policy is for the office itself instead of services} */
    public boolean isOfOffice() {
        return info.isOfOffice();
    }

    /** {@return the stages, in lifecycle order} */
    public ImmutableList<Stage> stages() {
        return stages.values().asList();
    }

    /** {@return named values that are not fields, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return info.attributes();
    }

    /** {@return the properties of the policy itself} */
    public PolicyInfo info() {
        return info;
    }

    /** {@return the stage with this id} */
    public Optional<Stage> findStage(String id) {
        return Optional.ofNullable(stages.get(id));
    }

    /** {@return the transitions, in the order given} */
    public ImmutableList<Transition> transitions() {
        return transitions;
    }

    /**
     * {@return the transition between two stages; empty if the policy has none}
     *
     * @param from the current stage; empty before the first stage change
     */
    public Optional<Transition> findTransition(Optional<Stage> from, Stage to) {
        return Optional.ofNullable(requirements(from.orElse(null), to)).map(Requirements::transition);
    }

    /** {@return the stages that may follow a stage; if empty, the stages with which a history may begin} */
    public ImmutableList<Stage> after(Optional<Stage> from) {
        return transitionsFrom(idOf(from)).values().stream()
                .map(each -> each.transition().to())
                .collect(ImmutableList.toImmutableList());
    }

    @Nullable
    Requirements requirements(@Nullable Stage from, Stage to) {
        return transitionsFrom(from == null ? "" : from.id()).get(to.id());
    }

    private ImmutableMap<String, Requirements> transitionsFrom(String from) {
        return byStages.getOrDefault(from, ImmutableMap.of());
    }

    private static String idOf(Optional<Stage> stage) {
        return stage.map(Stage::id).orElse("");
    }

    /**
     * {@return all reasons why a stage change is not allowed; empty if it is allowed}
     *
     * @throws IllegalArgumentException if the change is for a service and the policy for the office, or vice versa
     */
    public ImmutableList<Refusal> check(Catalogue catalogue, StageChange change) {
        return new TransitionRun(this, catalogue).refusals(change);
    }

    /**
     * {@return the changes of a history that the policy does not allow, each with the reasons}
     *
     * <p>Transitions, details and evidence are checked. Fields of the service and other services are not, as a history
     * does not record them.
     *
     * @throws IllegalArgumentException if the history is of a service and the policy for the office, or vice versa
     */
    public ImmutableListMultimap<StageChange, Refusal> check(History history) {
        var found = ImmutableListMultimap.<StageChange, Refusal>builder();
        Optional<StageChange> last = Optional.empty();
        for (StageChange change : history.changes()) {
            found.putAll(change, checkAfter(last, change));
            last = Optional.of(change);
        }
        return found.build();
    }

    /**
     * {@return the reasons why a stage change is not allowed after another, as {@link #check(History)} checks it}
     *
     * @param last the previous change; empty if the change is the first
     * @throws IllegalArgumentException if the change is for a service and the policy for the office, or vice versa
     */
    public ImmutableList<Refusal> checkAfter(Optional<StageChange> last, StageChange change) {
        var refusals = new ArrayList<Refusal>();
        TransitionRun.checkIsOf(this, change);
        TransitionRun.addRefusalsByHistory(this, last.orElse(null), change, refusals);
        return ImmutableList.copyOf(refusals);
    }

    /**
     * {@return the catalogue with a stage change added}
     *
     * <p>The returned catalogue names this policy, so that readers of the history know the policy and its stages. The
     * name is not set if the catalogue already names a policy, or if this policy is for the office or has the id of the
     * standard policy, which is the default.
     *
     * @throws TransitionRefusedException if the policy does not allow the change
     * @throws IllegalArgumentException if the change is for a service and the policy for the office, or vice versa
     */
    public Catalogue apply(Catalogue catalogue, StageChange change) {
        return applyAll(catalogue, ImmutableList.of(change));
    }

    /**
     * {@return the catalogue with several stage changes added, each checked after the previous ones}
     *
     * <p>Each change enters the stage of this policy with the same id.
     *
     * @throws TransitionRefusedException for the first change that the policy does not allow
     * @throws IllegalArgumentException if a change is for a service and the policy for the office, or vice versa
     * @see #apply(Catalogue, StageChange)
     */
    public Catalogue applyAll(Catalogue catalogue, Iterable<StageChange> changes) {
        var run = new TransitionRun(this, catalogue);
        changes.forEach(run::apply);
        var after = catalogue.with(run.changes());
        boolean isNamed = run.changes().isEmpty() || isFollowedBy(catalogue);
        return isNamed
                ? after
                : after.with(after.info().toBuilder().policy(id()).build());
    }

    /** {@return whether the policy of the catalogue is known without naming this policy} */
    private boolean isFollowedBy(Catalogue catalogue) {
        return isOfOffice()
                || catalogue.info().policy().isPresent()
                || id().equals(standard().id());
    }

    /** {@return the stages that no transitions reach from the beginning of a history} */
    public ImmutableSet<Stage> unreachableStages() {
        return new StageWalk(this).unreachable();
    }

    /** {@return the stages from which no transitions reach a stage with the phase retired} */
    public ImmutableSet<Stage> trapStages() {
        return new StageWalk(this).traps();
    }

    /** {@return a state diagram in the language of Mermaid: the stages, and the transitions with their requirements} */
    public String mermaid() {
        return StateDiagram.of(this);
    }

    /** {@return a builder that starts with the content of this policy} */
    public Builder toBuilder() {
        var builder = builder().info(info);
        stages().forEach(builder::put);
        transitions.forEach(builder::put);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof LifecyclePolicy that
                && info.equals(that.info)
                && stages().equals(that.stages())
                && ImmutableSet.copyOf(transitions).equals(ImmutableSet.copyOf(that.transitions));
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, stages);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return info.id();
    }

    /** Builds a policy; id and label are required. */
    public static final class Builder {

        private PolicyInfo.Builder info = PolicyInfo.builder();
        private final Map<String, Stage> stages = new LinkedHashMap<>();
        private final Map<String, Transition> transitions = new LinkedHashMap<>();

        private Builder() {}

        /** Sets {@link LifecyclePolicy#id()}. */
        public Builder id(String id) {
            info.id(id);
            return this;
        }

        /** Sets {@link LifecyclePolicy#label()}. */
        public Builder label(String label) {
            info.label(label);
            return this;
        }

        /** Sets {@link LifecyclePolicy#description()}. */
        public Builder description(@Nullable String description) {
            info.description(description);
            return this;
        }

        /** Sets {@link LifecyclePolicy#isOfOffice()}. */
        public Builder ofOffice(boolean ofOffice) {
            info.ofOffice(ofOffice);
            return this;
        }

        /** Sets {@link LifecyclePolicy#attributes()}. */
        public Builder attributes(Map<String, RawValue> attributes) {
            info.attributes(attributes);
            return this;
        }

        /** Sets {@link LifecyclePolicy#info()}. */
        public Builder info(PolicyInfo info) {
            this.info = info.toBuilder();
            return this;
        }

        /** Adds a stage, or replaces the stage with the same id. */
        public Builder put(Stage stage) {
            stages.put(stage.id(), stage);
            return this;
        }

        /** Adds stages, or replaces the stages with the same ids. */
        public Builder stages(Iterable<Stage> stages) {
            stages.forEach(this::put);
            return this;
        }

        /** Adds a transition, or replaces the transition between the same stages. */
        public Builder put(Transition transition) {
            transitions.put(key(transition), transition);
            return this;
        }

        /** Removes a transition, if it exists. */
        public Builder remove(Transition transition) {
            transitions.remove(key(transition));
            return this;
        }

        /** Removes a stage, if it exists, with its transitions. */
        public Builder remove(Stage stage) {
            stages.remove(stage.id());
            transitions
                    .values()
                    .removeIf(transition -> idOf(transition.from()).equals(stage.id())
                            || transition.to().id().equals(stage.id()));
            return this;
        }

        /** Ids have no blanks. */
        private static String key(Transition transition) {
            return idOf(transition.from()) + " " + transition.to().id();
        }

        /**
         * {@return the policy}
         *
         * @throws IllegalStateException if the id or the label is missing
         * @throws InvalidValueException if a transition names an unknown stage, a transition of the office requires
         *     fields or conditions of services, or the ids of two stages differ only by case
         */
        public LifecyclePolicy build() {
            return new LifecyclePolicy(this);
        }
    }
}
