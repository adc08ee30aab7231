package org.pmocatalogue.schema;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.TextRule;

/**
 * An entry that an unknown id may denote.
 *
 * @param name the name of the entry; empty if unknown
 */
public record Meant(String id, String name) {

    /**
     * {@return a hint that names one of these: one whose id differs only by case, one with this name, or one with a
     * similar id}
     */
    public static Optional<String> hint(String given, Collection<Meant> known) {
        String folded = TextRule.folded(given);
        return known.stream()
                .map(Meant::id)
                .filter(id -> TextRule.folded(id).equals(folded))
                .findFirst()
                .map(SpellingSuggestion::asked)
                .or(() -> known.stream()
                        .filter(one -> TextRule.folded(one.name).equals(folded))
                        .findFirst()
                        .map(one -> SpellingSuggestion.isName(one.id)))
                .or(() ->
                        SpellingSuggestion.hint(given, ImmutableList.copyOf(Collections2.transform(known, Meant::id))));
    }
}
