package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.TextRule;

/** Generates the ids of services and functions of a foreign workbook. */
final class GeneratedIds {

    /** The maximum length of an id. */
    private static final int MOST = 100;

    private final @Nullable MappedField idSource;
    private final Taken services = new Taken(new HashMap<>(), new HashMap<>());
    private final Taken functions = new Taken(new HashMap<>(), new HashMap<>());
    private final Map<String, MadeFunction> made = new HashMap<>();

    /**
     * A generated id.
     *
     * @param id the id; empty if the text has neither letters nor digits
     * @param wanted the id without number, if it was in use; otherwise null
     * @param takenAt the place of the entry that has it
     */
    record Made(
            String id, @Nullable String wanted, @Nullable Object takenAt) {}

    /**
     * The ids in use.
     *
     * @param places the place of each id, by the folded id
     * @param numbers the last number appended to an id
     */
    private record Taken(Map<String, Object> places, Map<String, Integer> numbers) {}

    GeneratedIds(@Nullable MappedField idSource) {
        this.idSource = idSource;
    }

    @Nullable
    MappedField idSource() {
        return idSource;
    }

    /**
     * A function that was created from a row.
     *
     * @param id the id; empty if the name has neither letters nor digits
     * @param texts the values of the row, by the name of the field
     * @param place the place of the first occurrence of its name
     */
    record MadeFunction(String id, ImmutableMap<String, String> texts, Object place) {}

    /** Registers the id of a service in the workbook. */
    void take(String id, Object place) {
        services.places().putIfAbsent(TextRule.folded(id), place);
    }

    /** {@return the id of a service, generated from a text} */
    Made service(String text, Object place) {
        return make(text, place, services);
    }

    /** {@return the function with this name; null if the name is new} */
    @Nullable
    MadeFunction findFunction(String name) {
        return made.get(CellText.folded(name));
    }

    /**
     * Registers a new function.
     *
     * @return its id, which may be empty
     */
    String newFunction(String name, @Nullable String given, Map<String, String> texts, Object place) {
        String id = given == null ? make(name, place, functions).id() : given;
        made.put(CellText.folded(name), new MadeFunction(id, ImmutableMap.copyOf(texts), place));
        return id;
    }

    private static Made make(String text, Object place, Taken taken) {
        String wanted = idOf(text);
        if (wanted.isEmpty()) {
            return new Made("", null, null);
        }
        Object takenAt = taken.places().putIfAbsent(TextRule.folded(wanted), place);
        if (takenAt == null) {
            return new Made(wanted, null, null);
        }
        while (true) {
            String behind = "-" + taken.numbers().merge(wanted, 2, (last, first) -> last + 1);
            String id = shortened(wanted, MOST - behind.length()) + behind;
            if (taken.places().putIfAbsent(TextRule.folded(id), place) == null) {
                return new Made(id, wanted, takenAt);
            }
        }
    }

    /** {@return the letters and digits of a text in lower case, separated by hyphens; may be empty} */
    static String idOf(String text) {
        var id = new StringBuilder();
        boolean isBetween = false;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (isBetween && !id.isEmpty()) {
                    id.append('-');
                }
                isBetween = false;
                id.appendCodePoint(c);
            } else {
                isBetween |= !isInsideWord(c);
            }
        }
        return shortened(id.toString(), MOST);
    }

    /** {@return whether a character is part of a word without being a letter, such as an apostrophe or an accent} */
    private static boolean isInsideWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c == '\'' || c == '\u2019';
        };
    }

    private static String shortened(String id, int most) {
        if (id.codePointCount(0, id.length()) <= most) {
            return id;
        }
        String start = id.substring(0, id.offsetByCodePoints(0, most));
        return start.endsWith("-") ? start.substring(0, start.length() - 1) : start;
    }
}
