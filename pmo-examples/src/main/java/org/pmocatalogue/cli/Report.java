package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.pmocatalogue.cli.text.Ink;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;

/** What a run has to tell beside its results, and the exit code that follows from it. */
final class Report implements Closeable {

    private final Session session;
    private final FindingsPrinter printer;
    private int exitCode = ExitCode.FINE;

    /** Begins a report, first of all on formats and sources that could not be had. */
    Report(Session session, FindingsStyle style) throws IOException {
        this.session = session;
        printer = switch (style) {
            case TEXT ->
                new FindingLines(
                        session.err(),
                        new Ink(session.terminal().colours()
                                && session.terminal().errTerminal()));
            case JSON -> new FindingArray(session.err());
        };
        printer.print(session.catalogues().findings(), 0);
    }

    /** Tells what was found. */
    void add(Result<?> result) throws IOException {
        session.out().flush();
        ImmutableList<Finding> kept = result.findings();
        printer.print(kept, result.counts().total() - kept.size());
        session.err().flush();
        if (result.hasErrors()) {
            exitCode = Math.max(exitCode, ExitCode.ERRORS_FOUND);
        }
    }

    /** Tells what the system did not allow. */
    void add(String name, IOException trouble) throws IOException {
        session.out().flush();
        printer.complain(IoMessages.of(name, trouble));
        session.err().flush();
        exitCode = ExitCode.WRONG_USE_OR_TROUBLE;
    }

    /** Tells that what was just written may not last, if it seems so. */
    void warnIfOpen(Path written) throws IOException {
        if (OpenElsewhere.seems(written)) {
            session.out().flush();
            printer.complain("%s seems to be open in another program; what is saved there later would undo this"
                    .formatted(written));
            session.err().flush();
        }
    }

    /** Tells that something was refused, and what would be possible. */
    void refuse(Iterable<String> lines) throws IOException {
        session.out().flush();
        printer.refuse(lines);
        session.err().flush();
        exitCode = Math.max(exitCode, ExitCode.ERRORS_FOUND);
    }

    /** {@return the exit code that all that was told deserves} */
    int exitCode() {
        return exitCode;
    }

    @Override
    public void close() throws IOException {
        printer.finish();
    }
}
