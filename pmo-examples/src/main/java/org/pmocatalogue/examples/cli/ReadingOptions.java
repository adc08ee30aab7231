package org.pmocatalogue.examples.cli;

import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of all commands that read. */
final class ReadingOptions {

    private static final String STANDARD_INPUT = "-";

    private final @Nullable String format;
    private final FindingsStyle findings;
    private final Limits limits;

    /** Takes what is given. */
    ReadingOptions(ParseResult given) {
        format = given.matchedOptionValue("--format", null);
        findings = given.matchedOptionValue("--findings", FindingsStyle.TEXT);
        limits = limits(given.matchedOptionValue("--limit", Map.of()));
    }

    private static Limits limits(Map<String, Long> given) {
        var limits = Limits.builder();
        try {
            given.forEach(limits::set);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--limit: " + e.getMessage());
        }
        return limits.build();
    }

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        spec.addOption(Subcommand.option(
                "--format", "FORMAT", "The format to read, see 'pmo formats'; found out if not given."));
        spec.addOption(OptionSpec.builder("--limit")
                .type(Map.class)
                .auxiliaryTypes(String.class, Long.class)
                .paramLabel("NAME=N")
                .description("Another limit for files you trust: " + String.join(", ", Limits.names()) + ".")
                .build());
        spec.addOption(OptionSpec.builder("--findings")
                .type(FindingsStyle.class)
                .converters(FindingsStyle::parse)
                .paramLabel("STYLE")
                .description("How to tell on standard error what was found: text (as if not given) or json.")
                .build());
    }

    /** {@return how to tell what was found} */
    FindingsStyle findings() {
        return findings;
    }

    /**
     * {@return the catalogue that IN names}
     *
     * @throws WrongUseException if it names none, or one that these options do not fit
     */
    Given given(String in, Session session) {
        var known = new KnownProviders(session.catalogues());
        if (format != null) {
            known.checkReads(format);
        }
        if (in.equals(STANDARD_INPUT)) {
            if (format == null) {
                throw new WrongUseException(
                        "standard input has no name that tells its format; add --format FORMAT, " + known.readable());
            }
            return new Given(Origin.of(Input.of("standard input", session.in(), limits)));
        }
        var origin = origin(in);
        if (origin instanceof Origin.OfSource source) {
            known.checkSource(source.id());
            if (format != null) {
                throw new WrongUseException(in + ": --format is for files, a source needs none");
            }
        }
        return new Given(origin);
    }

    private static Origin origin(String in) {
        if (in.isEmpty()) {
            throw new WrongUseException("IN is empty, must be a file, - or source:ID");
        }
        try {
            return Origin.parse(in);
        } catch (InvalidPathException e) {
            throw new WrongUseException("%s: is no path: %s".formatted(in, e.getReason()));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    /** {@return the options as the library takes them} */
    ReadOptions options(LongConsumer progress) {
        var options = ReadOptions.builder().limits(limits).progress(progress);
        return (format == null ? options : options.format(format)).build();
    }
}
