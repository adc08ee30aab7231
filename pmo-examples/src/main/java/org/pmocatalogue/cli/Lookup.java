package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.finding.SpellingSuggestion;

/**
 * Finds what somebody names by its id.
 *
 * @param kind what is sought, such as {@code function}
 * @param known those that are there
 * @param id tells the id of one
 */
record Lookup<T>(String kind, ImmutableList<T> known, Function<T, String> id) {

    private static final int MOST_LISTED = 20;

    /** {@return what finds the functions of a catalogue} */
    static Lookup<PmoFunction> function(Catalogue catalogue) {
        return new Lookup<>(
                "function", catalogue.functions(), function -> function.id().value());
    }

    /** {@return what finds the services of a catalogue} */
    static Lookup<PmoService> service(Catalogue catalogue) {
        return new Lookup<>(
                "service", catalogue.services(), service -> service.id().value());
    }

    /**
     * {@return the one with this id}
     *
     * @throws WrongUseException if there is none; the message lists those there are and names the nearest
     */
    T find(String written) {
        return known.stream()
                .filter(one -> id.apply(one).equals(written))
                .findFirst()
                .orElseThrow(() -> unknown(written));
    }

    /** {@return what to say if there is none with this id} */
    WrongUseException unknown(String written) {
        var ids = Collections2.transform(known, id::apply);
        String listed = ids.stream().limit(MOST_LISTED).collect(joining(", "));
        return new WrongUseException("There is no %s \"%s\"; known are %s%s"
                .formatted(
                        kind,
                        written,
                        ids.isEmpty() ? "none" : listed + (ids.size() > MOST_LISTED ? ", …" : ""),
                        SpellingSuggestion.hint(written, ids).map(h -> "; " + h).orElse("")));
    }
}
