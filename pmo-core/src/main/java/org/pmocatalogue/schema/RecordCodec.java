package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * Parses entries of one kind into records and prints records as entries, by the declared fields of the record.
 *
 * @param <T> the type of the records
 */
public final class RecordCodec<T extends FieldRecord<T>> {

    private final FieldSet<T> fields;
    private final ImmutableList<Column<T, ?>> columns;
    private final RecordShape shape;

    private RecordCodec(FieldSet<T> fields, ImmutableList<Column<T, ?>> columns, Iterable<FieldSpec> derived) {
        this.fields = fields;
        this.columns = columns;
        this.shape = RecordShape.of(
                        fields.kind(), Iterables.concat(Iterables.transform(columns, Column::spec), derived))
                .withExactlyOneOf(Iterables.transform(fields.shape().exactlyOneOf(), FieldSpec::name));
    }

    /** {@return the codec for these fields} */
    public static <T extends FieldRecord<T>> RecordCodec<T> of(FieldSet<T> fields) {
        return new RecordCodec<>(
                fields,
                fields.fields().stream().map(RecordCodec::column).collect(ImmutableList.toImmutableList()),
                fields.shape().derived());
    }

    private static <T extends FieldRecord<T>, V> Column<T, ?> column(Field<T, V> field) {
        return new Column<>(field, field.spec(), field.type());
    }

    /** {@return the same codec with another type for a field, such as one that knows the stages of a policy} */
    public <V> RecordCodec<T> with(Field<T, V> field, FieldType<V> type) {
        var spec = field.spec().toBuilder().choices(type.choices()).build();
        var changed = ImmutableList.<Column<T, ?>>builder();
        for (int slot = 0; slot < columns.size(); slot++) {
            changed.add(slot == field.slot() ? new Column<>(field, spec, type) : columns.get(slot));
        }
        return new RecordCodec<>(fields, changed.build(), shape.derived());
    }

    /** {@return the same codec with these derived fields} */
    RecordCodec<T> withDerived(Iterable<FieldSpec> derived) {
        return new RecordCodec<>(fields, columns, derived);
    }

    /**
     * {@return the same codec for documents that may lack the entries to which these refer: without derived fields, and
     * with ids that may be those of entries elsewhere}
     */
    public RecordCodec<T> detached() {
        return new RecordCodec<>(
                fields,
                columns.stream().map(Column::detached).collect(ImmutableList.<Column<T, ?>>toImmutableList()),
                ImmutableList.of());
    }

    /** {@return the fields as formats see them} */
    public RecordShape shape() {
        return shape;
    }

    /** {@return the record; null if the entry has an error, which was reported} */
    public @Nullable T parse(Entry entry, EntryFindings findings) {
        findings.begin(entry);
        var values = fields.newValues();
        for (int slot = 0; slot < columns.size(); slot++) {
            columns.get(slot).parse(entry.valueAt(slot), values, findings);
        }
        if (!entry.attributes().isEmpty()) {
            parseAttributes(entry, values, findings);
        }
        if (findings.hasFailed()) {
            return null;
        }
        try {
            return fields.create(values);
        } catch (InvalidValueException e) {
            findings.report(EntryLocus.of(entry), FieldProblem.CONTRADICTION, message(e));
            return null;
        }
    }

    /**
     * {@return the normal form of one field or attribute of an entry; null if it is absent or invalid, which is
     * reported}
     *
     * @throws IllegalArgumentException if the field is derived
     */
    @Nullable
    RawValue normalValue(String name, Entry entry, EntryFindings findings) {
        findings.begin(entry);
        int slot = fields.shape().slotOf(name);
        if (slot >= columns.size()) {
            throw new IllegalArgumentException(name + " is derived");
        }
        if (slot >= 0) {
            RawValue raw = entry.value(shape.field(slot)).orElse(RawValue.NULL);
            return columns.get(slot).normal(raw, findings);
        }
        try {
            return AttributeRule.checked(entry.attributes()).get(name);
        } catch (InvalidValueException e) {
            findings.report(EntryLocus.ofAttribute(entry, name, null), FieldProblem.INVALID_VALUE, message(e));
            return null;
        }
    }

    private void parseAttributes(Entry entry, FieldValues<T> values, EntryFindings findings) {
        var own = Maps.filterKeys(entry.attributes(), name -> fields.shape().slotOf(name) < 0);
        try {
            values.putAttributes(own);
            own.keySet().forEach(findings::unknownField);
        } catch (InvalidValueException e) {
            own.forEach((name, value) -> checkAttribute(entry, name, value, findings));
        }
    }

    /** At least one attribute is invalid; each is validated alone. */
    private static void checkAttribute(Entry entry, String name, RawValue value, EntryFindings findings) {
        try {
            AttributeRule.checked(ImmutableMap.of(name, value));
            findings.unknownField(name);
        } catch (InvalidValueException e) {
            findings.report(EntryLocus.ofAttribute(entry, name, null), FieldProblem.INVALID_VALUE, message(e));
        }
    }

    /** {@return the record as an entry in normal form} */
    public Entry print(T value) {
        return print(value, entry -> {});
    }

    /**
     * {@return the record as an entry in normal form, with additions}
     *
     * @param additions adds derived fields
     */
    Entry print(T value, Consumer<Entry.Builder> additions) {
        var entry = Entry.builder(shape);
        for (int slot = 0; slot < columns.size(); slot++) {
            RawValue raw = columns.get(slot).print(value);
            if (raw != null) {
                entry.put(slot, raw, 0);
            }
        }
        value.attributes().forEach((name, attribute) -> entry.put(name, attribute, 0));
        additions.accept(entry);
        return entry.build();
    }

    /** {@return the names of all attributes that records have, in the order in which they first occur} */
    static <T extends FieldRecord<T>> ImmutableSet<String> attributeNames(Iterable<T> records) {
        var names = ImmutableSet.<String>builder();
        for (T each : records) {
            names.addAll(each.attributes().keySet());
        }
        return names.build();
    }

    private static String message(InvalidValueException e) {
        return String.valueOf(e.getMessage());
    }

    private record Column<T extends FieldRecord<T>, V>(Field<T, V> field, FieldSpec spec, FieldType<V> type) {

        void parse(@Nullable RawValue raw, FieldValues<T> values, EntryFindings findings) {
            V value = raw == null || raw instanceof RawValue.Null ? null : parse(raw, findings);
            if (value != null) {
                values.put(field, value);
            } else if (spec.isRequired()
                    && (raw == null || raw instanceof RawValue.Null || !findings.hasComplained())) {
                findings.missing(spec);
            }
        }

        private @Nullable V parse(RawValue raw, EntryFindings findings) {
            findings.at(spec);
            try {
                return type.parse(raw, spec.label(), findings);
            } catch (InvalidValueException e) {
                findings.invalid(FieldProblem.INVALID_VALUE, e.predicate(), null);
                return null;
            }
        }

        @Nullable
        RawValue normal(RawValue raw, EntryFindings findings) {
            V value = parse(raw, findings);
            if (value == null && !findings.hasComplained()) {
                findings.missing(spec);
            }
            return value == null || findings.hasFailed() ? null : type.print(value);
        }

        Column<T, V> detached() {
            return new Column<>(field, spec.toBuilder().refersTo(null).build(), type);
        }

        @Nullable
        RawValue print(T value) {
            V part = value.valueOf(field);
            return part == null ? null : type.print(part);
        }
    }
}
