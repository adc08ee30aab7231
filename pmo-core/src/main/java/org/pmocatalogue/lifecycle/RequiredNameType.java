package org.pmocatalogue.lifecycle;

import com.google.common.collect.Iterables;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.field.ErrorSink;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * The type of the names of required values: of declared fields, or of attributes, which begin with {@code x-}. Typed
 * text may have the label of a field instead.
 *
 * <p>An opening cannot be required, since opening changes are not validated against a policy.
 */
final class RequiredNameType extends FieldType<String> {

    private final FieldSet<?> fields;

    /** @param fields the fields of the record that has the required values */
    RequiredNameType(FieldSet<?> fields) {
        super(FieldFormat.LINE);
        this.fields = fields;
    }

    @Override
    public @Nullable String parse(RawValue raw, String label, ErrorSink errors) {
        String line = FieldTypes.LINE.parse(raw, label, errors);
        if (line == null) {
            return null;
        }
        String name = raw instanceof RawValue.TypedText
                ? fields.shape().parseLenient(line).map(FieldSpec::name).orElse(line)
                : line;
        if (isUnknown(name)) {
            errors.invalid(
                    LifecycleProblem.UNKNOWN_REQUIREMENT,
                    predicate(name),
                    suggestion(name).orElse(null));
            return null;
        }
        return name;
    }

    @Override
    public RawValue print(String value) {
        return FieldTypes.LINE.print(value);
    }

    @Override
    public @Nullable String normalise(String label, String value) {
        String name = FieldTypes.LINE.normalise(label, value);
        if (name != null && isUnknown(name)) {
            throw new InvalidValueException(
                    label, predicate(name) + suggestion(name).map("; "::concat).orElse(""));
        }
        return name;
    }

    private boolean isUnknown(String name) {
        return !name.startsWith("x-") && (fields.find(name).isEmpty() || name.equals(StageChange.OPENING.name()));
    }

    private String predicate(String name) {
        return "is %s, which is not a field of a %s".formatted(TextRule.quoted(name), fields.kind());
    }

    private Optional<String> suggestion(String name) {
        return SpellingSuggestion.hint(name, Iterables.transform(fields.fields(), Field::name));
    }
}
