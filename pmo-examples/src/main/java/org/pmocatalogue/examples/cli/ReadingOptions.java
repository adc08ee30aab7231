package org.pmocatalogue.examples.cli;

import java.nio.file.InvalidPathException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.spi.Input;
import picocli.CommandLine.Option;

/** The options of all commands that read. */
final class ReadingOptions {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format to read, see 'pmo formats'; found out if not given.")
    private @Nullable String format;

    @Option(
            names = "--findings",
            paramLabel = "STYLE",
            description = "How to tell what was found: text (as if not given) or json.")
    private FindingsStyle findings = FindingsStyle.TEXT;

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
            return new Given(Origin.of(Input.of("standard input", session.in())));
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
        var options = ReadOptions.builder().progress(progress);
        return (format == null ? options : options.format(format)).build();
    }
}
