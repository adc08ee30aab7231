package org.pmocatalogue.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.DocumentFiles;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.value.RawValue;

/**
 * What every format promises, each promise a test. To have them tested, extend it and give the format:
 *
 * <pre>{@code
 * class AcmeCsvTest extends FormatContract {
 *     @Override
 *     protected CatalogueFormat format() {
 *         return new AcmeCsv();
 *     }
 * }
 * }</pre>
 *
 * <p>What the format need not be able to do is said by overriding {@link #reads}, {@link #writes}, {@link #kinds},
 * {@link #attributes}, {@link #noticesCutOff} and {@link #tellsWhenWritten}. Files to read are made by writing with the
 * format. One that only reads extends {@link ReadOnlyFormatContract}.
 */
public abstract class FormatContract extends WritingPromises {

    private static final int HUGE = 10_000;

    private static final PmoFunction RISK = PmoFunction.builder(FunctionId.of("risk-management"))
            .name("Risk management")
            .build();

    /** For whoever extends it. */
    protected FormatContract() {}

    /** {@return a new format} */
    @Override
    protected abstract CatalogueFormat format();

    /** {@return whether it has a reading half} */
    @Override
    protected boolean reads() {
        return true;
    }

    /** {@return whether it has a writing half} */
    @Override
    protected boolean writes() {
        return true;
    }

    /** {@return the kinds of entries that the format keeps; {@link Kind#CATALOGUE} is always one of them} */
    @Override
    protected Set<Kind> kinds() {
        return ImmutableSet.copyOf(DocumentType.CATALOGUE.kinds());
    }

    /** {@return which attributes the format keeps} */
    @Override
    protected Attributes attributes() {
        return Attributes.ALL;
    }

    /** {@return whether it notices that the end of a file is missing, wherever it was cut off} */
    @Override
    protected boolean noticesCutOff() {
        return true;
    }

    /** {@return whether a file tells when it was written, so that no two are the same to the byte} */
    @Override
    protected boolean tellsWhenWritten() {
        return false;
    }

    /** {@return more files without a fault, by name} */
    @Override
    protected ImmutableMap<String, ByteSource> samples() {
        return ImmutableMap.of();
    }

    /** {@return whether it is shipped with pmo, and so may have an id without hyphen} */
    @Override
    protected boolean isPartOfPmo() {
        return false;
    }

    @Test
    @DisplayName("reads back what it wrote")
    void readsBack() throws IOException {
        assumeReadsAndWrites();
        isReadBack("a catalogue without anything in it", Catalogue.builder(INFO).build());
        for (long seed = 1; seed <= 20; seed++) {
            isReadBack("random catalogue " + seed, random(seed));
        }
    }

    @Test
    @DisplayName("reads back a huge catalogue")
    void readsBackHuge() throws IOException {
        assumeReadsAndWrites();
        assumeTrue(kinds().containsAll(Set.of(Kind.FUNCTION, Kind.SERVICE)));
        var catalogue = Catalogue.builder(INFO).put(RISK);
        IntStream.range(0, HUGE).forEach(i -> catalogue.put(service("s" + i).build()));
        isReadBack("a catalogue of 10,000 services", catalogue.build());
    }

    @Test
    @DisplayName("reads back a long text, or reports that it cannot store it")
    void readsBackLongText() throws IOException {
        assumeReadsAndWrites();
        var info = INFO.toBuilder().description("long ".repeat(20_000) + "text").build();
        var catalogue = Catalogue.builder(info).build();
        if (write(Printed.of(catalogue)).writing().losses().isEmpty()) {
            isReadBack("a text of 100,004 characters", catalogue);
        }
    }

    @Test
    @DisplayName("reads back policies and profiles, or reports that it cannot store them")
    void readsBackOtherDocuments() throws IOException {
        assumeReadsAndWrites();
        for (LifecyclePolicy policy : LifecyclePolicy.shipped()) {
            isReadBack("policy " + policy.id(), policy, Catalogues::policyFiles);
        }
        for (long seed = 1; seed <= 4; seed++) {
            isReadBack("random profile " + seed, RandomProfiles.of(seed, attributes()), Catalogues::profileFiles);
        }
    }

