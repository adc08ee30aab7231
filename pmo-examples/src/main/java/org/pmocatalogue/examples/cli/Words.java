package org.pmocatalogue.examples.cli;

import com.google.common.collect.Collections2;
import java.util.Arrays;
import org.pmocatalogue.catalogue.Word;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.TypeConversionException;

/** Understands the words of closed sets in options. */
final class Words {

    private Words() {}

    /**
     * {@return the word that a person means}
     *
     * @throws TypeConversionException if there is none; the message lists them and names the nearest
     */
    static <W extends Enum<W> & Word> W understand(Class<W> words, String written) {
        try {
            return Word.understand(words, written).orElseGet(() -> Word.parse(words, written));
        } catch (InvalidValueException e) {
            var tokens = Collections2.transform(Arrays.asList(words.getEnumConstants()), Word::token);
            throw new TypeConversionException(e.getMessage()
                    + DidYouMean.hint(written, tokens).map(h -> "; " + h).orElse(""));
        }
    }
}
