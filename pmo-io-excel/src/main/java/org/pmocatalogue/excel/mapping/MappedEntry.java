package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** An entry that is being built from the cells of a row. */
final class MappedEntry {

    private final Entry.Builder entry;
    private final long position;
    private final Map<String, Held> held = new LinkedHashMap<>();

    private final List<Held> repeated = new ArrayList<>();

    /** The values of a field, with the position of the first. */
    private record Held(String name, boolean isList, List<RawValue> values, long position) {}

    MappedEntry(Entry.Builder entry, long position) {
        this.entry = entry;
        this.position = position;
    }

    /** {@return the builder that receives the problems of the entry} */
    Entry.Builder flaws() {
        return entry;
    }

    void add(PlacedColumn column, ImmutableList<RawValue> values, long position) {
        String name = column.to().name();
        var before = held.get(name);
        if (values.isEmpty()) {
            return;
        }
        var added = new Held(name, column.isMany(), new ArrayList<>(values), position);
        if (before == null) {
            held.put(name, added);
        } else if (column.isMany()) {
            before.values().addAll(values);
        } else {
            repeated.add(added);
        }
    }

    /** Adds a value of the mapping itself, unless the field has a value. */
    void addText(String name, String text) {
        if (!held.containsKey(name) && !text.isEmpty()) {
            put(name, new RawValue.TypedText(text), position);
        }
    }

    void put(String name, RawValue value, long position) {
        held.put(name, new Held(name, false, ImmutableList.of(value), position));
    }

    /** Records the position for the value of a field, in case it has none. */
    void blank(String name, long position) {
        int slot = entry.shape().slotOf(name);
        if (slot >= 0) {
            entry.blank(slot, position);
        }
    }

    boolean has(String name) {
        return held.containsKey(name);
    }

    /** {@return the first value of a field as text; null if absent} */
    @Nullable
    String text(String name) {
        var found = held.get(name);
        if (found == null) {
            return null;
        }
        RawValue value = found.values().get(0);
        String text = new MappedCell(value, false, false, found.position()).text();
        return TextRule.trim(text).isEmpty() ? null : text;
    }

    /** {@return all values as texts, by the name of the field} */
    ImmutableMap<String, String> texts() {
        var texts = ImmutableMap.<String, String>builder();
        held.forEach((name, each) -> texts.put(
                name,
                each.values().stream()
                        .map(value -> new MappedCell(value, false, false, each.position()).text())
                        .collect(joining("\n"))));
        return texts.buildOrThrow();
    }

    /** {@return the position of a value; the position of the entry if absent} */
    long positionOf(String name) {
        var found = held.get(name);
        return found == null ? position : found.position();
    }

    /** {@return the entry; a second value of a field with one value is reported} */
    Entry build() {
        for (Held each : Iterables.concat(held.values(), repeated)) {
            RawValue value = each.isList()
                    ? new RawValue.ListValue(ImmutableList.copyOf(each.values()))
                    : each.values().get(0);
            entry.put(each.name(), value, each.position());
        }
        return entry.build();
    }
}