    private <D> void isReadBack(String what, D document, Function<Catalogues, DocumentFiles<D>> files)
            throws IOException {
        var filesOfFormat = files.apply(Catalogues.of(List.of(format()), List.of()));
        var bytes = new ByteArrayOutputStream();
        String id = format().id();
        var written = filesOfFormat.write(
                document, bytes, WriteOptions.builder().format(id).build());
        if (written.value().isEmpty()) {
            var failures = written.findings().stream()
                    .filter(finding -> finding.problem() == FileProblem.PROVIDER_FAILED)
                    .toList();
            promised(failures.isEmpty(), () -> "of %s this: %s".formatted(what, failures));
            return;
        }
        var in = Origin.of(Input.of(what, ByteSource.wrap(bytes.toByteArray())));
        var back = filesOfFormat.read(in, ReadOptions.builder().format(id).build());
        String found =
                back.findings().isEmpty() ? "no findings" : back.findings().toString();
        promised(back.value().isPresent() && !back.hasErrors(), () -> "of %s it reported %s".formatted(what, found));
        var difference = Printed.of(document, files).differenceFrom(Printed.of(back.orThrow(), files));
        promised(
                difference.isEmpty(), () -> "of %s this: %s, with %s".formatted(what, difference.orElseThrow(), found));
    }

    private void isReadBack(String what, Catalogue catalogue) throws IOException {
        var printed = Printed.of(catalogue);
        var written = write(printed);
        promised(
                written.writing().losses().isEmpty(),
                () -> "of %s it cannot carry all: %s"
                        .formatted(what, written.writing().losses()));
        var back = read("back", written.bytes());
        promised(
                back.thrown() == null && !back.result().hasErrors(),
                () -> "of %s it %s, found was %s"
                        .formatted(what, back.ending(), back.result().findings()));
        var difference = printed.differenceFrom(Printed.of(back.result().orThrow()));
        promised(difference.isEmpty(), () -> "of %s this: %s".formatted(what, difference.orElseThrow()));
    }

    @Test
    @DisplayName("passes on invalid entries, which the core reports")
    void handsOnWhatIsWrong() throws IOException {
        assumeReadsAndWrites();
        assumeTrue(kinds().contains(Kind.SERVICE));
        var printed = Printed.of(Catalogue.builder(INFO).build());
        var shape = printed.writing().shape(Kind.SERVICE);
        var wrong = new Entry[] {
            Entry.builder(shape)
                    .put("id", RawValue.of("no id/at all"), 0)
                    .put("function", RawValue.of("nowhere"), 0)
                    .put("expertise", RawValue.of("suport"), 0)
                    .build(),
            Entry.builder(shape)
                    .put("id", RawValue.of("twice"), 0)
                    .put("effortHours", RawValue.of("four"), 0)
                    .build(),
            Entry.builder(shape)
                    .put("id", RawValue.of("twice"), 0)
                    .put("nextReview", RawValue.of("17 August 2026"), 0)
                    .build()
        };
        var entries = ImmutableList.<Entry>builder()
                .addAll(printed.entries())
                .add(wrong)
                .build();
        var written = write(new Printed(entries, printed.writing()));
        var back = read("wrong", written.bytes());
        var services = back.reading().entries().stream()
                .filter(e -> e.kind() == Kind.SERVICE)
                .map(FormatContract::texts)
                .toList();
        var expected = Arrays.stream(wrong).map(FormatContract::texts).toList();
        promised(
                services.equals(expected),
                () -> "of services with the values %s it gave %s and %s".formatted(expected, services, back.ending()));
    }

    /** {@return the values of an entry as somebody would write them} */
    private static List<String> texts(Entry entry) {
        return IntStream.range(0, entry.shape().fields().size())
                .mapToObj(entry::valueAt)
                .filter(v -> v instanceof RawValue.Text || v instanceof RawValue.TypedText)
                .map(v -> v instanceof RawValue.Text text ? text.text() : ((RawValue.TypedText) v).text())
                .toList();
    }

    private static PmoService.Builder service(String id) {
        return PmoService.builder(ServiceId.of(id)).function(RISK.id()).name("Do " + id);
    }
}
