package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.cli.text.Ink;
import org.pmocatalogue.cli.text.Page;

/**
 * The environment of one run of the command.
 *
 * @param out receives results
 * @param err receives findings and failures
 * @param in the input of {@code -}
 * @param terminal the terminal
 * @param found the formats and sources, discovered when first needed
 */
record Session(PrintStream out, PrintStream err, InputStream in, Terminal terminal, Supplier<Catalogues> found) {

    /** {@return the available formats and sources} */
    Catalogues catalogues() {
        return found.get();
    }

    /** {@return today} */
    LocalDate today() {
        return terminal.today().get();
    }

    /** {@return the markup of text on standard output} */
    Ink ink() {
        return new Ink(terminal.colours());
    }

    /** {@return a page of text on standard output} */
    Page page() {
        return new Page(out, terminal.width(), ink());
    }

    /** Prints a table on standard output. */
    void print(Columns columns) {
        columns.print(out, terminal.width(), ink());
    }

    /** The work of a subcommand, which adds its findings to a report. */
    @FunctionalInterface
    interface Work {

        void run(Report report) throws IOException;
    }

    /**
     * Runs a subcommand, reports its findings and closes its inputs.
     *
     * @param out the name of the output file, or of the input if nothing is written
     * @return the exit code
     * @throws IOException if the report cannot be printed
     */
    int run(FindingsStyle style, ImmutableList<InputArgument> inputs, String out, Work work) throws IOException {
        try (var report = new Report(this, style)) {
            report.attempt(inputs, out, work);
            return report.exitCode();
        } finally {
            for (InputArgument in : inputs) {
                in.close();
            }
        }
    }

    /**
     * Runs a subcommand that reads one input.
     *
     * @return the exit code
     */
    int run(FindingsStyle style, InputArgument in, String out, Work work) throws IOException {
        return run(style, ImmutableList.of(in), out, work);
    }
}
