package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
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
    Records(RecordCodec<T> codec, Function<T, Object> id, EntryFindings ofEntries, Findings findings) {
        this.codec = codec;
        this.id = id;
        this.ofEntries = ofEntries;
        this.ids = new IdIndex<>(codec.shape().kind(), IdEntry::new, findings);
    }

    /** {@return whether an entry is accepted: valid, and the first valid one with its id} */
    boolean accept(Entry entry) {
        return accept(entry, true);
    }

    /** {@return whether an entry is accepted that may have an error which was reported} */
    public boolean accept(Entry entry, boolean isValid) {
        T value = codec.parse(entry, ofEntries);
        if (value == null || !isValid || !ids.accept(ids.get(idOf(value)), entry, false)) {
            ids.reject(entry);
            return false;
        }
        kept.put(idOf(value), new Read<>(value, entry));
        return true;
    }

    private String idOf(T value) {
        return id.apply(value).toString();
    }

    /** {@return the record with this id; empty if its entry does not exist or was rejected} */
    public Optional<T> find(String id) {
        return Optional.ofNullable(kept.get(TextRule.trim(id))).map(Read::value);
    }

    /** {@return whether an entry with this id was read, valid or not} */
    boolean hasRead(String id) {
        return ids.get(id).isRead();
    }

    /** {@return whether the entry with this id is kept; if not, a reference to the entry is reported} */
    public boolean check(EntryLocus at, String id, Problem unknown, Object... details) {
        IdEntry known = ids.get(id);
        if (!known.isKept() && !ids.isRejected(at, known)) {
            ids.reportUnknown(at, unknown, known, details);
        }
        return known.isKept();
    }

    /** {@return whether the entry with this id was rejected, which is reported at a reference to the entry} */
    public boolean isRejected(EntryLocus at, String id) {
        return ids.isRejected(at, ids.get(id));
    }

    /** {@return the entry that an unknown id was probably meant to name, as a hint} */
    Optional<String> hint(String given) {
        return ids.hint(given);
    }

    /** {@return the entry of a record that is kept} */
    Entry entry(T value) {
        return Objects.requireNonNull(kept.get(idOf(value))).entry();
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
