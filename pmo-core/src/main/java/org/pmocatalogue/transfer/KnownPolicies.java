package org.pmocatalogue.transfer;

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
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;
import org.pmocatalogue.schema.Policies;
import org.pmocatalogue.value.TextRule;

/**
 * The policies that the library comes with, and those of one's own, which come in their place if they have their ids.
 */
public final class KnownPolicies implements Policies {

    public static final KnownPolicies SHIPPED =
            new KnownPolicies(Maps.uniqueIndex(LifecyclePolicy.shipped(), LifecyclePolicy::id), ImmutableList.of());

    private final ImmutableMap<String, LifecyclePolicy> byId;

    /** Those that did not come along, in the order given. */
    private final ImmutableList<LifecyclePolicy> own;

    private final ImmutableList<Stage> serviceStages;
    private final ImmutableList<Stage> officeStages;

    private KnownPolicies(ImmutableMap<String, LifecyclePolicy> byId, ImmutableList<LifecyclePolicy> own) {
        this.byId = byId;
        this.own = own;
        serviceStages = stages(false);
        officeStages = stages(true);
    }

    /**
     * {@return these policies and others, which come in the place of those with their ids}
     *
     * @throws IllegalArgumentException if two of the others have the same id, or a stage of one is in another phase
     *     than in a policy that stays
     */
    public KnownPolicies with(Iterable<LifecyclePolicy> others) {
        var all = new LinkedHashMap<>(byId);
        var added = new HashSet<String>();
        for (LifecyclePolicy policy : others) {
            checkArgument(added.add(policy.id()), "Two policies have the id %s; give each an id of its own", policy);
            all.put(policy.id(), policy);
        }
        checkPhases(Collections2.filter(all.values(), policy -> !policy.isOfOffice()));
        checkPhases(Collections2.filter(all.values(), LifecyclePolicy::isOfOffice));
        return new KnownPolicies(
                ImmutableMap.copyOf(all),
                Stream.concat(own.stream().filter(policy -> !added.contains(policy.id())), Streams.stream(others))
                        .collect(toImmutableList()));
    }

    /** A stage is read without regard to the policy that the catalogue names, which may come after it. */
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
     * Of stages with the same id that services, or the office, go through, that of the policy given last is meant; the
     * order is that of the policies.
     */
    private ImmutableList<Stage> stages(boolean ofOffice) {
        var latest = new LinkedHashMap<String, Stage>();
        Stream.concat(byId.values().stream(), own.stream())
                .filter(policy -> policy.isOfOffice() == ofOffice)
                .forEach(policy -> policy.stages().forEach(stage -> latest.put(stage.id(), stage)));
        return ImmutableList.copyOf(latest.values());
    }

    public ImmutableList<LifecyclePolicy> all() {
        return byId.values().asList();
    }

    /** {@return the policy for the services of a catalogue; empty if it names one that is not known} */
    public Optional<LifecyclePolicy> ofServices(CatalogueInfo info) {
        return Optional.ofNullable(
                        byId.get(info.policy().orElse(LifecyclePolicy.standard().id())))
                .filter(policy -> !policy.isOfOffice());
    }

    /**
     * {@return the policy for services with this id}
     *
     * @throws IllegalArgumentException if there is none
     */
    LifecyclePolicy ofServices(String id) {
        LifecyclePolicy policy = byId.get(id);
        checkArgument(
                policy != null && !policy.isOfOffice(),
                "Policy asked for is %s, must be one for services: %s; give it by Catalogues.withPolicies",
                TextRule.quoted(id),
                Joiner.on(", ").join(ofServices()));
        return policy;
    }

    @Override
    public ImmutableList<Stage> serviceStages() {
        return serviceStages;
    }

    @Override
    public ImmutableList<Stage> officeStages() {
        return officeStages;
    }

    @Override
    public ImmutableSet<String> ofServices() {
        return ImmutableSet.copyOf(
                Maps.filterValues(byId, policy -> !policy.isOfOffice()).keySet());
    }

    @Override
    public ImmutableList<String> refusals(String policy, @Nullable StageChange last, StageChange change) {
        return requireNonNull(byId.get(policy)).checkAfter(Optional.ofNullable(last), change).stream()
                .map(Refusal::message)
                .collect(toImmutableList());
    }
}
