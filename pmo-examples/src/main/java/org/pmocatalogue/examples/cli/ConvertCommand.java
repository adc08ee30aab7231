package org.pmocatalogue.examples.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Tally;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.finding.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a catalogue to another format, or to the tidy form of its own. */
@Command(
        name = "convert",
        description = {
            "Writes a catalogue to a file, in the format that its name tells.",
            "A file that is there is replaced. Nothing is written if there is an error."
        })
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Session session;

    @Parameters(index = "0", paramLabel = "IN", description = "A file, - (standard input), or source:ID[:LOCATION].")
    private String in = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "A file, or - (standard output).")
    private String out = "";

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format to write, see 'pmo formats'.")
    private @Nullable String to;

    @Option(
            names = "--drop-rejected",
            description = "Write what is right, and leave entries with errors out. Still ends with 1.")
    private boolean dropRejected;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var writing = writing();
        try (var given = reading.given(in, session);
                var report = new Report(session, reading.findings())) {
            try {
                var result = convert(given, writing);
                report.add(result);
                if (!isToStandardOutput()) {
                    result.value().ifPresent(tally -> session.out().println(out + ": " + tally));
                }
            } catch (IOException e) {
                report.add(isFrom(given, e) ? given.name() : outName(), e);
            }
            return report.exitCode();
        }
    }

    private WriteOptions writing() {
        var known = new KnownProviders(session.catalogues());
        var options = WriteOptions.builder().dropRejected(dropRejected);
        if (to != null) {
            known.checkWrites(to);
            options.format(to);
        } else if (isToStandardOutput()) {
            throw new WrongUseException(
                    "standard output has no name that tells its format; add --to FORMAT, " + known.writable());
        } else {
            known.checkTellsFormat(out);
        }
        return options.build();
    }

    private Result<Tally> convert(Given given, WriteOptions writing) throws IOException {
        try (var progress = new Progress(session.err(), session.surroundings(), System::nanoTime)) {
            var options = reading.options(progress);
            return isToStandardOutput()
                    ? session.catalogues().convert(given.origin(), session.out(), options, writing)
                    : session.catalogues().convert(given.origin(), path(out), options, writing);
        }
    }

    private static Path path(String out) {
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw new WrongUseException("%s: is no path: %s".formatted(out, e.getReason()));
        }
    }

    private boolean isToStandardOutput() {
        return out.equals(STANDARD_OUTPUT);
    }

    private String outName() {
        return isToStandardOutput() ? "standard output" : out;
    }

    /** Only what the file system says of a file names the file; all else comes up while writing, as far as is known. */
    private static boolean isFrom(Given given, IOException e) {
        return e instanceof FileSystemException trouble && given.name().equals(trouble.getFile());
    }
}
