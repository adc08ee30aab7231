package org.pmocatalogue.lifecycle;

import com.google.common.base.Joiner;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
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
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * The stages of a life, the steps that lead from one to another, and what each step asks for. Data, no code.
 *
 * <p>A step is a {@link StageChange} that is not in the catalogue yet:
 *
 * <pre>{@code
 * ImmutableList<Refusal> refusals = policy.check(catalogue, step); // ask: empty means allowed
 * catalogue = policy.apply(catalogue, step);                       // do
 * }</pre>
 *
 * <p>A policy is for services or for the office itself. Stages are the same if their ids are.
 */
public final class LifecyclePolicy {

    private final PolicyInfo info;
    private final ImmutableMap<String, Stage> stages;
    private final ImmutableList<Transition> steps;
    private final ImmutableMap<String, ImmutableMap<String, Requirements>> byStages;

    private LifecyclePolicy(Builder builder) {
        info = builder.info.build();
        stages = ImmutableMap.copyOf(builder.stages);
        builder.steps.values().forEach(this::check);
        steps = ImmutableList.copyOf(Collections2.transform(builder.steps.values(), this::betweenOwnStages));
        var index = new LinkedHashMap<String, Map<String, Requirements>>();
        for (Transition step : steps) {
            index.computeIfAbsent(idOf(step.from()), from -> new LinkedHashMap<>())
                    .put(step.to().id(), new Requirements(step));
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

    private void check(Transition step) {
        step.from().ifPresent(from -> checkHas(from, step));
        checkHas(step.to(), step);
        checkKnown(StageChange.fields(), step.details(), step);
        checkKnown(PmoService.fields(), step.fields(), step);
        if (isOfOffice() && !(step.fields().isEmpty() && step.conditions().isEmpty())) {
            throw new InvalidValueException(
                    "Step %s of the office asks for fields of a service or for other services".formatted(step));
        }
    }

    /** Stages are the same if their ids are; those of the policy count. */
    private Transition betweenOwnStages(Transition step) {
        Stage from = step.from().map(this::own).orElse(null);
        return step.toBuilder().from(from).to(own(step.to())).build();
    }

    private Stage own(Stage stage) {
        return Objects.requireNonNull(stages.get(stage.id()));
    }

    private void checkHas(Stage stage, Transition step) {
        if (!stages.containsKey(stage.id())) {
            throw new InvalidValueException(
                    stages.isEmpty()
                            ? "Step %s names stage %s, but the policy has no stages; put(stage) adds one"
                                    .formatted(step, stage)
                            : "Step %s names stage %s, must be one of %s"
                                    .formatted(step, stage, Joiner.on(", ").join(stages.values())));
        }
    }

    private static void checkKnown(FieldSet<?> fields, ImmutableSet<String> names, Transition step) {
        for (String name : names) {
            if (!Transition.canRequire(fields, name)) {
                var known = Iterables.transform(fields.fields(), Field::name);
                throw new InvalidValueException("Step %s asks for %s, which cannot be asked of a %s%s"
                        .formatted(
                                step,
                                TextRule.quoted(name),
                                fields.kind(),
                                SpellingSuggestion.hint(name, known)
                                        .map("; "::concat)
                                        .orElse("")));
            }
        }
    }

    /** {@return the policy with all standard stages of a service} */
    public static LifecyclePolicy standard() {
        return StandardPolicies.STANDARD;
    }

    /** {@return the policy without pilot and roll-out, for a small office} */
    public static LifecyclePolicy light() {
        return StandardPolicies.LIGHT;
    }

    /** {@return the policy for the life of the office itself} */
    public static LifecyclePolicy office() {
        return StandardPolicies.OFFICE;
    }

    /** {@return the policies above} */
    public static ImmutableList<LifecyclePolicy> shipped() {
        return ImmutableList.of(standard(), light(), office());
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a builder for a policy without stages and steps}
     *
     * @param id the name in files, by the rule of all ids
     * @param label the name for people
     */
    public static Builder builder(String id, String label) {
        return new Builder().id(id).label(label);
    }

    /** {@return the name in files, such as {@code standard}} */
    public String id() {
        return info.id();
    }

    /** {@return the name for people} */
    public String label() {
        return info.label();
    }

    /** {@return its purpose} */
    public Optional<String> description() {
        return info.description();
    }

    /** {@return whether it is for the office itself, and not for services} */
    public boolean isOfOffice() {
        return info.isOfOffice();
    }

    /** {@return the stages, in the order of a life} */
    public ImmutableList<Stage> stages() {
        return stages.values().asList();
    }

    /** {@return named values of the file that belong to no field, in the order read} */
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

    /** {@return the steps, in the order given} */
    public ImmutableList<Transition> steps() {
        return steps;
    }

    /** {@return the step from one stage to another, if it is allowed; from none, a life begins} */
    public Optional<Transition> findTransition(Optional<Stage> from, Stage to) {
        return Optional.ofNullable(requirements(from.orElse(null), to)).map(Requirements::step);
    }

    /** {@return the stages that may be entered from a stage; from none, those with which a life begins} */
    public ImmutableList<Stage> after(Optional<Stage> from) {
        return transitionsFrom(idOf(from)).values().stream()
                .map(each -> each.step().to())
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
     * {@return all reasons why a step may not be taken now; empty if it may}
     *
     * <p>Who decided it and why may be left open, unless the policy asks for {@code by} or {@code reason} among the
     * {@linkplain Transition#details() details} of the step.
     *
     * @throws IllegalArgumentException if the step is of a service and the policy for the office, or the other way
     *     round
     */
    public ImmutableList<Refusal> check(Catalogue catalogue, StageChange step) {
        return new TransitionRun(this, catalogue).refusals(step);
    }

    /**
     * {@return what a history has that the policy does not allow, for each such change}
     *
     * <p>Steps are looked at with their details and evidence. What the service had filled in at the time, and where
     * others stood, a history does not tell.
     *
     * @throws IllegalArgumentException if it is the history of a service and the policy for the office, or the other
     *     way round
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
     * {@return what the policy says against a change that comes after another, whatever there is besides}
     *
     * @param last the change before it; empty if it is the first
     * @throws IllegalArgumentException if the change is of a service and the policy for the office, or the other way
     *     round
     * @see #check(History)
     */
    public ImmutableList<Refusal> checkAfter(Optional<StageChange> last, StageChange change) {
        var refusals = new ArrayList<Refusal>();
        TransitionRun.refuse(this, last.orElse(null), change, refusals);
        return ImmutableList.copyOf(refusals);
    }

    /**
     * {@return the catalogue with a stage change added, which needs no more details than {@link #check(Catalogue,
     * StageChange)} requires}
     *
     * <p>The catalogue names this policy from then on, so that readers of the history know the policy and its stages.
     * There are three exceptions: the catalogue names a policy already, this policy is for the office, or this policy
     * has the id of the standard one, which is the default.
     *
     * @throws TransitionRefusedException if the policy does not allow the change
     * @throws IllegalArgumentException if the change is of a service and the policy for the office, or the other way
     *     round
     */
    public Catalogue apply(Catalogue catalogue, StageChange change) {
        return applyAll(catalogue, ImmutableList.of(change));
    }

    /**
     * {@return the catalogue with several stage changes added, each checked after the ones before it and each to the
     * stage of this policy with its id}
     *
     * @throws TransitionRefusedException at the first change that the policy does not allow; then none is added
     * @throws IllegalArgumentException if a change is of a service and the policy for the office, or the other way
     *     round
     * @see #apply(Catalogue, StageChange)
     */
    public Catalogue applyAll(Catalogue catalogue, Iterable<StageChange> changes) {
        var run = new TransitionRun(this, catalogue);
        changes.forEach(run::take);
        var after = catalogue.with(run.steps());
        boolean isNamed = run.steps().isEmpty() || isFollowedBy(catalogue);
        return isNamed
                ? after
                : after.with(after.info().toBuilder().policy(id()).build());
    }

    /** {@return whether readers know without more that the catalogue follows this policy, or another} */
    private boolean isFollowedBy(Catalogue catalogue) {
        return isOfOffice()
                || catalogue.info().policy().isPresent()
                || id().equals(standard().id());
    }

    /** {@return the stages to which no steps lead from the beginning of a life} */
    public ImmutableSet<Stage> unreachableStages() {
        return new StageWalk(this).unreachable();
    }

    /** {@return the stages from which no steps lead to one that ends a life} */
    public ImmutableSet<Stage> trapStages() {
        return new StageWalk(this).traps();
    }

    /**
     * {@return the stages and steps as a state diagram in the language of Mermaid, which many programs show as a
     * picture; each step with what it asks for}
     */
    public String mermaid() {
        return StateDiagram.of(this);
    }

    /** {@return a builder that starts with all parts of this policy} */
    public Builder toBuilder() {
        var builder = builder().info(info);
        stages().forEach(builder::put);
        steps.forEach(builder::put);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof LifecyclePolicy that
                && info.equals(that.info)
                && stages().equals(that.stages())
                && ImmutableSet.copyOf(steps).equals(ImmutableSet.copyOf(that.steps));
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

    /** Makes a policy; id and label are required. */
    public static final class Builder {

        private PolicyInfo.Builder info = PolicyInfo.builder();
        private final Map<String, Stage> stages = new LinkedHashMap<>();
        private final Map<String, Transition> steps = new LinkedHashMap<>();

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

        /** Adds a stage, or puts it in the place of the one with its id; in steps, too. */
        public Builder put(Stage stage) {
            stages.put(stage.id(), stage);
            steps.replaceAll((key, step) -> step.toBuilder()
                    .from(step.from()
                            .map(s -> s.id().equals(stage.id()) ? stage : s)
                            .orElse(null))
                    .to(step.to().id().equals(stage.id()) ? stage : step.to())
                    .build());
            return this;
        }

        /** Adds stages, or puts them in the places of those with their ids. */
        public Builder stages(Iterable<Stage> stages) {
            stages.forEach(this::put);
            return this;
        }

        /** Adds a step, or puts it in the place of the one between its stages. */
        public Builder put(Transition step) {
            steps.put(key(step), step);
            return this;
        }

        /** Takes a step away, if it is there. */
        public Builder remove(Transition step) {
            steps.remove(key(step));
            return this;
        }

        /** Takes a stage and its steps away, if it is there. */
        public Builder remove(Stage stage) {
            stages.remove(stage.id());
            steps.values()
                    .removeIf(step -> idOf(step.from()).equals(stage.id())
                            || step.to().id().equals(stage.id()));
            return this;
        }

        /** No id holds a blank. */
        private static String key(Transition step) {
            return idOf(step.from()) + " " + step.to().id();
        }

        /**
         * {@return the policy}
         *
         * @throws IllegalStateException if the id or the label is missing
         * @throws InvalidValueException if a step names a stage or a field that there is not, a step of the office asks
         *     for fields of a service or for other services, or the ids of two stages differ only by case
         */
        public LifecyclePolicy build() {
            return new LifecyclePolicy(this);
        }
    }
}
