package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.TextRule;

/** The ids that are made while a foreign workbook is read. */
final class GeneratedIds {

    /** As long as an id may be. */
    private static final int MOST = 100;

    private final @Nullable MappedField idSource;
    private final Taken services = new Taken(new HashMap<>(), new HashMap<>());
    private final Taken functions = new Taken(new HashMap<>(), new HashMap<>());
    private final Map<String, MadeFunction> made = new HashMap<>();

    /**
     * An id, and the one that would have been made if it were not taken.
     *
     * @param id the id; empty if the text has neither letters nor digits
     * @param wanted what was taken; null if nothing was
     * @param takenAt where
     */
    record Made(
            String id, @Nullable String wanted, @Nullable Object takenAt) {}

    /**
     * Ids that are there already.
     *
     * @param places where each was made, by the id, folded
     * @param numbers the number that was last put behind an id
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
     * A function that was made of a row.
     *
     * @param id its id; empty if its name has neither letters nor digits
     * @param texts what the row says of it, by the name of the field
     * @param place where its name first stands
     */
    record MadeFunction(String id, ImmutableMap<String, String> texts, Object place) {}

    /** Notes an id of a service that the workbook itself has. */
    void take(String id, Object place) {
        services.places().putIfAbsent(TextRule.folded(id), place);
    }

    /** {@return an id for a service, made from a text} */
    Made service(String text, Object place) {
        return make(text, place, services);
    }

    /** {@return the function of this name; null if it was not met before} */
    @Nullable
    MadeFunction findFunction(String name) {
        return made.get(CellText.folded(name));
    }

    /** Notes a function that was not met before. {@return its id, which may be empty} */
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

    /** {@return the letters and digits of a text, in lower case, with hyphens between; may be empty} */
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

    /** {@return whether it belongs to a word though it is no letter: an apostrophe, a mark on a letter} */
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
