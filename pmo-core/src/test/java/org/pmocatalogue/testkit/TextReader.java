package org.pmocatalogue.testkit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Reads one file of the format {@link TextFormat}: its lines. {@link TextLine} reads the values. */
final class TextReader {

    private final Input in;
    private final Reading to;
    private final LinePlaces places;
    private final ImmutableMap<String, Kind> kinds;
    private long number;
    private boolean isInUnknownKind;
    private Entry.@Nullable Builder entry;

    TextReader(Input in, Reading to) {
        this.in = in;
        this.to = to;
        this.places = new LinePlaces(in, to.limits());
        this.kinds = to.document().kinds().stream().collect(toImmutableMap(Kind::token, kind -> kind));
    }

    void read() throws IOException {
        try (var lines = linesOf(in)) {
            readFormat(lines.readLine());
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (text.startsWith(TextLine.INDENT)) {
                    readField(text);
                } else if (!text.isBlank()) {
                    endEntry();
                    beginEntry(text.strip());
                }
            }
            endEntry();
        } catch (TextLine.Unreadable e) {
            to.report(e.problem, places, e.position, e.details);
        } catch (CharacterCodingException e) {
            to.report(FileProblem.DAMAGED, Place.of(in.name()), "it is not UTF-8");
        }
    }

    private static BufferedReader linesOf(Input in) throws IOException {
        return new BufferedReader(new InputStreamReader(in.open(), UTF_8.newDecoder()));
    }

    private void readFormat(@Nullable String first) throws TextLine.Unreadable {
        number = 1;
        String wanted = to.document().format();
        String format = first == null ? "" : first.strip();
        for (DocumentType other : DocumentType.ALL) {
            if (format.equals(other.format()) && other != to.document()) {
                throw unreadable(
                        FileProblem.OTHER_DOCUMENT,
                        other.label(),
                        format,
                        to.document().label());
            }
        }
        if (!format.equals(wanted)) {
            throw unreadable(
                    FileProblem.DAMAGED, "its first line is %s, not %s".formatted(TextRule.quoted(format), wanted));
        }
    }

    private void beginEntry(String token) throws TextLine.Unreadable {
        Kind kind = kinds.get(token);
        isInUnknownKind = kind == null;
        if (kind != null) {
            entry = to.entry(kind, places, position());
        } else {
            String hint = SpellingSuggestion.hint(token, kinds.keySet())
                    .map(h -> "; " + h)
                    .orElse("");
            to.report(
                    FileProblem.UNKNOWN_KIND,
                    places,
                    position(),
                    TextRule.shortened(token),
                    String.join(", ", kinds.keySet()) + hint);
        }
    }

    private void readField(String text) throws TextLine.Unreadable {
        if (text.isBlank() || isInUnknownKind) {
            return;
        }
        if (entry == null) {
            throw unreadable(FileProblem.DAMAGED, "a field comes before the first entry");
        }
        var line = new TextLine(text, number, places, to.limits());
        String name = line.readName();
        long position = line.position();
        RawValue value = line.readLastValue();
        entry.put(name, value, position);
        for (Entry.Flaw flaw : line.flaws()) {
            entry.flaw(flaw.problem(), flaw.position(), flaw.details().toArray());
        }
    }

    private void endEntry() throws IOException {
        if (entry != null) {
            to.accept(entry.build());
            entry = null;
        }
    }

    private long position() {
        return TextLine.position(number, 1);
    }

    private TextLine.Unreadable unreadable(Problem problem, Object... details) {
        return new TextLine.Unreadable(problem, position(), details);
    }

    /** Reads the line again where the place of one element of a list is wanted. */
    private record LinePlaces(Input in, Limits limits) implements Places {

        @Override
        public Place at(long position) {
            return Place.of(in.name(), TextLine.lineOf(position), TextLine.columnOf(position));
        }

        @Override
        public Place element(long position, int index) {
            long number = TextLine.lineOf(position);
            try (var lines = linesOf(in)) {
                for (long before = 1; before < number; before++) {
                    lines.readLine();
                }
                String text = lines.readLine();
                return text == null
                        ? at(position)
                        : at(new TextLine(text, number, this, limits)
                                .elementPosition(TextLine.columnOf(position), index));
            } catch (IOException | TextLine.Unreadable e) {
                return at(position);
            }
        }

        @Override
        public Place name(long position) {
            return Place.of(in.name(), TextLine.lineOf(position), TextLine.INDENT.length() + 1);
        }
    }
}
