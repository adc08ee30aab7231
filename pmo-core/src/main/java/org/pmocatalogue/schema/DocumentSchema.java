package org.pmocatalogue.schema;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multiset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Findings;

/**
 * The kinds of entries of a document, in the order in which they are written, and the records of each kind.
 *
 * @param <D> the type of the document
 */
public final class DocumentSchema<D> {

    private final DocumentType document;
    private final ImmutableMap<Kind, Part<D, ?>> parts;

    private DocumentSchema(DocumentType document, ImmutableMap<Kind, Part<D, ?>> parts) {
        this.document = document;
        this.parts = parts;
    }

    /** {@return the document} */
    public DocumentType document() {
        return document;
    }

    /** {@return a builder for the schema of a document} */
    public static <D> Builder<D> builder(DocumentType document) {
        return new Builder<>(document);
    }

    /**
     * {@return the fields of a kind}
     *
     * @throws IllegalArgumentException if the document has no entries of this kind
     */
    public RecordShape shape(Kind kind) {
        return part(kind).codec().shape();
    }

    /** {@return the entries of a document in normal form, printed on demand} */
    public Iterable<Entry> print(D source) {
        return Iterables.concat(Iterables.transform(parts.values(), part -> part.print(source)));
    }

    /**
     * {@return an entry in normal form, without derived fields, as part of a document; empty if it is invalid}
     *
     * @throws IllegalArgumentException if the document has no entries of this kind
     */
    public Optional<Entry> normal(D source, Entry entry) {
        return part(entry.kind()).normal(source, entry);
    }

    /** {@return the kinds of all entries of a document} */
    Multiset<Kind> kinds(D source) {
        var kinds = HashMultiset.<Kind>create();
        parts.forEach(
                (kind, part) -> kinds.add(kind, Iterables.size(part.records().apply(source))));
        return kinds;
    }

    /**
     * {@return the names of all attributes of entries of a kind, in the order in which they first occur}
     *
     * @throws IllegalArgumentException if the document has no entries of this kind
     */
    public ImmutableSet<String> attributeNames(D source, Kind kind) {
        return part(kind).attributeNames(source);
    }

    private Part<D, ?> part(Kind kind) {
        var part = parts.get(kind);
        if (part == null) {
            throw unknownKind(kind);
        }
        return part;
    }

    /** {@return the exception for an entry of a kind that the document does not have} */
    public IllegalArgumentException unknownKind(Kind kind) {
        return new IllegalArgumentException("A %s has no entries of kind %s".formatted(document.label(), kind));
    }

    private record Part<D, T extends FieldRecord<T>>(
            RecordCodec<T> codec,
            Function<D, ? extends Iterable<T>> records,
            Function<D, Function<T, Entry>> printer,
            Function<D, RecordParser<T>> parser) {

        Iterable<Entry> print(D source) {
            return Iterables.transform(records.apply(source), printer.apply(source)::apply);
        }

        Optional<Entry> normal(D source, Entry entry) {
            var findings = new EntryFindings(new Findings());
            T parsed = parser.apply(source).parse(entry, findings);
            return parsed == null || findings.hasFailed() ? Optional.empty() : Optional.of(codec.print(parsed));
        }

        ImmutableSet<String> attributeNames(D source) {
            return RecordCodec.attributeNames(records.apply(source));
        }
    }

    /** Parses an entry into a record. */
    @FunctionalInterface
    public interface RecordParser<T> {

        /** {@return the record; null if the entry has an error, which was reported} */
        @Nullable
        T parse(Entry entry, EntryFindings findings);
    }

    /** Builds a schema, kind by kind. */
    public static final class Builder<D> {

        private final DocumentType document;
        private final ImmutableMap.Builder<Kind, Part<D, ?>> parts = ImmutableMap.builder();

        private Builder(DocumentType document) {
            this.document = document;
        }

        /** Adds a kind. */
        public <T extends FieldRecord<T>> Builder<D> add(
                RecordCodec<T> codec, Function<D, ? extends Iterable<T>> records) {
            return add(codec, records, source -> codec::print);
        }

        /**
         * Adds a kind whose entries show values that follow from the rest of the document.
         *
         * @param printer returns the function that prints the records of a document
         */
        public <T extends FieldRecord<T>> Builder<D> add(
                RecordCodec<T> codec,
                Function<D, ? extends Iterable<T>> records,
                Function<D, Function<T, Entry>> printer) {
            parts.put(codec.shape().kind(), new Part<>(codec, records, printer, source -> codec::parse));
            return this;
        }

        /**
         * Adds a kind whose entries can be parsed only with the rest of the document.
         *
         * @param parser returns the function that parses the records of a document
         */
        public <T extends FieldRecord<T>> Builder<D> addParsedBy(
                Function<D, RecordParser<T>> parser, RecordCodec<T> codec, Function<D, ? extends Iterable<T>> records) {
            parts.put(codec.shape().kind(), new Part<>(codec, records, source -> codec::print, parser));
            return this;
        }

        /** {@return the schema} */
        public DocumentSchema<D> build() {
            return new DocumentSchema<>(document, parts.buildOrThrow());
        }
    }
}
