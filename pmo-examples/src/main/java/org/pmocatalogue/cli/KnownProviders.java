package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;

/** Validates the formats and sources on the command line, before any work begins. */
final class KnownProviders {

    private final Catalogues catalogues;

    KnownProviders(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** {@return the ids of the formats that can be read, as in {@code one of json}} */
    String readable() {
        return "one of " + ids(f -> f.reader().isPresent());
    }

    /** {@return the ids of the formats that can be written, as in {@code one of json}} */
    String writable() {
        return "one of " + ids(f -> f.writer().isPresent());
    }

    private String ids(Predicate<CatalogueFormat> which) {
        return catalogues.formats().stream()
                .filter(which)
                .map(CatalogueFormat::id)
                .collect(joining(", "));
    }

    /** @throws WrongUseException if the format is unknown or cannot read */
    void checkReads(String format) {
        if (find(format).reader().isEmpty()) {
            throw new WrongUseException(
                    FileProblem.FORMAT_DOES_NOT_READ.message(format) + "; --format must be " + readable());
        }
    }

    /** @throws WrongUseException if the format is unknown or cannot write */
    void checkWrites(String format) {
        if (find(format).writer().isEmpty()) {
            throw new WrongUseException(
                    FileProblem.FORMAT_DOES_NOT_WRITE.message(format) + "; --to must be " + writable());
        }
    }

    /**
     * Validates that the name of a file determines its format.
     *
     * @param cure the fix, for the message
     * @throws WrongUseException if no format has the extension
     */
    void checkStatesFormat(String file, String cure) {
        if (!catalogues.isClaimed(file)) {
            throw new WrongUseException("%s: no format has this file extension; %s".formatted(file, cure));
        }
    }

    /** @throws WrongUseException if the source is unknown */
    void checkSource(String id) {
        var known = ids(catalogues.sources(), CatalogueSource::id);
        if (!known.contains(id)) {
            throw unknown(FileProblem.UNKNOWN_SOURCE, id, known);
        }
    }

    /** @throws WrongUseException if the file does not exist but a source has its name */
    void checkIsNoSource(String file) {
        if (ids(catalogues.sources(), CatalogueSource::id).contains(file)) {
            throw new WrongUseException("%1$s: no such file; did you mean source:%1$s?".formatted(file));
        }
    }

    private CatalogueFormat find(String id) {
        return catalogues.formats().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> unknown(FileProblem.UNKNOWN_FORMAT, id, ids(catalogues.formats(), CatalogueFormat::id)));
    }

    private static WrongUseException unknown(Problem problem, String id, ImmutableSet<String> known) {
        return new WrongUseException(problem.message(id, String.join(", ", known))
                + SpellingSuggestion.hint(id, known).map(h -> "; " + h).orElse(""));
    }

    private static <P> ImmutableSet<String> ids(Iterable<P> providers, Function<P, String> id) {
        var ids = ImmutableSet.<String>builder();
        providers.forEach(p -> ids.add(id.apply(p)));
        return ids.build();
    }
}
