package org.pmocatalogue.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

/**
 * Finds an entry by its id, or else by its name.
 *
 * @param kind the kind of entry, such as {@code function}
 * @param known all entries of the kind
 * @param id the id of an entry
 * @param name the name of an entry
 */
record Lookup<T>(String kind, ImmutableList<T> known, Function<T, String> id, Function<T, String> name) {

    private static final int MOST_LISTED = 20;

    /** {@return a lookup of the functions of a catalogue} */
    static Lookup<PmoFunction> function(Catalogue catalogue) {
        return new Lookup<>(
                "function", catalogue.functions(), function -> function.id().value(), PmoFunction::name);
    }

    /** {@return a lookup of the services of a catalogue} */
    static Lookup<PmoService> service(Catalogue catalogue) {
        return new Lookup<>(
                "service", catalogue.services(), service -> service.id().value(), PmoService::name);
    }

    /** {@return a lookup of policies} */
    static Lookup<LifecyclePolicy> policy(ImmutableList<LifecyclePolicy> policies) {
        return new Lookup<>("policy", policies, LifecyclePolicy::id, LifecyclePolicy::label);
    }

    /** {@return a lookup of stages} */
    static Lookup<Stage> stage(ImmutableList<Stage> stages) {
        return new Lookup<>("stage", stages, Stage::id, Stage::label);
    }

    /**
     * {@return the entry with this id or name}
     *
     * @throws WrongUseException if no entry or several entries match
     */
    T get(String written) {
        return find(written).orElseThrow(() -> unknown(written));
    }

    /**
     * {@return the entry with this id or name}
     *
     * @throws WrongUseException if several have the name
     */
    Optional<T> find(String written) {
        var withId = withId(written);
        return withId.isPresent() ? withId : named(written);
    }

    /** {@return the entry with this id} */
    Optional<T> withId(String written) {
        return known.stream().filter(one -> id.apply(one).equals(written)).findFirst();
    }

    /**
     * {@return the entry with this name, in any case}
     *
     * @throws WrongUseException if several entries match
     */
    Optional<T> named(String written) {
        String wanted = written.strip();
        var named = known.stream()
                .filter(one -> Ascii.equalsIgnoreCase(name.apply(one), wanted))
                .collect(toImmutableList());
        if (named.size() > 1) {
            throw new WrongUseException("\"%s\" is the name of several %ss; use the id: %s"
                    .formatted(wanted, kind, named.stream().map(id).collect(joining(" or "))));
        }
        return named.stream().findFirst();
    }

    /** {@return the exception for an unknown id; its message lists known ids and suggests a similar one} */
    WrongUseException unknown(String written) {
        var ids = Collections2.transform(known, id::apply);
        String listed = ids.stream().limit(MOST_LISTED).collect(joining(", "));
        return new WrongUseException("Unknown %s \"%s\"; known: %s%s"
                .formatted(
                        kind,
                        written,
                        ids.isEmpty() ? "none" : listed + (ids.size() > MOST_LISTED ? ", …" : ""),
                        SpellingSuggestion.hint(written, ids).map(h -> "; " + h).orElse("")));
    }
}
