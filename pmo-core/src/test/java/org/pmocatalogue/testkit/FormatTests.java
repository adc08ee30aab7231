package org.pmocatalogue.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Ascii;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Sample;

/** What every format promises, and what tests of it need: files, and ways to read and to write. */
abstract class FormatTests extends Contract {

    static final CatalogueInfo INFO = CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
            .name("ACME PMO services")
            .version("1")
            .kind(CatalogueKind.OWN)
            .build();

    private static final int FILES = 4;
    private static final int BROKEN_FILES = 50;

    protected abstract CatalogueFormat format();

    protected abstract boolean reads();

    protected abstract boolean writes();

    protected abstract Set<Kind> kinds();

    protected abstract Attributes attributes();

    protected abstract boolean noticesCutOff();

    protected abstract boolean tellsWhenWritten();

    protected abstract ImmutableMap<String, ByteSource> samples();

    protected abstract boolean isPartOfPmo();

    @Test
    @DisplayName("has an id of lower-case letters and digits with a hyphen")
    void id() {
        String fault = faultOfId(format().id(), isPartOfPmo());
        promised(fault.isEmpty(), () -> fault);
    }

    @Test
    @DisplayName("has file extensions in lower case without full stop")
    void extensions() {
        var extensions = format().extensions();
        promised(
                !extensions.isEmpty() && extensions.stream().allMatch(e -> e.matches("[\\p{Ll}0-9]+")),
                () -> "they are " + extensions);
    }

    @Test
    @DisplayName("claims files with its endings, and files that it wrote")
    void claims() throws IOException {
        for (String extension : format().extensions()) {
            for (String name : List.of("acme." + extension, "acme." + Ascii.toUpperCase(extension))) {
                promised(
                        format().probe(Sample.of(name, new byte[0])) != Claim.NONE,
                        () -> "a new file %s is none of its own".formatted(name));
            }
        }
        for (var file : files().entrySet()) {
            promised(
                    format().probe(Sample.of(file.getKey(), file.getValue())) != Claim.NONE,
                    () -> "the file %s is none of its own".formatted(file.getKey()));
        }
    }

    @Test
    @DisplayName("leaves files of other formats alone")
    void leavesOthersAlone() {
        for (String content : List.of("", "Dear all", "{}", "<html>", "PK\u0003\u0004")) {
            promised(
                    format().probe(Sample.of("acme.something-else", content.getBytes(UTF_8))) == Claim.NONE,
                    () -> "it claims a file named acme.something-else that begins with \"%s\"".formatted(content));
        }
    }

    @Test
    @DisplayName("reads, writes or does both, as it declares")
    void halves() {
        promised(
                format().reader().isPresent() == reads() && format().writer().isPresent() == writes(),
                () -> "its reading half is %s and its writing half is %s"
                        .formatted(
                                format().reader().map(r -> "there").orElse("missing"),
                                format().writer().map(w -> "there").orElse("missing")));
    }

    @Override
    String who() {
        return "The format " + format().id();
    }

    void assumeReads() {
        assumeTrue(format().reader().isPresent(), "writes only");
    }

    void assumeWrites() {
        assumeTrue(format().writer().isPresent(), "reads only");
    }

    void assumeReadsAndWrites() {
        assumeReads();
        assumeWrites();
    }

    Catalogue random(long seed) {
        return RandomCatalogues.of(seed, kinds(), attributes());
    }

    String ending() {
        return format().extensions().stream().findFirst().orElse("file");
    }

    /** {@return files without a fault: those given, and some that the format writes} */
    ImmutableMap<String, byte[]> files() throws IOException {
        var files = ImmutableMap.<String, byte[]>builder();
        for (var sample : samples().entrySet()) {
            files.put(sample.getKey(), sample.getValue().read());
        }
        if (format().writer().isPresent()) {
            for (long seed = 1; seed <= FILES; seed++) {
                files.put(
                        "random-%s.%s".formatted(seed, ending()),
                        write(Printed.of(random(seed))).bytes());
            }
        }
        var made = files.buildOrThrow();
        assertFalse(made.isEmpty(), "A format that only reads must give files to read, override samples()");
        return made;
    }

