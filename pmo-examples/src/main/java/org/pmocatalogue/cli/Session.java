package org.pmocatalogue.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.cli.text.Ink;
import picocli.CommandLine.ParseResult;

/**
 * What one run of the command works with.
 *
 * @param out where results go
 * @param err where findings and complaints go
 * @param in what {@code -} reads
 * @param terminal what the command runs in
 * @param found the formats and sources, looked for when first needed
 */
record Session(PrintStream out, PrintStream err, InputStream in, Terminal terminal, Supplier<Catalogues> found) {

    /** {@return the formats and sources that are there} */
    Catalogues catalogues() {
        return found.get();
    }

    /** {@return the day that {@code --on} names; today if it names none} */
    LocalDate day(ParseResult given) {
        LocalDate asked = given.matchedOptionValue("--on", null);
        return asked == null ? terminal.today().get() : asked;
    }

    /** {@return how to mark text on standard output} */
    Ink ink() {
        return new Ink(terminal.colours());
    }
}
