package org.pmocatalogue.excel.mapping;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellText;

/**
 * The match of the words of a column with the closed set of a field.
 *
 * @param translated the synonyms with the values that they denote
 * @param unknown the unknown words
 * @param known the number of known words
 */
record WordSynonyms(ImmutableMap<String, String> translated, List<String> unknown, int known) {

    /** The synonyms of each value, by the name of the field and the value. */
    private static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put("to strategy", "idea, proposed, proposal, requested, under consideration, candidate")
            .put("to design", "planned, in design, in development, in preparation, being designed, draft")
            .put("to pilot", "piloting, in pilot, trial, beta, test")
            .put("to implementation", "rolling out, roll out, rollout, roll-out, being rolled out, launching")
            .put(
                    "to operation",
                    "live, active, operational, in operation, in use, in service, running, available, current, launched")
            .put("to transformation", "improving, under review, being improved, changing")
            .put(
                    "to retired",
                    "closed, withdrawn, decommissioned, inactive, ended, stopped, archived, discontinued, obsolete")
            .put("expertise support", "basic, junior, administrator, administrative, officer, low, entry")
            .put("expertise practitioner", "intermediate, medium, manager, specialist")
            .put("expertise advanced", "expert, senior, high, principal, consultant, advisor")
            .put("levels project", "projects, project level, project office, proj, prj")
            .put("levels programme", "program, programs, programmes, programme level, program level, prog, progr, pgm")
            .put("levels portfolio", "portfolios, portfolio level, enterprise, epmo, portf, pf")
            .put("levels centre-of-excellence", "coe, center of excellence, centre of expertise, excellence")
            .put("offering mandated", "mandatory, must, required, compulsory, core, yes, y, m, x")
            .put("offering additional", "optional, on request, voluntary, on demand, no, n, a, o")
            .put("activity design", "design, set up, setup")
            .put("activity operate", "deliver, run, operation")
            .put("activity monitor", "control, assure, assurance, monitoring")
            .put("effortPer month", "monthly, per month")
            .put("effortPer occurrence", "each, per occurrence, per event, each time")
            .put("effortPer project", "per project")
            .buildOrThrow();

    private static final CharMatcher POINT = CharMatcher.is('.');
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    static WordSynonyms of(Iterable<String> theirs, FieldSpec field) {
        Map<String, String> translated = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        int known = 0;
        for (String word : theirs) {
            Choice same = choice(word, field);
            String ours = same == null ? other(word, field) : same.token();
            if (ours == null) {
                unknown.add(word);
            } else {
                known++;
                if (same == null) {
                    translated.put(word, ours);
                }
            }
        }
        return new WordSynonyms(ImmutableMap.copyOf(translated), unknown, known);
    }

    /** {@return the value with this token or label, in any case} */
    static @Nullable Choice choice(String word, FieldSpec field) {
        String folded = CellText.folded(word);
        for (Choice choice : field.choices()) {
            if (folded.equals(CellText.folded(choice.token())) || folded.equals(CellText.folded(choice.label()))) {
                return choice;
            }
        }
        return null;
    }

    /** {@return the value of a synonym, with or without the full stop of an abbreviation} */
    static @Nullable String other(String word, FieldSpec field) {
        String folded = POINT.trimTrailingFrom(CellText.folded(word));
        for (Choice choice : field.choices()) {
            String others = WORDS.getOrDefault(field.name() + " " + choice.token(), "");
            if (others != null && COMMA.splitToList(others).contains(folded)) {
                return choice.token();
            }
        }
        return null;
    }

    boolean isAllKnown() {
        return unknown.isEmpty();
    }
}
