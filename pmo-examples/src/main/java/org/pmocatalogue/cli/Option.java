package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.Collections2;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.CodedValue;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * An option of a subcommand, declared once: its name, its help and the type of its value.
 *
 * @param <T> the type of the value
 * @param name the name, such as {@code --on}
 * @param description the help; begins with a verb or a noun and names the default
 * @param shape sets further properties
 */
record Option<T>(String name, String description, Consumer<OptionSpec.Builder> shape) {

    /** {@return an option with a text as its value} */
    static Option<String> text(String name, String label, String description) {
        return new Option<>(name, description, spec -> spec.type(String.class).paramLabel(label));
    }

    /** {@return the option {@code -o} or {@code --output} with a file as its value} */
    static Option<String> output(String label, String description) {
        return new Option<>(
                "-o",
                description,
                spec -> spec.names("-o", "--output").type(String.class).paramLabel(label));
    }

    /** {@return an option with a date as its value} */
    static Option<LocalDate> date(String name, String description) {
        return of(name, "DATE", LocalDate.class, Option::date, description);
    }

    /** {@return an option without a value} */
    static Option<Boolean> flag(String name, String description) {
        return new Option<>(name, description, spec -> spec.type(boolean.class));
    }

    /** {@return an option with a value of a closed set, which the help lists} */
    static <C extends Enum<C> & CodedValue> Option<C> coded(String name, Class<C> values, String description) {
        String tokens =
                Arrays.stream(values.getEnumConstants()).map(CodedValue::token).collect(joining(", "));
        return of(
                name,
                Ascii.toUpperCase(values.getSimpleName()),
                values,
                written -> coded(values, written),
                description + ": " + tokens + ".");
    }

    /** {@return an option with a value of any type} */
    static <V> Option<V> of(String name, String label, Class<V> type, ITypeConverter<V> converter, String description) {
        return new Option<>(
                name, description, spec -> spec.type(type).converters(converter).paramLabel(label));
    }

    /** {@return an option that may be given several times, each time with a text as its value} */
    static Option<List<String>> texts(String name, String label, String description) {
        return new Option<>(
                name,
                description,
                spec -> spec.type(List.class).auxiliaryTypes(String.class).paramLabel(label));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            String wrong =
                    written.matches("\\d{4}-\\d{2}-\\d{2}") ? "which is not a date" : "must be written as 2026-01-05";
            throw new TypeConversionException("Date is \"%s\", %s".formatted(written, wrong));
        }
    }

    private static <C extends Enum<C> & CodedValue> C coded(Class<C> values, String written) {
        try {
            return CodedValue.parseLenient(values, written).orElseGet(() -> CodedValue.parse(values, written));
        } catch (InvalidValueException e) {
            var tokens = Collections2.transform(Arrays.asList(values.getEnumConstants()), CodedValue::token);
            throw new TypeConversionException(e.getMessage()
                    + SpellingSuggestion.hint(written, tokens)
                            .map(h -> "; " + h)
                            .orElse(""));
        }
    }

    /** {@return the same option with other help, for a command in which its meaning is more specific} */
    Option<T> described(String help) {
        return new Option<>(name, help, shape);
    }

    /** {@return the option for picocli, which needs a new one for each command line} */
    OptionSpec spec() {
        var spec = OptionSpec.builder(name);
        shape.accept(spec);
        return spec.description(description).build();
    }

    /** {@return whether the option is given} */
    boolean isIn(ParseResult given) {
        return given.hasMatchedOption(name);
    }

    /** {@return the value} */
    Optional<T> valueIn(ParseResult given) {
        return Optional.ofNullable(given.matchedOptionValue(name, null));
    }

    /** {@return the name, for messages} */
    @Override
    public String toString() {
        return name;
    }
}
