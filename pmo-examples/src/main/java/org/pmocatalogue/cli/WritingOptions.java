package org.pmocatalogue.cli;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands that write what they have read. */
final class WritingOptions {

    /** How somebody names standard output. */
    static final String STANDARD_OUTPUT = "-";

    private final @Nullable String format;
    private final WriteOptions.Builder options;

    /** Takes what is given. */
    WritingOptions(ParseResult given) {
        this(given, null);
    }

    /** Takes what is given, and if no format is, this one. */
    WritingOptions(ParseResult given, @Nullable String usualFormat) {
        format = given.matchedOptionValue("--to", usualFormat);
        options = WriteOptions.builder()
                .dropRejected(given.hasMatchedOption("--drop-rejected"))
                .overwrite(given.hasMatchedOption("--overwrite"));
    }

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        addTo(spec, Subcommand.overwrite());
    }

    /** Adds the options to a command, with one that says what it replaces there. */
    static void addTo(CommandSpec spec, OptionSpec overwrite) {
        spec.addOption(Subcommand.option("--to", "FORMAT", "The format to write, see 'pmo formats'."));
        spec.addOption(Subcommand.flag(
                "--drop-rejected", "Write what is right, and leave entries with errors out. Still ends with 1."));
        spec.addOption(overwrite);
    }

    /**
     * Makes sure that a file which may hold weeks of work is replaced on purpose only.
     *
     * @throws WrongUseException if it is there, and nobody said that it is to be replaced
     */
    static void checkMayReplace(String out, WriteOptions writing) {
        if (Files.isRegularFile(Subcommand.path(out)) && !writing.isOverwrite()) {
            throw new WrongUseException(
                    out + ": is there already; name another file, or replace it on purpose (--overwrite)");
        }
    }

    /**
     * {@return the options as the library takes them}
     *
     * @param out the file that is to be written, or {@code -}
     * @throws WrongUseException if nothing tells in which format, or that is not there
     */
    WriteOptions of(String out, Session session) {
        var known = new KnownProviders(session.catalogues());
        if (format != null) {
            known.checkWrites(format);
            options.format(format);
        } else if (out.equals(STANDARD_OUTPUT)) {
            throw new WrongUseException(
                    "standard output has no name that tells its format; add --to FORMAT, " + known.writable());
        } else {
            known.checkTellsFormat(out, "add --to FORMAT, " + known.writable());
        }
        return options.build();
    }
}
