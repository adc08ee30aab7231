package org.pmocatalogue.cli;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands that write what they have read. */
final class WritingOptions {

    /** How somebody names standard output. */
    static final String STANDARD_OUTPUT = "-";

    /** The option to replace a file that would not be replaced without it. */
    static final Option<Boolean> OVERWRITE = Option.flag(
            "--overwrite",
            "Replace an existing OUT even if content is lost, such as another catalogue, macros or other sheets.");

    static final Option<String> TO =
            Option.text("--to", "FORMAT", "Output format, see 'pmo formats' (default: by the name of the file).");
    private static final Option<Boolean> DROP_REJECTED =
            Option.flag("--drop-rejected", "Write the valid entries and drop the invalid ones.");

    private final @Nullable String format;
    private final WriteOptions.Builder options;

    /** Takes what is given. */
    WritingOptions(ParseResult given) {
        this(given, null);
    }

    /** Takes what is given, with another default for the format. */
    WritingOptions(ParseResult given, @Nullable String usualFormat) {
        format = TO.in(given).orElse(usualFormat);
        options = WriteOptions.builder().allowLoss(DROP_REJECTED.isIn(given)).overwrite(OVERWRITE.isIn(given));
    }

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        addTo(spec, OVERWRITE);
    }

    /** Adds the options to a command, with one that says what it replaces there. */
    static void addTo(CommandSpec spec, Option<Boolean> overwrite) {
        spec.addOption(TO.spec());
        spec.addOption(DROP_REJECTED.spec());
        spec.addOption(overwrite.spec());
    }

    /** @throws WrongUseException if the file exists, which may hold weeks of work */
    static void checkIsNew(String out) {
        if (Files.isRegularFile(Subcommand.path(out))) {
            throw new WrongUseException(out + ": already exists; name another file, or replace it with --overwrite");
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
            throw new WrongUseException("Standard output needs a format; add --to FORMAT, " + known.writable());
        } else {
            known.checkStatesFormat(out, "add --to FORMAT, " + known.writable());
        }
        return options.build();
    }
}
