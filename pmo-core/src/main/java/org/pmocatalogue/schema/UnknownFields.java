package org.pmocatalogue.schema;

import static java.util.Comparator.comparingInt;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.TextRule;

/** Reports the names of attributes that may be misspelt names of fields. Each name is reported once per kind. */
public final class UnknownFields {

    /** A field and the tag of a language, such as {@code name[de]} or {@code name[pt-BR]}. */
    private static final Pattern IN_LANGUAGE = Pattern.compile("(\\w+)\\[[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*]");

    /** The number of unknown names that are compared with known names; a file with more has no spelling mistakes. */
    private static final int MOST_COMPARED = 1_000;

    private final Findings findings;
    private final Set<String> reported = new HashSet<>();

    /** The slots of the fields that entries of a kind have. */
    private final Map<Kind, BitSet> slotsGiven = new HashMap<>();

    private final List<PartialMatch> waiting = new ArrayList<>();

    /** An unknown name that contains the label of a field: a mistake if no entry has the field itself. */
    private record PartialMatch(String name, EntryLocus at, FieldSpec field, int slot) {}

    UnknownFields(Findings findings) {
        this.findings = findings;
    }

    /** {@return whether a name of no field is intended: a user's, a format's, or a name in another language} */
    public static boolean isIntended(String name, RecordShape shape) {
        if (name.startsWith("$") || name.startsWith("x-") || name.startsWith("X-")) {
            return true;
        }
        var matcher = IN_LANGUAGE.matcher(name);
        return matcher.matches() && shape.find(matcher.group(1)).isPresent();
    }

    /** Registers the fields that an entry has. */
    void begin(Entry entry) {
        var slots = slotsGiven.computeIfAbsent(entry.kind(), kind -> new BitSet());
        for (int slot = 0; slot < entry.shape().fields().size(); slot++) {
            if (entry.valueAt(slot) != null) {
                slots.set(slot);
            }
        }
    }

    /** Marks a name as known, so that the name is not reported. */
    void expect(Kind kind, String name) {
        reported.add(kind + " " + name);
    }

    /** Reports the name of an attribute, unless the name is intended. */
    void report(String name, Entry entry) {
        var shape = entry.shape();
        if (isIntended(name, shape) || !reported.add(entry.kind() + " " + name)) {
            return;
        }
        boolean isCompared = reported.size() <= MOST_COMPARED;
        var hint = isCompared
                ? SpellingSuggestion.hint(name, Iterables.transform(shape.fields(), FieldSpec::name))
                : Optional.<String>empty();
        var part = isCompared && hint.isEmpty() ? fieldIn(name, shape) : Optional.<FieldSpec>empty();
        var at = EntryLocus.ofName(entry, name);
        if (part.isPresent()) {
            waiting.add(new PartialMatch(
                    name, at, part.get(), shape.slotOf(part.get().name())));
        } else {
            report(name, at, hint);
        }
    }

    private void report(String name, EntryLocus at, Optional<String> hint) {
        findings.report(
                at,
                hint.isPresent() ? FieldProblem.MISSPELT_FIELD : FieldProblem.UNKNOWN_FIELD,
                finding -> hint.ifPresent(finding::hint),
                TextRule.shortened(name),
                at.kind());
    }

    /** {@return the field whose label is part of a longer name, as whole words: {@code Owner} in "Service owner"} */
    private static Optional<FieldSpec> fieldIn(String name, RecordShape shape) {
        String words = words(name);
        return shape.fields().stream()
                .filter(field -> words.contains(words(field.label())))
                .max(comparingInt(field -> field.label().length()));
    }

    private static String words(String text) {
        return " " + TextRule.folded(CharMatcher.whitespace().trimAndCollapseFrom(text, ' ')) + " ";
    }

    /** Reports the names that depended on the fields of all entries. */
    void finish() {
        for (var each : waiting) {
            var given = slotsGiven.getOrDefault(each.at().kind(), new BitSet());
            report(
                    each.name(),
                    each.at(),
                    given.get(each.slot())
                            ? Optional.empty()
                            : Optional.of(SpellingSuggestion.asked(each.field().label())));
        }
        waiting.clear();
    }
}
