package org.pmocatalogue.kitproof;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.kitproof.Broken.Listening;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.testkit.SourceContract;
import org.pmocatalogue.testkit.TextFormat;

@DisplayName("The contract of sources")
class SourceContractTest {

    /** The contract of whichever source is being tried. */
    static class OfBroken extends SourceContract {

        private static Supplier<CatalogueSource> broken = BrokenSource::new;

        @Override
        protected CatalogueSource source() {
            return broken.get();
        }
    }

    /** A source with something broken in it on purpose. */
    private static class BrokenSource implements CatalogueSource {

        private static final String TEXT = """
                pmo-catalogue/1
                catalogue
                  id: acme-pmo
                  name: ACME
                  version: "1"
                  kind: own
                function
                  id: risk
                  name: Risk management
                service
                  id: log
                  function: risk
                  name: Update the risk log
                """;

        @Override
        public String id() {
            return "broken-source";
        }

        @Override
        public String description() {
            return "A function and a service";
        }

        @Override
        public void read(Request request, Reading to) throws IOException {
            if (!request.location().isEmpty()) {
                to.report(FileProblem.UNKNOWN_LOCATION, Place.of("source:" + id()), id(), request.location());
                return;
            }
            try (var input = Input.of("source:" + id(), ByteSource.wrap(TEXT.getBytes(UTF_8)))) {
                new TextFormat().reader().orElseThrow().read(input, to);
            }
        }
    }

    static List<Arguments> sources() {
        return List.of(
                broken("has an id of lower-case letters and digits with a hyphen", () -> new BrokenSource() {
                    @Override
                    public String id() {
                        return "text";
                    }
                }),
                broken("has a description in a sentence without full stop", () -> new BrokenSource() {
                    @Override
                    public String description() {
                        return "It holds something.";
                    }
                }),
                broken("gives a catalogue without errors", () -> new BrokenSource() {
                    @Override
                    public void read(Request request, Reading to) throws IOException {
                        to.report(FieldProblem.CONTRADICTION, Place.of("here"), "Two and two are five");
                        super.read(request, to);
                    }
                }),
                broken("gives the same entries in the same order each time", SourceContractTest::remembering),
                broken("is read by two at once, from any thread", SourceContractTest::confusing),
                broken("gives each entry a place of its own", () -> new BrokenSource() {
                    @Override
                    public void read(Request request, Reading to) throws IOException {
                        super.read(request, new Listening(to) {
                            @Override
                            public void accept(Entry entry) throws IOException {
                                super.accept(BrokenReaders.elsewhere(entry, Place.of("here")));
                            }
                        });
                    }
                }),
                broken("stops when a limit is passed", () -> new BrokenSource() {
                    @Override
                    public void read(Request request, Reading to) throws IOException {
                        super.read(request, BrokenReaders.unstoppable(to));
                    }
                }),
                broken("reports a missing or inaccessible location", () -> new BrokenSource() {
                    @Override
                    public void read(Request request, Reading to) throws IOException {
                        if (request.location().isEmpty()) {
                            super.read(request, to);
                        }
                    }
                }),
                broken("reports a missing or inaccessible location", () -> new BrokenSource() {
                    @Override
                    public void read(Request request, Reading to) throws IOException {
                        if (!request.location().isEmpty()) {
                            throw new NoSuchFileException(request.location());
                        }
                        super.read(request, to);
                    }
                }));
    }

    private static Arguments broken(String promise, Supplier<CatalogueSource> source) {
        return Arguments.of(promise, source);
    }

    /** Gives nothing to whoever asks again, once it has come to its end. */
    private static CatalogueSource remembering() {
        var wasRead = new AtomicBoolean();
        return new BrokenSource() {
            @Override
            public void read(Request request, Reading to) throws IOException {
                if (!wasRead.get()) {
                    super.read(request, to);
                    wasRead.set(true);
                }
            }
        };
    }

    /** Has one cursor for all. */
    private static CatalogueSource confusing() {
        var busy = new AtomicBoolean();
        return new BrokenSource() {
            @Override
            public void read(Request request, Reading to) throws IOException {
                checkState(!busy.getAndSet(true), "Somebody else is reading");
                super.read(request, to);
                busy.set(false);
            }
        };
    }

    private static ContractRun run(Supplier<CatalogueSource> source) {
        OfBroken.broken = source;
        return ContractRun.of(OfBroken.class);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("sources")
    @DisplayName("fails a source just for the promise that it breaks:")
    void catches(String promise, Supplier<CatalogueSource> source) {
        assertEquals(ImmutableSet.of(promise), run(source).broken().keySet());
    }

    @Test
    @DisplayName("is tried with a source for each of its promises, and lets one pass that breaks none")
    void provesAll() {
        var whole = run(BrokenSource::new);
        assertEquals(Map.of(), whole.broken());
        assertEquals(
                whole.promises(),
                sources().stream().map(arguments -> arguments.get()[0]).collect(Collectors.toSet()));
    }
}
