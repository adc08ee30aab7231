package com.acme.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.value.RawValue;

/** A line for each entry: its kind, then {@code name=value} for each field, with tabs between. */
public final class LinesFormat implements CatalogueFormat {

    /** Makes the format; the service loader does. */
    public LinesFormat() {}

    @Override
    public String id() {
        return "acme-lines";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return ImmutableSet.of("lines");
    }

    @Override
    public Claim probe(Sample sample) {
        return sample.startsWith("catalogue\t".getBytes(UTF_8))
                        || sample.extension().equals("lines")
                ? Claim.BY_NAME
                : Claim.NONE;
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of(LinesFormat::read);
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of(Lines::new);
    }

    private static void read(Input in, Reading to) throws IOException {
        Places places = line -> Place.of(in.name(), Long.toString(line));
        try (var lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8.newDecoder()))) {
            String line = lines.readLine();
            if (line == null) {
                to.report(FileProblem.DAMAGED, Place.of(in.name()), "it has no line");
            }
            for (int number = 1; line != null; number++) {
                readLine(line.split("\t"), places, number, to);
                line = lines.readLine();
            }
        } catch (CharacterCodingException e) {
            to.report(FileProblem.DAMAGED, Place.of(in.name()), "it is not UTF-8");
        }
    }

    private static void readLine(String[] parts, Places places, int number, Reading to) throws IOException {
        var kind = to.document().kinds().stream()
                .filter(k -> k.token().equals(parts[0]))
                .findFirst();
        if (kind.isEmpty()) {
            to.report(FileProblem.DAMAGED, places, number, "the line does not begin with a kind of entry");
            return;
        }
        var entry = to.entry(kind.get(), places, number);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                entry.flaw(FieldProblem.INVALID_VALUE, number, "Part " + (i + 1) + " of the line has no =");
            } else {
                String value = parts[i].substring(equals + 1);
                entry.put(unescaped(parts[i].substring(0, equals)), new RawValue.TypedText(unescaped(value)), number);
            }
        }
        to.accept(entry.build());
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\e", "=")
                .replace("\\b", "\\");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\b")
                .replace("=", "\\e")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }

    private record Lines(OutputStream out, Writing writing) implements EntryWriter {

        @Override
        public void accept(Entry entry) throws IOException {
            var line = new StringBuilder(entry.kind().token());
            for (FieldSpec field : entry.shape().fields()) {
                entry.value(field).ifPresent(value -> put(line, field.name(), text(value)));
            }
            entry.attributes().forEach((name, value) -> {
                if (value instanceof RawValue.Text text) {
                    put(line, name, text.text());
                } else {
                    writing.report(FileProblem.VALUE_NOT_STORED, "acme-lines", name, entry.kind(), value.describe());
                }
            });
            out.write(line.append('\n').toString().getBytes(UTF_8));
        }

        private static void put(StringBuilder line, String name, String value) {
            line.append('\t').append(escaped(name)).append('=').append(escaped(value));
        }

        private static String text(RawValue value) {
            if (value instanceof RawValue.ListValue items) {
                return String.join("\n", items.items().stream().map(Lines::text).toList());
            } else if (value instanceof RawValue.Text text) {
                return text.text();
            } else if (value instanceof RawValue.Decimal number) {
                return number.number().toString();
            }
            return value instanceof RawValue.Date date ? date.date().toString() : value.describe();
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }

        @Override
        public void close() {}
    }
}
