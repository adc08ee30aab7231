package org.pmocatalogue.schema;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;
import org.pmocatalogue.value.TextRule;

/** The shipped policies and custom policies. A custom policy replaces a shipped policy with the same id. */
public final class KnownPolicies {

    /** The standard stages without a policy: no history is validated. */
    static final KnownPolicies NONE = new KnownPolicies(ImmutableMap.of(), ImmutableList.of());

    /** The shipped policies. */
    public static final KnownPolicies SHIPPED =
            new KnownPolicies(Maps.uniqueIndex(LifecyclePolicy.shipped(), LifecyclePolicy::id), ImmutableList.of());

    private final ImmutableMap<String, LifecyclePolicy> byId;

    /** The custom policies, in the order given. */
    private final ImmutableList<LifecyclePolicy> own;

    private final ImmutableList<Stage> serviceStages;
    private final ImmutableList<Stage> officeStages;

    private KnownPolicies(ImmutableMap<String, LifecyclePolicy> byId, ImmutableList<LifecyclePolicy> own) {
        this.byId = byId;
        this.own = own;
        serviceStages = byId.isEmpty() ? ServiceStages.ALL : stages(false);
        officeStages = byId.isEmpty() ? OfficeStages.ALL : stages(true);
    }

    /**
     * {@return these policies and others; of two with the same id, the other}
     *
     * @throws IllegalArgumentException if two of the others have the same id, or a stage has different phases in two
     *     policies
     */
    public KnownPolicies with(Iterable<LifecyclePolicy> others) {
        var all = new LinkedHashMap<>(byId);
        var added = new HashSet<String>();
        for (LifecyclePolicy policy : others) {
            checkArgument(added.add(policy.id()), "Two policies have the id %s; rename one of them", policy);
            all.put(policy.id(), policy);
        }
        checkPhases(Collections2.filter(all.values(), policy -> !policy.isOfOffice()));
        checkPhases(Collections2.filter(all.values(), LifecyclePolicy::isOfOffice));
        return new KnownPolicies(
                ImmutableMap.copyOf(all),
                Stream.concat(own.stream().filter(policy -> !added.contains(policy.id())), Streams.stream(others))
                        .collect(toImmutableList()));
    }

    /** Stages are read before the policy of the catalogue is known, so an id of a stage must have one phase. */
    private static void checkPhases(Iterable<LifecyclePolicy> policies) {
        var phases = new HashMap<String, Phase>();
        var firsts = new HashMap<String, LifecyclePolicy>();
        for (LifecyclePolicy policy : policies) {
            for (Stage stage : policy.stages()) {
                Phase phase = phases.putIfAbsent(stage.id(), stage.phase());
                LifecyclePolicy first = firsts.putIfAbsent(stage.id(), policy);
                checkArgument(
                        phase == null || phase == stage.phase(),
                        "Stage %s is %s in policy %s, but %s in policy %s; give one of them another id",
                        stage,
                        phase,
                        first,
                        stage.phase(),
                        policy);
            }
        }
    }

    /**
     * {@return the stages of all policies for services, or for the office, in the order of the policies; of two stages
     * with the same id, that of the policy given last}
     */
    private ImmutableList<Stage> stages(boolean ofOffice) {
        var latest = new LinkedHashMap<String, Stage>();
        Stream.concat(byId.values().stream(), own.stream())
                .filter(policy -> policy.isOfOffice() == ofOffice)
                .forEach(policy -> policy.stages().forEach(stage -> latest.put(stage.id(), stage)));
        return ImmutableList.copyOf(latest.values());
    }

    /** {@return all policies} */
    public ImmutableList<LifecyclePolicy> all() {
        return byId.values().asList();
    }

    /** {@return the policy for the services of a catalogue; empty if the catalogue names an unknown policy} */
    public Optional<LifecyclePolicy> ofServices(CatalogueInfo info) {
        return Optional.ofNullable(
                        byId.get(info.policy().orElse(LifecyclePolicy.standard().id())))
                .filter(policy -> !policy.isOfOffice());
    }

    /**
     * {@return the policy for services with this id}
     *
     * @throws IllegalArgumentException if no policy for services has the id
     */
    public LifecyclePolicy ofServices(String id) {
        LifecyclePolicy policy = byId.get(id);
        checkArgument(
                policy != null && !policy.isOfOffice(),
                "Policy is %s, must be one for services: %s; add it with Catalogues.withPolicies",
                TextRule.quoted(id),
                Joiner.on(", ").join(ofServices()));
        return policy;
    }

    /** {@return the stages that services may enter, in lifecycle order} */
    ImmutableList<Stage> serviceStages() {
        return serviceStages;
    }

    /** {@return the stages that the office may enter, in lifecycle order} */
    ImmutableList<Stage> officeStages() {
        return officeStages;
    }

    /** {@return the ids of the policies for services} */
    ImmutableSet<String> ofServices() {
        return ImmutableSet.copyOf(
                Maps.filterValues(byId, policy -> !policy.isOfOffice()).keySet());
    }

    /**
     * {@return the reasons why a policy refuses a change, as sentences}
     *
     * @param policy one of {@link #ofServices()}
     * @param last the change before it; null if the change is the first
     */
    ImmutableList<String> refusals(String policy, @Nullable StageChange last, StageChange change) {
        return requireNonNull(byId.get(policy)).checkAfter(Optional.ofNullable(last), change).stream()
                .map(Refusal::message)
                .collect(toImmutableList());
    }
}
