package org.pmocatalogue.excel;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.value.RawValue;

/** Collects the words of fields that have a cell for each word. */
final class MarkedWords {

    private final Map<FieldSpec, List<Word>> words = new LinkedHashMap<>();

    /** @param place what the cell says of its place, 0 if nothing; then words stand as in the field's own list */
    private record Word(int place, int choice, long position, RawValue token) {}

    /** Adds a word that the cell at this position marks. */
    void add(FieldSpec field, Choice choice, int place, long position) {
        words.computeIfAbsent(field, f -> new ArrayList<>())
                .add(new Word(place, field.choices().indexOf(choice), position, RawValue.of(choice.token())));
    }

    /** Puts what was collected into the entry, and begins anew. */
    void putInto(Entry.Builder entry) {
        words.forEach((field, marked) -> {
            long first = marked.get(0).position();
            marked.sort(comparingInt(Word::place).thenComparingInt(Word::choice));
            entry.put(
                    field.name(),
                    new RawValue.ListValue(ImmutableList.copyOf(Lists.transform(marked, Word::token))),
                    first,
                    field.label());
        });
        words.clear();
    }
}
