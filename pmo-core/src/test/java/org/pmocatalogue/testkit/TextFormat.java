package org.pmocatalogue.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.value.RawValue;

/**
 * The format {@code text}: catalogues, policies and profiles as plain lines, for tests.
 *
 * <pre>{@code
 * pmo-catalogue/1
 * catalogue
 *   id: acme-pmo
 *   name: ACME PMO services
 *   version: "1"
 *   kind: own
 * function
 *   id: risk
 *   name: Risk management
 * service
 *   id: log
 *   function: risk
 *   name: Update the risk log
 *   levels: [project, programme]
 *   effortHours: 4.5
 *   x-budget: {amount: 4711, approved: true}
 * }</pre>
 *
 * <p>The first line names the document and its version. A line without indent begins an entry of a kind. A line with an
 * indent of two blanks is a field or an attribute. Blank lines are skipped.
 *
 * <p>A value is a list in brackets, an object in braces, a number as in JSON, {@code true}, {@code false} or
 * {@code null}; everything else is text. Text in double quotes may contain the escapes {@code \"}, {@code \\},
 * {@code \n}, {@code \t} and the Unicode escapes of Java. Without quotes, text ends at the end of the line, inside a
 * list or an object at a comma, {@code ]} or {@code }}.
 *
 * <p>The place of a value is its line and column. The place of an entry is the line of its kind.
 */
public final class TextFormat implements CatalogueFormat {

    /** Creates the format. */
    public TextFormat() {}

    @Override
    public String id() {
        return "text";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return ImmutableSet.of("text");
    }

    @Override
    public Claim probe(Sample sample) {
        if (DocumentType.ALL.stream().anyMatch(d -> sample.startsWith((d.token() + "/").getBytes(UTF_8)))) {
            return Claim.BY_CONTENT;
        }
        return extensions().contains(sample.extension()) ? Claim.BY_NAME : Claim.NONE;
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of((in, to) -> new TextReader(in, to).read());
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of((out, writing) -> {
            out.write((writing.document().format() + "\n").getBytes(UTF_8));
            return new Lines(out);
        });
    }

    private record Lines(OutputStream out) implements EntryWriter {

        @Override
        public void accept(Entry entry) throws IOException {
            var lines = new StringBuilder(entry.kind().token()).append('\n');
            for (int slot = 0; slot < entry.shape().fields().size(); slot++) {
                RawValue value = entry.valueAt(slot);
                if (value != null) {
                    appendField(lines, entry.shape().field(slot).name(), value);
                }
            }
            entry.attributes().forEach((name, value) -> appendField(lines, name, value));
            out.write(lines.toString().getBytes(UTF_8));
        }

        private static void appendField(StringBuilder to, String name, RawValue value) {
            to.append(TextLine.INDENT);
            appendName(to, name);
            append(to, value, false);
            to.append('\n');
        }

        private static void appendName(StringBuilder to, String name) {
            appendText(to, name, TextLine.isPlain(name, true) && name.indexOf(':') < 0);
            to.append(": ");
        }

        private static void append(StringBuilder to, RawValue value, boolean isNested) {
            if (value instanceof RawValue.Text text) {
                appendText(to, text.text(), TextLine.isPlain(text.text(), isNested));
            } else if (value instanceof RawValue.TypedText written) {
                appendText(to, written.text(), TextLine.isPlain(written.text(), isNested));
            } else if (value instanceof RawValue.Decimal decimal) {
                to.append(decimal.number());
            } else if (value instanceof RawValue.Bool truth) {
                to.append(truth.truth());
            } else if (value instanceof RawValue.Date date) {
                to.append(date.date());
            } else if (value instanceof RawValue.ListValue items) {
                to.append('[');
                String separator = "";
                for (RawValue item : items.items()) {
                    append(to.append(separator), item, true);
                    separator = ", ";
                }
                to.append(']');
            } else if (value instanceof RawValue.ObjectValue members) {
                to.append('{');
                String separator = "";
                for (Map.Entry<String, RawValue> member : members.members().entrySet()) {
                    appendName(to.append(separator), member.getKey());
                    append(to, member.getValue(), true);
                    separator = ", ";
                }
                to.append('}');
            } else {
                to.append("null");
            }
        }

        private static void appendText(StringBuilder to, String text, boolean isPlain) {
            if (isPlain) {
                to.append(text);
                return;
            }
            to.append('"');
            text.codePoints().forEach(c -> {
                switch (c) {
                    case '"' -> to.append("\\\"");
                    case '\\' -> to.append("\\\\");
                    case '\n' -> to.append("\\n");
                    case '\t' -> to.append("\\t");
                    default -> {
                        if (TextLine.isEscaped(c)) {
                            to.append("\\u%04x".formatted(c));
                        } else {
                            to.appendCodePoint(c);
                        }
                    }
                }
            });
            to.append('"');
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }

        @Override
        public void close() {}
    }
}
