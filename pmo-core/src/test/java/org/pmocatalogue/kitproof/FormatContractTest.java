package org.pmocatalogue.kitproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.testkit.Attributes;
import org.pmocatalogue.testkit.FormatContract;

@DisplayName("The contract of formats")
@Tag("slow")
class FormatContractTest {

    /** The contract of whichever format is being tried. */
    static class OfBroken extends FormatContract {

        private static Supplier<CatalogueFormat> broken = Broken::new;

        @Override
        protected CatalogueFormat format() {
            return broken.get();
        }
    }

    /** The same, of a format that says that it keeps no mappings, and of attributes only text. */
    static class OfBrokenAndLimited extends OfBroken {

        @Override
        protected Set<Kind> kinds() {
            return Sets.difference(super.kinds(), Set.of(Kind.MAPPING));
        }

        @Override
        protected Attributes attributes() {
            return Attributes.TEXT;
        }
    }

    private static ContractRun run(Class<?> contract, Supplier<CatalogueFormat> format) {
        OfBroken.broken = format;
        return ContractRun.of(contract);
    }

    static List<Arguments> formats() {
        String finishes = "has written all when it has finished, without closing the stream it was given";
        return List.of(
                broken("has an id of lower-case letters and digits with a hyphen", () -> new Broken() {
                    @Override
                    public String id() {
                        return "text";
                    }
                }),
                broken("has file extensions in lower case without full stop", () -> new Broken() {
                    @Override
                    public ImmutableSet<String> extensions() {
                        return ImmutableSet.of("text", "TEXT");
                    }
                }),
                broken("claims files with its endings, and files that it wrote", () -> new Broken() {
                    @Override
                    public Claim probe(Sample sample) {
                        return sample.name().endsWith(".text") ? Claim.BY_NAME : Claim.NONE;
                    }
                }),
                broken("leaves files of other formats alone", () -> new Broken() {
                    @Override
                    public Claim probe(Sample sample) {
                        return Claim.BY_NAME;
                    }
                }),
                broken("reads, writes or does both, as it declares", () -> new Broken() {
                    @Override
                    public Optional<EntryReader> reader() {
                        return Optional.empty();
                    }
                }),
                broken("reads back what it wrote", BrokenWriters::forgetful),
                broken("reads back what it wrote", BrokenWriters::confusingNames),
                broken("reads back policies and profiles, or reports that it cannot store them", BrokenWriters::hasty),
                broken("reads back a huge catalogue", BrokenWriters::full),
                broken("reads back a long text, or reports that it cannot store it", BrokenWriters::cutting),
                broken("passes on invalid entries, which the core reports", BrokenReaders::knowing),
                broken("reads its own files without findings", BrokenReaders::complaining),
                broken("gives the same when it reads a file twice", BrokenReaders::remembering),
                broken("gives the same when the file comes a byte at a time", BrokenReaders::impatient),
                broken("reads two files at once, from any thread", BrokenReaders::confusing),
                broken("gives each entry a place of its own, in the file", BrokenReaders::withoutPlaces),
                broken("closes every stream that it opens", BrokenReaders::leaking),
                broken("leaves closing the input to its caller", BrokenReaders::closing),
                broken("passes on trouble with the file it reads", BrokenReaders::blaming),
                broken("stops when a limit is passed", BrokenReaders::unstoppable),
                broken("reports an empty file", BrokenReaders::silentWhenEmpty),
                broken("reports the errors of a broken file, without an exception", BrokenReaders::throwing),
                broken("gives no entry after a problem that ends reading", BrokenReaders::goingOn),
                broken(
                        "reads the entries of a truncated file, and reports the truncation",
                        BrokenReaders::silentWhenCutOff),
                broken("writes the same bytes each time", BrokenWriters::counting),
                broken("writes two files at once", BrokenWriters::confusing),
                broken(finishes, BrokenWriters::late),
                broken(finishes, BrokenWriters::closing),
                broken("lets a file be abandoned, without closing the stream it was given", BrokenWriters::stubborn),
                broken("passes on trouble with the stream it writes to", BrokenWriters::hushing),
                limited("reports kinds of entries that it cannot store", () -> BrokenWriters.limited(false, true)),
                limited("reports attributes that it cannot store", () -> BrokenWriters.limited(true, false)));
    }

    private static Arguments broken(String promise, Supplier<CatalogueFormat> format) {
        return Arguments.of(promise, OfBroken.class, format);
    }

    private static Arguments limited(String promise, Supplier<CatalogueFormat> format) {
        return Arguments.of(promise, OfBrokenAndLimited.class, format);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("formats")
    @DisplayName("fails a format just for the promise that it breaks:")
    void catches(String promise, Class<?> contract, Supplier<CatalogueFormat> format) {
        assertEquals(ImmutableSet.of(promise), run(contract, format).broken().keySet());
    }

    @Test
    @DisplayName("is tried with a format for each of its promises, and lets one pass that breaks none")
    void provesAll() {
        var whole = run(OfBroken.class, Broken::new);
        assertEquals(Map.of(), whole.broken());
        assertEquals(
                whole.promises(),
                formats().stream().map(arguments -> arguments.get()[0]).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("passes a format that reports what it cannot store")
    void letsPass() {
        Supplier<CatalogueFormat> honest = () -> BrokenWriters.limited(true, true);
        assertEquals(Map.of(), run(OfBrokenAndLimited.class, honest).broken());
    }

    @Test
    @DisplayName("reports the requirement and the actual result")
    void saysWhatHappened() {
        assertEquals(
                "org.opentest4j.AssertionFailedError:"
                        + " The format broken-text must keep the promise \"leaves closing the input to its caller\";"
                        + " but it closed random-1.text",
                run(OfBroken.class, BrokenReaders::closing).broken().get("leaves closing the input to its caller"));
    }

    @Test
    @DisplayName("reports the first entry of a profile that differs")
    void saysWhatDiffers() {
        String promise = "reads back policies and profiles, or reports that it cannot store them";
        String message = run(OfBroken.class, BrokenWriters::hasty).broken().get(promise);
        assertTrue(
                message != null
                        && message.contains("but of random profile 1 this: tailoring, ")
                        && message.endsWith(", with no findings"),
                message);
    }

    @Test
    @DisplayName("asks a format that only reads for files to read")
    void asksForSamples() {
        var onlyReading = run(OfBroken.class, () -> new Broken() {
            @Override
            public Optional<EntryWriterFactory> writer() {
                return Optional.empty();
            }
        });
        assertEquals(
                "org.opentest4j.AssertionFailedError: A format that only reads must give files to read,"
                        + " override samples() ==> expected: <false> but was: <true>",
                onlyReading.broken().get("reads its own files without findings"));
    }
}
