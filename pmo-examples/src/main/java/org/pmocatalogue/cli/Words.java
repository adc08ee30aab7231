package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.Collections2;
import java.util.Arrays;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.CodedValue;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Understands the words of closed sets in options. */
final class Words {

    private Words() {}

    /** {@return an option whose value is one of these words} */
    static <W extends Enum<W> & CodedValue> OptionSpec option(String name, Class<W> words, String description) {
        String tokens =
                Arrays.stream(words.getEnumConstants()).map(CodedValue::token).collect(joining(", "));
        return OptionSpec.builder(name)
                .type(words)
                .converters(written -> understand(words, written))
                .paramLabel(Ascii.toUpperCase(words.getSimpleName()))
                .description(description + ": " + tokens + ".")
                .build();
    }

    /**
     * {@return the word that a person means}
     *
     * @throws TypeConversionException if there is none; the message lists them and names the nearest
     */
    static <W extends Enum<W> & CodedValue> W understand(Class<W> words, String written) {
        try {
            return CodedValue.parseLenient(words, written).orElseGet(() -> CodedValue.parse(words, written));
        } catch (InvalidValueException e) {
            var tokens = Collections2.transform(Arrays.asList(words.getEnumConstants()), CodedValue::token);
            throw new TypeConversionException(e.getMessage()
                    + SpellingSuggestion.hint(written, tokens)
                            .map(h -> "; " + h)
                            .orElse(""));
        }
    }
}
