package org.pmocatalogue.examples.cli;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
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
        spec.addOption(Subcommand.option("--to", "FORMAT", "The format to write, see 'pmo formats'."));
        spec.addOption(Subcommand.flag(
                "--drop-rejected", "Write what is right, and leave entries with errors out. Still ends with 1."));
        spec.addOption(Subcommand.overwrite());
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
