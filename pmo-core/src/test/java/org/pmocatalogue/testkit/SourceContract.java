package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Request;

/**
 * What every source promises, each promise a test. To have them tested, extend it, give the source, and say in
 * {@link #requests} what to ask it for:
 *
 * <pre>{@code
 * class AcmeDatabaseTest extends SourceContract {
 *     @Override
 *     protected CatalogueSource source() {
 *         return new AcmeDatabase();
 *     }
 * }
 * }</pre>
 */
public abstract class SourceContract extends Contract {

    /** For whoever extends it. */
    protected SourceContract() {}

    /** {@return a new source} */
    protected abstract CatalogueSource source();

    /** {@return what the source gives a catalogue without errors for; at first, the empty location} */
    protected ImmutableList<Request> requests() {
        return ImmutableList.of(new Request("", ImmutableMap.of()));
    }

    /** {@return a location that does not exist; the source reports it, or throws if it cannot access its locations} */
    protected String unknownLocation() {
        return "no-such-place";
    }

    /** {@return whether it is shipped with pmo, and so may have an id without hyphen} */
    protected boolean isPartOfPmo() {
        return false;
    }

    @Override
    String who() {
        return "The source " + source().id();
    }

    @Test
    @DisplayName("has an id of lower-case letters and digits with a hyphen")
    void id() {
        String fault = faultOfId(source().id(), isPartOfPmo());
        promised(fault.isEmpty(), () -> fault);
    }

    @Test
    @DisplayName("has a description in a sentence without full stop")
    void description() {
        String description = source().description();
        promised(
                !description.isBlank()
                        && !description.endsWith(".")
                        && description.lines().count() == 1,
                () -> "it says \"%s\"".formatted(description));
    }

    @Test
    @DisplayName("gives a catalogue without errors")
    void gives() throws IOException {
        for (Request request : requests()) {
            var trial = read(source(), request);
            promised(
                    trial.thrown() == null && !trial.result().hasErrors(),
                    () -> "at \"%s\" it %s, found was %s"
                            .formatted(
                                    request.location(),
                                    trial.ending(),
                                    trial.result().findings()));
        }
    }

    @Test
    @DisplayName("gives the same entries in the same order each time")
    void readsTwice() throws IOException {
        var source = source();
        for (Request request : requests()) {
            var first = read(source, request);
            var second = read(source, request);
            promised(
                    first.isLike(second),
                    () -> "at \"%s\" it gave %s".formatted(request.location(), first.unlike(second)));
        }
    }

    @Test
    @DisplayName("is read by two at once, from any thread")
    void readsAtOnce() throws IOException {
        var source = source();
        for (Request request : requests()) {
            var alone = read(source(), request);
            var meanwhile = new AtomicReference<@Nullable Trial>();
            var atOnce = read(source, request, Limits.standard(), entry -> {
                if (meanwhile.get() == null) {
                    meanwhile.set(elsewhere(() -> read(source, request)));
                }
            });
            Trial other = meanwhile.get();
            promised(
                    alone.isLike(atOnce) && other != null && alone.isLike(other),
                    () -> "at \"%s\" it gave %s"
                            .formatted(request.location(), other == null ? "nothing" : atOnce.unlike(other)));
        }
    }

    @Test
    @DisplayName("gives each entry a place of its own")
    void givesPlaces() throws IOException {
        for (Request request : requests()) {
            var seen = new HashSet<Place>();
            read(source(), request, Limits.standard(), entry -> {
                        var place = entry.place();
                        promised(
                                !place.source().isBlank() && seen.add(place),
                                () -> "the place \"%s\" is that of two entries, or of none".formatted(place));
                    })
                    .rethrow();
        }
    }

    @Test
    @DisplayName("stops when a limit is passed")
    void stopsAtLimits() throws IOException {
        for (Request request : requests()) {
            var trial = read(source(), request, Limits.builder().entries(1).build(), entry -> {});
            promised(
                    trial.result().counts().byProblem().containsKey(FileProblem.LIMIT_EXCEEDED)
                            && trial.reading().afterStop() == 0
                            && (trial.thrown() == null || trial.reading().isStop(trial.thrown())),
                    () -> "when an entry of \"%s\" was allowed, it gave %s more and %s"
                            .formatted(request.location(), trial.reading().afterStop(), trial.ending()));
        }
    }

    @Test
    @DisplayName("reports a missing or inaccessible location")
    void tellsUnknownLocation() throws IOException {
        var trial = read(source(), new Request(unknownLocation(), ImmutableMap.of()));
        promised(
                trial.reading().entries().isEmpty()
                        && (trial.thrown() == null
                                ? trial.reading().hasErrors()
                                : trial.thrown() instanceof IOException
                                        && !(trial.thrown() instanceof NoSuchFileException)),
                () -> "at \"%s\" it gave %s entries and %s"
                        .formatted(unknownLocation(), trial.reading().entries().size(), trial.ending()));
    }

    private static Trial read(CatalogueSource source, Request request) throws IOException {
        return read(source, request, Limits.standard(), entry -> {});
    }

    private static Trial read(CatalogueSource source, Request request, Limits limits, Consumer<Entry> ear)
            throws IOException {
        return Trial.read(source, request, limits, ear);
    }
}
