package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query for services of a catalogue that meet all of its conditions.
 *
 * <pre>{@code
 * catalogue.query().performableBy(Expertise.SUPPORT).level(Level.PROJECT).text("risk log").list()
 * }</pre>
 *
 * <p>Immutable: each method returns a query with one more condition. The query runs when {@link #stream()} or
 * {@link #list()} is called.
 */
public final class ServiceQuery {

    private final Catalogue catalogue;
    private final @Nullable FunctionId function;
    private final Predicate<PmoService> condition;

    ServiceQuery(Catalogue catalogue, @Nullable FunctionId function, Predicate<PmoService> condition) {
        this.catalogue = catalogue;
        this.function = function;
        this.condition = condition;
    }

    /**
     * {@return the query restricted to the services of a function}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public ServiceQuery function(FunctionId id) {
        catalogue.checkHas(id);
        return function == null
                ? new ServiceQuery(catalogue, id, condition)
                : and(s -> s.function().equals(id));
    }

    /** {@return the query restricted to services at a level} */
    public ServiceQuery level(Level level) {
        checkNotNull(level);
        return and(s -> s.levels().contains(level));
    }

    /** {@return the query restricted to services that require exactly this expertise} */
    public ServiceQuery expertise(Expertise expertise) {
        checkNotNull(expertise);
        return and(s -> is(s.expertise(), expertise));
    }

    /** {@return the query restricted to services that require this expertise or less} */
    public ServiceQuery performableBy(Expertise expertise) {
        checkNotNull(expertise);
        return and(s -> s.expertise().filter(expertise::covers).isPresent());
    }

    /** {@return the query restricted to services with an activity} */
    public ServiceQuery activity(Activity activity) {
        checkNotNull(activity);
        return and(s -> is(s.activity(), activity));
    }

    /** {@return the query restricted to services with an offering} */
    public ServiceQuery offering(Offering offering) {
        checkNotNull(offering);
        return and(s -> is(s.offering(), offering));
    }

    /** {@return the query restricted to services for a customer, in any case} */
    public ServiceQuery customer(String customer) {
        checkNotNull(customer);
        return and(s -> s.customers().stream().anyMatch(customer::equalsIgnoreCase));
    }

    /** {@return the query restricted to services in a phase after their last stage change} */
    public ServiceQuery phase(Phase phase) {
        checkNotNull(phase);
        return and(s -> is(catalogue.phaseOf(s.id()), phase));
    }

    /** {@return the query restricted to services in a phase at the end of a day} */
    public ServiceQuery phaseOn(LocalDate day, Phase phase) {
        checkNotNull(day);
        checkNotNull(phase);
        return and(s -> is(catalogue.phaseOn(s.id(), day), phase));
    }

    /**
     * {@return the query restricted to services whose name, description or purpose contain all these words or parts of
     * words, in any order and case}
     */
    public ServiceQuery text(String words) {
        return and(new WordSearch(words));
    }

    /** {@return the services that match, in the order of the catalogue} */
    public Stream<PmoService> stream() {
        var services = function == null ? catalogue.services() : catalogue.servicesOf(function);
        return services.stream().filter(condition);
    }

    /** {@return the services that match, in the order of the catalogue} */
    public ImmutableList<PmoService> list() {
        return ImmutableList.copyOf(stream().iterator());
    }

    private ServiceQuery and(Predicate<PmoService> further) {
        return new ServiceQuery(catalogue, function, condition.and(further));
    }

    private static <V> boolean is(Optional<V> value, V wanted) {
        return value.isPresent() && value.get().equals(wanted);
    }
}
