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

/** Sees to it that formats and sources named on the command line are there. All wrong use is told before any work. */
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

    /** @throws WrongUseException if there is no format with this id, or it cannot read */
    void checkReads(String format) {
        if (find(format).reader().isEmpty()) {
            throw new WrongUseException(
                    FileProblem.FORMAT_DOES_NOT_READ.message(format) + "; --format must be " + readable());
        }
    }

    /** @throws WrongUseException if there is no format with this id, or it cannot write */
    void checkWrites(String format) {
        if (find(format).writer().isEmpty()) {
            throw new WrongUseException(
                    FileProblem.FORMAT_DOES_NOT_WRITE.message(format) + "; --to must be " + writable());
        }
    }

    /**
     * Sees to it that a file can be written by its name alone.
     *
     * @param cure what to do if it cannot, for the person who named it
     * @throws WrongUseException if the file's name tells no format
     */
    void checkStatesFormat(String file, String cure) {
        if (!catalogues.isClaimed(file)) {
            throw new WrongUseException("%s: no format writes files with this ending; %s".formatted(file, cure));
        }
    }

    /** @throws WrongUseException if there is no source with this id */
    void checkSource(String id) {
        var known = ids(catalogues.sources(), CatalogueSource::id);
        if (!known.contains(id)) {
            throw unknown(FileProblem.UNKNOWN_SOURCE, id, known);
        }
    }

    /** @throws WrongUseException if somebody names a source as if it were a file */
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
