package org.pmocatalogue.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.excel.mapping.MappedFormat;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of all commands with an input. */
final class ReadingOptions {

    private static final String STANDARD_INPUT = "-";
    private static final Option<String> FORMAT =
            Option.text("--format", "FORMAT", "Input format, see 'pmo formats' (default: detected).");
    private static final Option<String> MAPPING =
            Option.text("--mapping", "FILE", "Column mapping for a workbook with another layout, see 'pmo map'.");
    private static final Option<Map<String, Long>> LIMIT = new Option<>(
            "--limit",
            "Raise a safety limit for a file that you trust: " + String.join(", ", Limits.names()) + ".",
            spec -> spec.type(Map.class)
                    .auxiliaryTypes(String.class, Long.class)
                    .paramLabel("NAME=N"));
    private static final Option<FindingsStyle> FINDINGS = Option.of(
            "--findings",
            "STYLE",
            FindingsStyle.class,
            FindingsStyle::parse,
            "Format of the findings on standard error: text or json (default: text).");

    private final @Nullable String format;
    private final @Nullable CatalogueFormat mapped;
    private final FindingsStyle findings;
    private final Limits limits;
    private final Session session;
    private final Supplier<Policies> policies;

    /** Parses the options. */
    ReadingOptions(ParseResult given, Session session) {
        this.session = session;
        policies = Suppliers.memoize(() -> new Policies(given, session));
        mapped = MAPPING.valueIn(given)
                .map(file -> new MappedFormat(MappingFile.read(file)))
                .orElse(null);
        format = FORMAT.valueIn(given).orElse(null);
        if (mapped != null && format != null) {
            throw new WrongUseException(
                    "--format and --mapping exclude each other; a mapping is for Excel workbooks only");
        }
        findings = FINDINGS.valueIn(given).orElse(FindingsStyle.TEXT);
        limits = limits(LIMIT.valueIn(given).orElse(Map.of()));
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
        spec.addOption(FORMAT.spec());
        spec.addOption(MAPPING.spec());
        spec.addOption(LIMIT.spec());
        spec.addOption(FINDINGS.spec());
    }

    /** {@return the format of the findings} */
    FindingsStyle findings() {
        return findings;
    }

    /**
     * {@return the input named by IN}
     *
     * @throws WrongUseException if IN is invalid or does not fit the options
     */
    InputArgument input(String in) {
        var known = new KnownProviders(session.catalogues());
        if (format != null) {
            known.checkReads(format);
        }
        if (in.equals(STANDARD_INPUT)) {
            if (format == null && mapped == null) {
                throw new WrongUseException("Standard input needs a format; add --format FORMAT, " + known.readable());
            }
            return new InputArgument(Origin.of(Input.of("standard input", session.in(), limits)));
        }
        var origin = origin(in);
        if (origin instanceof Origin.OfSource source) {
            known.checkSource(source.id());
            if (format != null) {
                throw new WrongUseException(in + ": --format is for files, a source needs none");
            }
            if (mapped != null) {
                throw new WrongUseException(in + ": --mapping is for Excel workbooks, not for a source");
            }
        }
        if (origin instanceof Origin.OfFile file && !Files.exists(file.file())) {
            known.checkIsNoSource(in);
        }
        return new InputArgument(origin);
    }

    /** {@return the origin that an argument names} */
    static Origin origin(String in) {
        if (in.isBlank()) {
            throw new WrongUseException("IN is empty, must be a file, - or source:ID");
        }
        try {
            return Origin.parse(in);
        } catch (InvalidPathException e) {
            throw new WrongUseException("%s: not a path: %s".formatted(in, e.getReason()));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the catalogue that IN names, reports its findings and uses it.
     *
     * @return the exit code
     */
    int use(String in, Consumer<Catalogue> use) throws IOException {
        var input = input(in);
        policies().checkNotOffice();
        return session.run(findings, input, input.name(), report -> {
            var open = open(input, report);
            report.add(open.result());
            var catalogue = open.result().value();
            if (catalogue.isPresent()) {
                report.rejected(input.name(), open.rejected(), "not shown");
                use.accept(catalogue.get());
            }
        });
    }

    /** {@return the catalogue of an input, with its findings} */
    Result<Catalogue> read(InputArgument input, Report report) throws IOException {
        return open(input, report).result();
    }

    private OpenDocument<Catalogue> open(InputArgument input, Report report) throws IOException {
        return catalogues().open(input.origin(), options(report.progress()));
    }

    /** {@return the id of the input format; null if not given} */
    @Nullable
    String format() {
        return format;
    }

    /** {@return the limits} */
    Limits limits() {
        return limits;
    }

    /** {@return whether a mapping is given, through which files are read but not written} */
    boolean isMapped() {
        return mapped != null;
    }

    /** {@return the lifecycle policy of the run; a file is read once} */
    Policies policies() {
        return policies.get();
    }

    /** {@return the formats and sources, with the given mapping and policy} */
    Catalogues catalogues() {
        var found = session.catalogues();
        return policies()
                .withGivenPolicy(
                        mapped == null
                                ? found
                                : Catalogues.of(
                                        Iterables.concat(found.formats(), ImmutableList.of(mapped)), found.sources()));
    }

    /** {@return the options for the library} */
    ReadOptions options(LongConsumer progress) {
        var options = ReadOptions.builder().limits(limits).progress(progress);
        String id = mapped == null ? format : mapped.id();
        return (id == null ? options : options.format(id)).build();
    }
}
