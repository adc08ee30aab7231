package org.pmocatalogue.cli;

import com.google.common.collect.Iterables;
import java.io.PrintStream;
import java.util.Locale;
import org.pmocatalogue.cli.text.Ink;
import org.pmocatalogue.finding.Finding;

/** Prints findings as lines such as {@code acme.json:12:7: error PMO-102: Expertise is …}. */
final class FindingLines implements FindingsPrinter {

    private final PrintStream err;
    private final Ink ink;

    FindingLines(PrintStream err, Ink ink) {
        this.err = err;
        this.ink = ink;
    }

    @Override
    public void print(Iterable<Finding> findings, long more) {
        for (Finding finding : Iterables.transform(findings, OptionHints::add)) {
            String begin = finding.place() + ": ";
            String line = finding.toString().substring(begin.length());
            String severity = finding.severity().toString();
            err.println(begin + ink.severity(finding.severity()) + line.substring(severity.length()));
        }
        if (more > 0) {
            err.println(String.format(Locale.ROOT, "… and %,d more", more));
        }
    }

    @Override
    public void note(String line) {
        err.println(line);
    }

    @Override
    public void complain(String line) {
        err.println("pmo: " + line);
    }

    @Override
    public void refuse(Iterable<String> lines) {
        lines.forEach(err::println);
    }

    @Override
    public void finish() {
        err.flush();
    }
}
