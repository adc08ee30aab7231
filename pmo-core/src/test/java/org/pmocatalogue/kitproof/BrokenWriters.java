package org.pmocatalogue.kitproof;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.kitproof.Broken.Passing;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.value.RawValue;

/** Formats whose writing half breaks one promise each. */
final class BrokenWriters {

    private static final AtomicInteger FILES = new AtomicInteger();

    private BrokenWriters() {}

    /** Forgets who made a stage change. */
    static Broken forgetful() {
        return changing((name, value) -> name.equals("by") ? Optional.empty() : Optional.of(value));
    }

    /** Has cells like those of a spreadsheet. */
    static Broken cutting() {
        return changing((name, value) ->
                value instanceof RawValue.Text text && text.text().length() > 32_767
                        ? Optional.of(RawValue.of(text.text().substring(0, 32_767)))
                        : Optional.of(value));
    }

    /** Stores attributes of a catalogue as {@code name=value}, and does not escape the names. */
    static Broken confusingNames() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void accept(Entry entry) throws IOException {
                var copy = Entry.builder(entry.shape());
                for (var field : entry.shape().fields()) {
                    entry.value(field).ifPresent(value -> copy.put(field.name(), value, 0));
                }
                entry.attributes().forEach((name, value) -> {
                    int end = writing.document() == DocumentType.CATALOGUE ? name.indexOf('=') : -1;
                    boolean isSplit = end > 0 && value instanceof RawValue.Text;
                    copy.put(
                            isSplit ? name.substring(0, end) : name,
                            isSplit
                                    ? RawValue.of(name.substring(end + 1) + "=" + ((RawValue.Text) value).text())
                                    : value,
                            0);
                });
                super.accept(copy.build());
            }
        });
    }

    private static Broken changing(BiFunction<String, RawValue, Optional<RawValue>> change) {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void accept(Entry entry) throws IOException {
                var copy = Entry.builder(entry.shape());
                for (var field : entry.shape().fields()) {
                    entry.value(field)
                            .flatMap(value -> change.apply(field.name(), value))
                            .ifPresent(value -> copy.put(field.name(), value, 0));
                }
                entry.attributes().forEach((name, value) -> copy.put(name, value, 0));
                super.accept(copy.build());
            }
        });
    }

    /** Omits the tailorings of profiles without a report. */
    static Broken hasty() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void accept(Entry entry) throws IOException {
                if (entry.kind() != Kind.TAILORING) {
                    super.accept(entry);
                }
            }
        });
    }

    /** Has sheets that are full some time. */
    static Broken full() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            private int entries;

            @Override
            public void accept(Entry entry) throws IOException {
                if (++entries <= 5_000) {
                    super.accept(entry);
                }
            }
        });
    }

    /** Writes into every file how many there have been. */
    static Broken counting() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void finish() throws IOException {
                super.finish();
                out.write("\n".repeat(FILES.incrementAndGet() % 50).getBytes(UTF_8));
                out.flush();
            }
        });
    }

    /** Writes all entries into the latest file. */
    static Broken confusing() {
        var all = new ArrayList<EntryWriter>();
        return Broken.writer(text -> (out, writing) -> {
            EntryWriter writer = text.open(out, writing);
            all.add(writer);
            return new Passing(writer) {
                @Override
                public void accept(Entry entry) throws IOException {
                    all.get(all.size() - 1).accept(entry);
                }
            };
        });
    }

    /** Writes nothing before the end. */
    static Broken late() {
        return Broken.writer(text -> (out, writing) -> {
            var all = new ByteArrayOutputStream();
            return new Passing(text.open(all, writing)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    all.writeTo(out);
                    all.reset();
                }
            };
        });
    }

    /** Closes what others have opened. */
    static Broken closing() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void finish() throws IOException {
                super.finish();
                out.close();
            }
        });
    }

    /** Cannot be closed before all is written. */
    static Broken stubborn() {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            private boolean finished;

            @Override
            public void finish() throws IOException {
                super.finish();
                finished = true;
            }

            @Override
            public void close() throws IOException {
                super.close();
                checkState(finished, "There is more to write");
            }
        });
    }

    /** Says nothing when the disk is full. */
    static Broken hushing() {
        return Broken.writer(text -> (out, writing) -> text.open(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        try {
                            out.write(bytes, offset, length);
                        } catch (IOException e) {
                            checkState(e.getMessage() != null);
                        }
                    }
                },
                writing));
    }

    /** Carries no mappings and no attributes but text. It breaks no promise if it tells so. */
    static Broken limited(boolean tellsKinds, boolean tellsAttributes) {
        return Broken.writer(text -> (out, writing) -> new Passing(text.open(out, writing)) {
            @Override
            public void accept(Entry entry) throws IOException {
                if (entry.kind() != Kind.MAPPING) {
                    super.accept(entry);
                } else if (tellsKinds) {
                    writing.report(FileProblem.KIND_NOT_STORED, "broken-text", entry.kind());
                }
                entry.attributes().forEach((name, value) -> {
                    if (tellsAttributes && !(value instanceof RawValue.Text)) {
                        writing.report(
                                FileProblem.VALUE_NOT_STORED, "broken-text", name, entry.kind(), value.describe());
                    }
                });
            }
        });
    }
}