    /** {@return files of all sorts: its own, its own with broken bytes, and what is none of its own} */
    ImmutableMap<String, byte[]> whatever() throws IOException {
        var all = ImmutableMap.<String, byte[]>builder();
        var files = files();
        all.putAll(files);
        var random = new Random(1);
        var whole = List.copyOf(files.values());
        for (int i = 0; i < BROKEN_FILES; i++) {
            byte[] bytes = whole.get(i % whole.size()).clone();
            for (int breaks = 1 + random.nextInt(3); breaks > 0; breaks--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            all.put("broken-%s.%s".formatted(i, ending()), bytes);
        }
        Map<String, String> others = ImmutableMap.of(
                "blanks", " \n\r\n\t ",
                "a letter", "Dear all,\n\nplease find enclosed",
                "a page", "<!DOCTYPE html><html><body>",
                "a zip", "PK\u0003\u0004\u0014\u0000",
                "zeros", "\u0000".repeat(10_000),
                "quotes", "\"".repeat(9_999),
                "brackets", "[{<(".repeat(20_000),
                "separators", ",;\t|".repeat(10_000),
                "lines", "\n".repeat(10_000));
        others.forEach((name, content) -> all.put(name + "." + ending(), content.getBytes(ISO_8859_1)));
        byte[] noise = new byte[10_000];
        random.nextBytes(noise);
        all.put("noise." + ending(), noise);
        return all.buildOrThrow();
    }

    Trial read(String name, byte[] bytes) throws IOException {
        return read(format(), name, bytes);
    }

    Trial read(String name, ByteSource bytes) throws IOException {
        return read(format(), name, bytes, Limits.standard(), entry -> {});
    }

    static Trial read(CatalogueFormat format, String name, byte[] bytes) throws IOException {
        return read(format, name, ByteSource.wrap(bytes), Limits.standard(), entry -> {});
    }

    static Trial read(CatalogueFormat format, String name, ByteSource bytes, Limits limits, Consumer<Entry> ear)
            throws IOException {
        try (var input = Input.of(name, bytes)) {
            return Trial.read(format.reader().orElseThrow(), input, limits, ear);
        }
    }

    /** What was written, and what the format said of it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] bytes, WatchedWriting writing) {}

    Written write(Printed printed) throws IOException {
        var out = new WatchedOutput(Integer.MAX_VALUE);
        var writing = new WatchedWriting(printed.writing());
        try (var writer = format().writer().orElseThrow().open(out, writing)) {
            for (Entry entry : printed.entries()) {
                writer.accept(entry);
            }
            writer.finish();
        }
        return new Written(out.bytes(), writing);
    }

    static boolean isOrComesFrom(@Nullable Throwable thrown, IOException trouble) {
        return thrown instanceof IOException
                && Throwables.getCausalChain(thrown).contains(trouble);
    }

    /** Bytes that come one at a time. */
    static final class Slow extends ByteSource {

        private final byte[] bytes;

        Slow(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream openStream() {
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    return super.read(to, offset, Math.min(1, length));
                }

                @Override
                public long skip(long n) throws IOException {
                    return super.skip(Math.min(1, n));
                }

                @Override
                public int available() {
                    return 0;
                }
            };
        }
    }

    /** Bytes that cannot be got at from some place on. */
    static final class Failing extends ByteSource {

        private final byte[] bytes;
        private final int good;
        private final IOException trouble;

        Failing(byte[] bytes, int good, IOException trouble) {
            this.bytes = bytes;
            this.good = good;
            this.trouble = trouble;
        }

        @Override
        public InputStream openStream() {
            return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, good), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw trouble;
                }

                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    throw trouble;
                }
            });
        }
    }
}
