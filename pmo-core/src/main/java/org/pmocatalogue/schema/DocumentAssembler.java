package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;

/**
 * Assembles a document from the entries of one file, in any order: parses each entry, checks the entries against each
 * other, and keeps the valid records.
 *
 * <p>A subclass declares one rule per kind of entry and adds the checks of its document.
 *
 * @param <D> the type of the document
 */
public abstract class DocumentAssembler<D> {

    /** Receives all findings. */
    protected final Findings findings;

    /** Receives the problems of single entries. */
    protected final EntryFindings ofEntries;

    private final DocumentSchema<D> schema;
    private final Map<Kind, Predicate<Entry>> rules = new HashMap<>();
    private final Map<Kind, Records<?>> records = new HashMap<>();
    private @Nullable D document;

    /** Creates an assembler for documents with this schema. */
    protected DocumentAssembler(DocumentSchema<D> schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
        this.ofEntries = new EntryFindings(findings);
    }

    /** Declares the kind of the entry with the properties of the document itself. */
    protected final <T extends FieldRecord<T>> Header<T> header(RecordCodec<T> codec) {
        var header = new Header<>(schema.document(), codec, ofEntries, findings);
        rule(codec.shape().kind(), header::accept);
        return header;
    }

    /** Declares a kind of entries with ids. */
    protected final <T extends FieldRecord<T>> Records<T> records(RecordCodec<T> codec, Function<T, Object> id) {
        Kind kind = codec.shape().kind();
        var ofKind = new Records<>(codec, id, ofEntries, findings);
        rule(kind, ofKind::accept);
        records.put(kind, ofKind);
        return ofKind;
    }

    /** Sets the rule for a kind: takes an entry and returns whether the entry is accepted. */
    protected final void rule(Kind kind, Predicate<Entry> rule) {
        rules.put(kind, rule);
    }

    /**
     * Takes one entry.
     *
     * @throws IllegalArgumentException if the document has no entries of its kind
     */
    public final void accept(Entry entry) {
        var rule = rules.get(entry.kind());
        if (rule == null) {
            throw schema.unknownKind(entry.kind());
        }
        taken(entry, rule.test(entry));
    }

    /** Called for each entry after its rule. */
    protected void taken(Entry entry, boolean isAccepted) {}

    /**
     * Checks the entries against each other.
     *
     * @param file the file as a whole
     */
    public final void finish(Place file) {
        boolean isComplete = !findings.endedEarly();
        ofEntries.finish(this::hint);
        checkEntries(isComplete);
        header().finish(file);
        if (header().value().isPresent()) {
            document = assemble(isComplete);
        }
    }

    /** {@return the entry that an invalid reference was probably meant to name, as a hint} */
    protected Optional<String> hint(Kind kind, String given) {
        var ofKind = records.get(kind);
        return ofKind == null ? Optional.empty() : ofKind.hint(given);
    }

    /** {@return the entry with the properties of the document} */
    protected abstract Header<?> header();

    /**
     * Checks the entries against each other.
     *
     * @param isComplete whether all entries of the file were read
     */
    protected abstract void checkEntries(boolean isComplete);

    /**
     * {@return the document; null if the assembler makes none. Only called if the header is valid}
     *
     * @param isComplete whether all entries of the file were read
     */
    protected abstract @Nullable D assemble(boolean isComplete);

    /** {@return the document, after {@link #finish}; empty if the header is missing or invalid} */
    public final Optional<D> made() {
        return Optional.ofNullable(document);
    }

    /** {@return the schema of the document} */
    public final DocumentSchema<D> schema() {
        return schema;
    }

    /** {@return the kinds of all entries of the document, after {@link #finish}} */
    public final Multiset<Kind> kinds() {
        return document == null ? ImmutableMultiset.of() : schema.kinds(document);
    }
}
