package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.value.RawValue;

/** What the writing half of a format promises. */
abstract class WritingPromises extends ReadingPromises {

    /** How many bytes a time takes, packed or not. */
    private static final int TIME = 40;

    @Test
    @DisplayName("writes the same bytes each time")
    void writesTwice() throws IOException {
        assumeWrites();
        int apart = tellsWhenWritten() ? TIME : 0;
        for (long seed = 1; seed <= 5; seed++) {
            var printed = Printed.of(random(seed));
            byte[] first = write(printed).bytes();
            byte[] second = write(printed).bytes();
            promised(
                    apart > 0 ? Math.abs(first.length - second.length) <= apart : Arrays.equals(first, second),
                    () -> "two files of one catalogue have %s and %s bytes and differ first at byte %s"
                            .formatted(first.length, second.length, Arrays.mismatch(first, second)));
        }
    }

    @Test
    @DisplayName("writes two files at once")
    void writesAtOnce() throws IOException {
        assumeWrites();
        var format = format();
        var one = Printed.of(random(1));
        var other = Printed.of(random(2));
        var oneOut = new WatchedOutput(Integer.MAX_VALUE);
        var otherOut = new WatchedOutput(Integer.MAX_VALUE);
        try (var oneWriter = format.writer().orElseThrow().open(oneOut, new WatchedWriting(one.writing()))) {
            try (var otherWriter = elsewhere(
                    () -> format.writer().orElseThrow().open(otherOut, new WatchedWriting(other.writing())))) {
                for (Entry entry : one.entries()) {
                    oneWriter.accept(entry);
                }
                elsewhere(() -> {
                    for (Entry entry : other.entries()) {
                        otherWriter.accept(entry);
                    }
                    otherWriter.finish();
                    return true;
                });
            }
            oneWriter.finish();
        }
        promised(
                holdsTheSame(oneOut.bytes(), write(one).bytes())
                        && holdsTheSame(otherOut.bytes(), write(other).bytes()),
                () -> "a file holds something else than when it is written alone");
    }

    private boolean holdsTheSame(byte[] file, byte[] other) throws IOException {
        return format().reader().isEmpty()
                ? Arrays.equals(file, other)
                : read("one", file)
                        .reading()
                        .entries()
                        .equals(read("one", other).reading().entries());
    }

    @Test
    @DisplayName("has written all when it has finished, without closing the stream it was given")
    void finishes() throws IOException {
        assumeWrites();
        var printed = Printed.of(random(1));
        var out = new WatchedOutput(Integer.MAX_VALUE);
        var buffer = new BufferedOutputStream(out, 1 << 20);
        int finished;
        try (var writer = open(buffer, printed)) {
            for (Entry entry : printed.entries()) {
                writer.accept(entry);
            }
            writer.finish();
            finished = out.bytes().length;
            promised(!out.isClosed(), () -> "finish() closed it");
        }
        promised(!out.isClosed(), () -> "close() closed it");
        buffer.flush();
        promised(
                finished > 0 && finished == out.bytes().length,
                () -> "of %s bytes %s had come when it had finished".formatted(out.bytes().length, finished));
    }

    @Test
    @DisplayName("lets a file be abandoned, without closing the stream it was given")
    void abandons() throws IOException {
        assumeWrites();
        var printed = Printed.of(random(1));
        var out = new WatchedOutput(Integer.MAX_VALUE);
        var writer = open(out, printed);
        writer.accept(printed.entries().get(0));
        try {
            writer.close();
            writer.close();
        } catch (IOException | RuntimeException e) {
            promised(false, () -> "close() threw " + e);
        }
        promised(!out.isClosed(), () -> "close() closed it");
    }

    @Test
    @DisplayName("passes on trouble with the stream it writes to")
    void passesOnTroubleOfWriting() throws IOException {
        assumeWrites();
        var printed = Printed.of(random(1));
        int whole = write(printed).bytes().length;
        int rest = tellsWhenWritten() ? TIME : 1;
        for (int room : new int[] {0, whole / 2, whole - rest}) {
            var out = new WatchedOutput(room);
            var thrown = writeInto(out, printed);
            promised(
                    isOrComesFrom(thrown, out.trouble()),
                    () -> "when the disk was full after %s bytes, it threw %s"
                            .formatted(room, thrown == null ? "nothing" : thrown));
        }
    }

    @Test
    @DisplayName("reports kinds of entries that it cannot store")
    void tellsKinds() throws IOException {
        assumeWrites();
        var others = Sets.difference(ImmutableSet.copyOf(DocumentType.CATALOGUE.kinds()), kinds());
        for (Kind kind : others) {
            var printed = Printed.of(RandomCatalogues.of(
                    1, kind == Kind.SERVICE ? Set.of(Kind.FUNCTION, kind) : Set.of(kind), attributes()));
            promised(
                    !write(printed).writing().losses().isEmpty(),
                    () -> "it took entries of kind %s and said nothing".formatted(kind));
        }
    }

    @Test
    @DisplayName("reports attributes that it cannot store")
    void tellsAttributes() throws IOException {
        assumeWrites();
        var text = ImmutableList.of(RawValue.of("text"));
        var others = ImmutableList.of(
                RawValue.of(new BigDecimal("4711")),
                RawValue.of(true),
                new RawValue.ListValue(text),
                new RawValue.ObjectValue(ImmutableMap.of("name", RawValue.of("text"))));
        var values = switch (attributes()) {
            case NONE -> Iterables.concat(text, others);
            case TEXT -> others;
            case ALL -> ImmutableList.<RawValue>of();
        };
        for (RawValue value : values) {
            var info =
                    INFO.toBuilder().attributes(ImmutableMap.of("x-own", value)).build();
            var printed = Printed.of(Catalogue.builder(info).build());
            promised(
                    !write(printed).writing().losses().isEmpty(),
                    () -> "it took an attribute that is %s and said nothing".formatted(value.describe()));
        }
    }

    private EntryWriter open(OutputStream out, Printed printed) throws IOException {
        return format().writer().orElseThrow().open(out, new WatchedWriting(printed.writing()));
    }

    /** {@return what the writer threw; null if nothing} */
    private @Nullable Throwable writeInto(WatchedOutput out, Printed printed) {
        try (var writer = open(out, printed)) {
            for (Entry entry : printed.entries()) {
                writer.accept(entry);
            }
            writer.finish();
            return null;
        } catch (IOException | RuntimeException e) {
            return e;
        }
    }
}
