package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.pmocatalogue.cli.text.Ink;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;

/** The findings and failures of one run, printed to standard error, and the exit code that follows from them. */
final class Report implements Closeable {

    private final Session session;
    private final FindingsPrinter printer;
    private final Progress progress;
    private int exitCode = ExitCode.FINE;

    /** Creates a report that begins with the formats and sources that cannot be used. */
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
        progress = new Progress(session.err(), session.terminal(), System::nanoTime);
        printer.print(session.catalogues().findings(), 0);
    }

    /** {@return the counter of entries, shown while a file is read and erased before anything is printed} */
    LongConsumer progress() {
        return progress;
    }

    private void begin() {
        progress.close();
        session.out().flush();
    }

    /** Runs a task; an I/O error is reported with the input that it names, or else with the output. */
    void attempt(Iterable<InputArgument> inputs, String out, Session.Work work) throws IOException {
        try {
            work.run(this);
        } catch (IOException e) {
            String name = Streams.stream(inputs)
                    .filter(in -> in.isBlamedBy(e))
                    .map(InputArgument::name)
                    .findFirst()
                    .orElse(out);
            fail(IoMessages.of(name, e));
        }
    }

    /** Reports findings. */
    void add(Result<?> result) throws IOException {
        begin();
        ImmutableList<Finding> kept = result.findings();
        printer.print(kept, result.counts().total() - kept.size());
        session.err().flush();
        if (result.hasErrors()) {
            exitCode = Math.max(exitCode, ExitCode.ERRORS_FOUND);
        }
    }

    /**
     * Reports rejected entries, if any.
     *
     * @param from the name of the file or source that contains the entries
     * @param effect the consequence, such as {@code not shown}
     */
    void rejected(String from, EntryCounts rejected, String effect) throws IOException {
        if (!rejected.isEmpty()) {
            begin();
            printer.note("%s: rejected and %s: %s".formatted(from, effect, rejected));
            session.err().flush();
        }
    }

    private void fail(String line) throws IOException {
        begin();
        printer.complain(line);
        session.err().flush();
        exitCode = ExitCode.WRONG_USE_OR_TROUBLE;
    }

    /**
     * Prints what was written to a file, with remarks.
     *
     * @param what the content, such as the number of entries
     */
    void written(Path out, Object what, Iterable<String> remarks) throws IOException {
        session.out().println(out + ": " + what);
        remarks.forEach(session.page()::paragraph);
    }

    /** Reports that a change was refused, with the reasons and the changes that are allowed. */
    void refuse(Iterable<String> lines) throws IOException {
        begin();
        printer.refuse(lines);
        session.err().flush();
        exitCode = Math.max(exitCode, ExitCode.ERRORS_FOUND);
    }

    /** {@return the exit code} */
    int exitCode() {
        return exitCode;
    }

    @Override
    public void close() throws IOException {
        progress.close();
        printer.finish();
    }
}
