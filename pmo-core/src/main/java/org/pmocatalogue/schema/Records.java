package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.value.TextRule;

/**
 * The records of one kind that a small document holds, by their ids.
 *
 * @param <T> the type of the records
 */
public final class Records<T extends FieldRecord<T>> {

    private final RecordCodec<T> codec;
    private final Function<T, Object> id;
    private final EntryFindings ofEntries;
    private final IdIndex<IdEntry> ids;
    private final Map<String, Read<T>> kept = new LinkedHashMap<>();

    /** A record and its entry. */
    public record Read<T>(T value, Entry entry) {}

    /**
     * @param id returns the id of a record
     * @param ofEntries receives the problems of single entries
     */
    public Records(RecordCodec<T> codec, Function<T, Object> id, EntryFindings ofEntries, Findings findings) {
        this.codec = codec;
        this.id = id;
        this.ofEntries = ofEntries;
        this.ids = new IdIndex<>(codec.shape().kind(), IdEntry::new, findings);
    }

    /** Takes an entry: of the valid entries with one id, the first is kept. */
    public void accept(Entry entry) {
        accept(entry, true);
    }

    /** Takes an entry that may have an error which was reported. */
    public void accept(Entry entry, boolean isValid) {
        T value = codec.parse(entry, ofEntries);
        if (value != null && isValid && ids.accept(ids.get(idOf(value)), entry, false)) {
            kept.put(idOf(value), new Read<>(value, entry));
        } else {
            ids.reject(entry);
        }
    }

    private String idOf(T value) {
        return id.apply(value).toString();
    }

    /** {@return the record with this id; empty if there is none, or its entry was rejected} */
    public Optional<T> find(String id) {
        return Optional.ofNullable(kept.get(TextRule.trim(id))).map(Read::value);
    }

    /** {@return whether an entry with this id was read, valid or not} */
    boolean hasRead(String id) {
        return ids.get(id).isRead();
    }

    /** {@return whether the entry with this id was rejected, which is reported at a reference to the entry} */
    public boolean isRejected(EntryLocus at, String id) {
        return ids.isRejected(at, ids.get(id));
    }

    /** {@return the entry that an unknown id was probably meant to name, as a hint} */
    public Optional<String> hint(String given) {
        return ids.hint(given);
    }

    /** {@return the entry of a record} */
    Entry entry(T value) {
        return kept.get(idOf(value)).entry();
    }

    /** {@return the records in the order read, with their entries} */
    public Iterable<Read<T>> read() {
        return kept.values();
    }

    /** {@return the records in the order read} */
    ImmutableList<T> values() {
        return kept.values().stream().map(Read::value).collect(ImmutableList.toImmutableList());
    }
}
