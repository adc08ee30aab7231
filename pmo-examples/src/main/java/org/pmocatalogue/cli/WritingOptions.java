package org.pmocatalogue.cli;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands with an output. */
final class WritingOptions {

    /** The name of standard output on the command line. */
    static final String STANDARD_OUTPUT = "-";

    /** The option to replace a file that is otherwise protected. */
    static final Option<Boolean> REPLACE = Option.flag(
            "--replace",
            "Replace an existing OUT even if content is lost, such as another catalogue, macros or other sheets.");

    /** The option to write a file that another program has open. */
    static final Option<Boolean> FORCE =
            Option.flag("--force", "Write even if another program seems to have the file open.");

    static final Option<String> TO =
            Option.text("--to", "FORMAT", "Output format, see 'pmo formats' (default: by the name of the file).");
    private static final Option<Boolean> DROP_REJECTED =
            Option.flag("--drop-rejected", "Write the valid entries and drop the invalid ones.");

    private final @Nullable String format;
    private final WriteOptions.Builder options;
    private final ParseResult given;

    /** Parses the options. */
    WritingOptions(ParseResult given) {
        this(given, null);
    }

    /** Parses the options, with another default for the format. */
    WritingOptions(ParseResult given, @Nullable String usualFormat) {
        this.given = given;
        format = TO.valueIn(given).orElse(usualFormat);
        options = WriteOptions.builder().allowLoss(DROP_REJECTED.isIn(given)).replace(REPLACE.isIn(given));
    }

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        addTo(spec, REPLACE);
    }

    /** Adds the options to a command, with specific help for the option to replace. */
    static void addTo(CommandSpec spec, Option<Boolean> replace) {
        spec.addOption(TO.spec());
        spec.addOption(DROP_REJECTED.spec());
        spec.addOption(replace.spec());
        spec.addOption(FORCE.spec());
    }

    /** @throws WrongUseException if another program seems to have the file open */
    static void checkIsClosed(String out, ParseResult given) {
        if (!FORCE.isIn(given) && OpenElsewhere.seems(Subcommand.path(out))) {
            throw new WrongUseException(out + ": seems to be open in another program; close it there, or add --force");
        }
    }

    /** @throws WrongUseException if the file exists */
    static void checkIsNew(String out) {
        if (Files.isRegularFile(Subcommand.path(out))) {
            throw new WrongUseException(out + ": already exists; name another file, or replace it with --replace");
        }
    }

    /**
     * {@return the options for the library}
     *
     * @param out the output file, or {@code -}
     * @throws WrongUseException if the format is missing or unknown, or if another program seems to have the file open
     */
    WriteOptions of(String out, Session session) {
        checkIsClosed(out, given);
        var known = new KnownProviders(session.catalogues());
        if (format != null) {
            known.checkWrites(format);
            options.format(format);
        } else if (out.equals(STANDARD_OUTPUT)) {
            throw new WrongUseException("Standard output needs a format; add --to FORMAT, " + known.writable());
        } else if (!Files.isRegularFile(Subcommand.path(out))) {
            known.checkStatesFormat(out, "add --to FORMAT, " + known.writable());
        }
        return options.build();
    }
}
