package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to a catalogue: which services fit all that was asked for.
 *
 * <pre>{@code
 * catalogue.query().performableBy(Expertise.SUPPORT).level(Level.PROJECT).text("risk log").list()
 * }</pre>
 *
 * <p>Each method gives a narrower question; none changes the one it is called on. Nothing is looked up before
 * {@link #stream()}.
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
     * Only services of this function.
     *
     * @throws IllegalArgumentException if the catalogue has no such function
     */
    public ServiceQuery function(FunctionId id) {
        catalogue.checkHas(id);
        return function == null
                ? new ServiceQuery(catalogue, id, condition)
                : and(s -> s.function().equals(id));
    }

    /** Only services offered at this level. */
    public ServiceQuery level(Level level) {
        checkNotNull(level);
        return and(s -> s.levels().contains(level));
    }

    /** Only services for which just this expertise is stated. */
    public ServiceQuery expertise(Expertise expertise) {
        checkNotNull(expertise);
        return and(s -> is(s.expertise(), expertise));
    }

    /** Only services that somebody with this expertise may do: those that state this much or less. */
    public ServiceQuery performableBy(Expertise expertise) {
        checkNotNull(expertise);
        return and(s -> s.expertise().filter(expertise::covers).isPresent());
    }

    /** Only services that are this kind of work. */
    public ServiceQuery activity(Activity activity) {
        checkNotNull(activity);
        return and(s -> is(s.activity(), activity));
    }

    /** Only services offered so. */
    public ServiceQuery offering(Offering offering) {
        checkNotNull(offering);
        return and(s -> is(s.offering(), offering));
    }

    /** Only services for this customer; case does not count. */
    public ServiceQuery customer(String customer) {
        checkNotNull(customer);
        return and(s -> s.customers().stream().anyMatch(customer::equalsIgnoreCase));
    }

    /** Only services in this phase after their last change. */
    public ServiceQuery phase(Phase phase) {
        checkNotNull(phase);
        return and(s -> is(catalogue.phaseOf(s.id()), phase));
    }

    /** Only services in this phase at the end of a day. */
    public ServiceQuery phaseOn(LocalDate day, Phase phase) {
        checkNotNull(day);
        checkNotNull(phase);
        return and(s -> is(catalogue.phaseOn(s.id(), day), phase));
    }

    /**
     * Only services in whose name, description or purpose all these words occur, in any order; case does not count, and
     * a part of a word is enough.
     */
    public ServiceQuery text(String words) {
        return and(new WordSearch(words));
    }

    /** {@return the services that fit, in the catalogue's order} */
    public Stream<PmoService> stream() {
        var services = function == null ? catalogue.services() : catalogue.servicesOf(function);
        return services.stream().filter(condition);
    }

    /** {@return the services that fit, in the catalogue's order} */
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
