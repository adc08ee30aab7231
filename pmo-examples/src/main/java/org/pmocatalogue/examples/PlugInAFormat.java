package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.json.reference.ArticleSource;
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
import org.pmocatalogue.value.TextRule;

/** A custom format: CSV with one entry per row. The first column is the kind, the others are fields. */
public final class PlugInAFormat implements CatalogueFormat {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();

    /** Writes the catalogue of the article as CSV and reads it back. */
    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var catalogues = Catalogues.of(List.of(new PlugInAFormat()), List.of(new ArticleSource()));
        var article = catalogues.readSource("article");
        Path file = Files.createTempFile("article", ".csv");
        out.println("Written: " + catalogues.write(article.orThrow(), file).orThrow());
        Files.readAllLines(file).forEach(line -> out.println(TextRule.shortened(line)));
        out.println("Read back equal: " + catalogues.read(file).orThrow().equals(article.orThrow()));
        Files.delete(file);
    }

    @Override
    public String id() {
        return "acme-csv";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return ImmutableSet.of("csv");
    }

    @Override
    public Claim probe(Sample sample) {
        return sample.extension().equals("csv") ? Claim.BY_NAME : Claim.NONE;
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of(PlugInAFormat::read);
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of(Rows::new);
    }

    private static void read(Input in, Reading to) throws IOException {
        Places lines = line -> Place.of(in.name(), Long.toString(line));
        // This decoder reports bytes that are not UTF-8; a decoder made from a charset would replace them.
        try (var text = new InputStreamReader(in.open(), UTF_8.newDecoder());
                var parser = CSVParser.parse(text, CSV)) {
            var rows = parser.iterator();
            String[] header = rows.hasNext() ? rows.next().values() : new String[] {""};
            if (header[0] == null || !TextRule.trim(header[0]).equals("kind")) {
                to.report(FileProblem.DAMAGED, lines, 1, "its first line does not begin with \"kind\"");
                return;
            }
            var kinds = Maps.uniqueIndex(to.document().kinds(), Kind::token);
            // The parser reports the line at the end of a row, so the first line is taken before the row is read.
            for (long line = parser.getCurrentLineNumber(); rows.hasNext(); line = parser.getCurrentLineNumber()) {
                readRow(header, rows.next().values(), lines, line + 1, kinds, to);
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException) && !(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            to.report(FileProblem.DAMAGED, Place.of(in.name()), "it is no CSV in UTF-8");
        }
    }

    private static void readRow(
            String[] header, String[] row, Places lines, long line, ImmutableMap<String, Kind> kinds, Reading to)
            throws IOException {
        String token = row[0] == null ? "" : row[0];
        Kind kind = kinds.get(token);
        if (kind != null) {
            var entry = to.entry(kind, lines, line);
            for (int i = 1; i < row.length; i++) {
                if (row[i] != null && (i >= header.length || header[i] == null)) {
                    entry.flaw(FieldProblem.INVALID_VALUE, line, "Column " + (i + 1) + " has no name in line 1");
                } else if (row[i] != null) {
                    entry.put(header[i], new RawValue.TypedText(row[i].replace("\r\n", "\n")), line);
                }
            }
            to.accept(entry.build());
        } else if (row.length > 1 || !token.isEmpty()) {
            String known = String.join(", ", kinds.keySet());
            to.report(FileProblem.UNKNOWN_KIND, lines, line, TextRule.shortened(token), known);
        }
    }

    /** Writes one row per entry. The columns are all fields and all attributes of the catalogue. */
    private static final class Rows implements EntryWriter {

        private final CSVPrinter out;
        private final Writing writing;
        private final Set<String> columns = new LinkedHashSet<>();

        Rows(OutputStream bytes, Writing writing) throws IOException {
            this.writing = writing;
            for (Kind kind : writing.document().kinds()) {
                writing.shape(kind).fields().forEach(field -> columns.add(field.name()));
                columns.addAll(writing.attributes(kind));
            }
            out = new CSVPrinter(new OutputStreamWriter(bytes, UTF_8), CSV);
            out.print("kind");
            out.printRecord(columns);
        }

        @Override
        public void accept(Entry entry) throws IOException {
            out.print(entry.kind());
            for (String name : columns) {
                var cell = entry.shape().find(name).flatMap(entry::value).map(Rows::cell);
                RawValue own = entry.attributes().get(name);
                if (own != null && !(own instanceof RawValue.Text)) {
                    writing.report(FileProblem.VALUE_NOT_STORED, "acme-csv", name, entry.kind(), own.describe());
                } else if (own != null) {
                    cell = Optional.of(cell(own));
                }
                out.print(cell.orElse(null));
            }
            out.println();
        }

        /** {@return a value as a person would type it; the elements of a list on lines of their own} */
        private static String cell(RawValue value) {
            if (value instanceof RawValue.ListValue items) {
                return items.items().stream().map(Rows::cell).collect(joining("\n"));
            } else if (value instanceof RawValue.Decimal decimal) {
                return decimal.number().toString();
            } else if (value instanceof RawValue.Date date) {
                return date.date().toString();
            }
            return value instanceof RawValue.Text text ? text.text() : value.describe();
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }

        @Override
        public void close() {}
    }
}
