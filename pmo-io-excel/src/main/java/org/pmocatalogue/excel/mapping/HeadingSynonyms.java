package org.pmocatalogue.excel.mapping;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.mapping.MappingProposal.Certainty;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.TextRule;

/**
 * Synonyms for the labels of fields in the headings of foreign workbooks.
 *
 * <p>Collected from published guides to service catalogues.
 */
final class HeadingSynonyms {

    /** The synonyms of each field; those after {@code ?} are ambiguous. */
    private static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put(
                    "id",
                    "service id, service number, service ref, service reference, service code, ? ref, reference, code")
            .put(
                    "name",
                    "service, service name, name of service, service title, pmo service, ? title, service offering")
            .put("description", "service description, what we do, what it is, ? what, details, summary, about")
            .put(
                    "function.name",
                    "function, function name, pmo function, category, service category, category function, "
                            + "function category, service domain, service area, service line, service group, "
                            + "? area, theme, domain, workstream, service type, capability, topic")
            .put("function.description", "function description, category description")
            .put("function.group", "function group, category group")
            .put(
                    "purpose",
                    "why, key challenges, key challenges why, ? challenges, objective, objectives, rationale, "
                            + "need, problem, business need")
            .put("benefits", "benefit, ? value, value delivered, value proposition")
            .put(
                    "customers",
                    "customer, target customer, target customers, target user, target users, target user customer, "
                            + "target audience, who for, who is it for, who it is for, for whom, who gets it, "
                            + "who receives it, who needs it, who uses it, who benefits, ? user, users, audience, client, "
                            + "clients, stakeholders, recipient, recipients, receivers, beneficiaries, consumers, for")
            .put("levels", "? level, office level")
            .put("expertise", "expertise level, ? skill level, seniority, grade, role level")
            .put("activity", "activity type, type of activity")
            .put(
                    "offering",
                    "mandated or additional, mandatory or optional, mandated additional, mandatory optional, mandatory, "
                            + "mandated, ? optional, core or optional")
            .put("mandatedFor", "mandatory for")
            .put(
                    "owner",
                    "service owner, ? service manager, responsible, accountable, lead, who does it, who, done by, "
                            + "delivered by, provided by")
            .put("contact", "pmo contact, service contact, contact person, point of contact, who to contact")
            .put(
                    "requestRoute",
                    "how to request, how to request it, how to ask, request process, ? request, access, how to access")
            .put("escalation", "escalation path, escalation route, escalation point, escalate to")
            .put("inputs", "input, ? what we need, prerequisites, information needed")
            .put("outputs", "output, deliverable, deliverables, ? products, results")
            .put("workflow", "process, process steps, steps, procedure, ? activities, key activities, tasks, how")
            .put("exclusions", "out of scope, not included, what is not included, excluded")
            .put("tools", "tool, ? systems, templates, tools and templates, software")
            .put("skills", "skill, skills competencies, competencies, competences, required skills, ? competence")
            .put(
                    "measures",
                    "measure, success measures, success measures kpi, success measure, kpi, kpis, metrics, "
                            + "performance measures, ? success criteria, metric")
            .put(
                    "serviceLevel",
                    "sla, service level sla, service level agreement, ? turnaround, turnaround time, response time")
            .put("cadence", "frequency, how often, ? when, timing")
            .put("effortHours", "effort in hours, hours, ? effort")
            .put("x-fte", "? effort fte, fte, ftes")
            .put("needs", "? dependencies, dependency, depends on, requires")
            .put("nextReview", "next review date, review by, ? review date, review")
            .put("exitCriteria", "? review and exit criteria, exit, retirement criteria, review criteria")
            .put("successor", "replaced by")
            .put("stage-change.to", "status, service status, stage, lifecycle stage, ? state, lifecycle, phase")
            .put(
                    "stage-change.on",
                    "launch, launch date, launched, launched on, date launched, go live, go live date, live since, "
                            + "? start date, available from, since, start")
            .put("x-version", "? version, service version")
            .put("x-notes", "? notes, note")
            .put("x-comment", "? comment, comments")
            .put("x-remark", "? remark, remarks")
            .put("x-number", "? no, nr, number")
            .buildOrThrow();

    /** A column with this label has names of functions, not ids. */
    private static final ImmutableSet<String> NOT_BY_LABEL = ImmutableSet.of("function");

    /** Words that are ignored within longer headings. */
    private static final ImmutableSet<String> ONLY_ALONE = ImmutableSet.of(
            "service", "name", "title", "value", "need", "when", "start", "code", "area", "note", "notes", "number");

    private static final CharMatcher WORD = CharMatcher.forPredicate(Character::isLetterOrDigit);
    private static final Splitter BLANK = Splitter.on(' ');
    private static final Splitter COMMA = Splitter.on(',').trimResults();
    private static final int SHORTEST_SLIP = 4;
    private static final int LONGEST = 100;

    /** The folded beginnings of rows with totals. */
    private static final ImmutableSet<String> TOTALS = ImmutableSet.copyOf(Splitter.on(", ")
            .split(
                    "total, totals, sum, subtotal, sub total, grand total, summe, gesamt, zwischensumme, somme, sous total, "
                            + "suma, subtotale, totale, totaal, razem, итого, 合計"));

    /** The units of effort, by words in the heading of the hours. */
    private static final ImmutableMap<String, String> EFFORT_UNITS = ImmutableMap.of(
            "month",
            "month",
            "monthly",
            "month",
            "project",
            "project",
            "occurrence",
            "occurrence",
            "time",
            "occurrence");

    private final ImmutableMap<String, Meaning> meanings;

    /**
     * The meaning of a heading.
     *
     * @param field the field
     * @param certainty the certainty
     * @param why the reason, for people
     */
    record Meaning(MappedField field, Certainty certainty, String why) {

        Meaning guessed(String because) {
            return new Meaning(field, Certainty.GUESSED, because);
        }
    }

    HeadingSynonyms(Function<Kind, RecordShape> shapes) {
        Map<String, Meaning> known = new LinkedHashMap<>();
        for (Kind kind : new Kind[] {Kind.SERVICE, Kind.FUNCTION, Kind.STAGE_CHANGE}) {
            for (FieldSpec field : shapes.apply(kind).fields()) {
                var to = new MappedField(kind, field.name());
                var meaning = new Meaning(to, Certainty.SURE, "has this name");
                String before = kind == Kind.SERVICE ? "" : kind.label() + " ";
                if (!NOT_BY_LABEL.contains(to.toString())) {
                    known.putIfAbsent(folded(before + field.label()), meaning);
                    known.putIfAbsent(folded(before + field.name()), meaning);
                }
            }
        }
        WORDS.forEach((to, words) -> {
            var field = MappedField.parse(to);
            boolean isThere = field.isAttribute()
                    || shapes.apply(field.kind()).find(field.name()).isPresent();
            var certainty = Certainty.SURE;
            for (String word : COMMA.split(words)) {
                String plain = word;
                if (word.startsWith("?")) {
                    certainty = Certainty.GUESSED;
                    plain = word.substring(1).strip();
                }
                if (isThere) {
                    known.putIfAbsent(plain, new Meaning(field, certainty, why(field, certainty)));
                }
            }
        });
        meanings = ImmutableMap.copyOf(known);
    }

    private static String why(MappedField field, Certainty certainty) {
        if (field.isAttribute()) {
            return "is not a field; kept as an attribute";
        }
        return certainty == Certainty.SURE ? "is a synonym" : "often has this meaning";
    }

    /** {@return the meaning of a heading; empty if unknown} */
    Optional<Meaning> find(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String whole = folded(heading);
        var exact = meanings.get(whole);
        if (exact != null) {
            return Optional.of(exact);
        }
        String before = folded(heading.replaceAll("\\(.*?\\)|\\[.*?\\]", " "));
        var plain = meanings.get(before);
        if (plain != null) {
            return Optional.of(plain.guessed("has this name without the text in brackets"));
        }
        return part(whole).or(() -> slip(whole));
    }

    /** {@return the meaning of the longest known words within a heading} */
    private Optional<Meaning> part(String heading) {
        String longest = "";
        for (String known : meanings.keySet()) {
            if (known.length() > longest.length()
                    && known.length() >= SHORTEST_SLIP
                    && !ONLY_ALONE.contains(known)
                    && (" " + heading + " ").contains(" " + known + " ")) {
                longest = known;
            }
        }
        String found = longest;
        return Optional.ofNullable(meanings.get(found))
                .map(meaning -> meaning.guessed("contains \"%s\"".formatted(found)));
    }

    /** {@return whether the heading is a synonym in full} */
    boolean isSynonym(String heading) {
        return meanings.containsKey(folded(heading));
    }

    private Optional<Meaning> slip(String heading) {
        if (heading.length() < SHORTEST_SLIP) {
            return Optional.empty();
        }
        return SpellingSuggestion.nearest(heading, meanings.keySet())
                .filter(known -> known.length() >= SHORTEST_SLIP && areWordsSimilar(heading, known))
                .flatMap(known -> Optional.ofNullable(meanings.get(known))
                        .map(meaning -> meaning.guessed("is similar to \"%s\"".formatted(known))));
    }

    /** {@return whether no word is a different one, as in "who gets it" and "who does it"} */
    private static boolean areWordsSimilar(String heading, String known) {
        var words = BLANK.splitToList(known);
        return BLANK.splitToStream(heading)
                .allMatch(word -> words.contains(word)
                        || SpellingSuggestion.nearest(word, words).isPresent());
    }

    /** {@return whether a text is the beginning of a row with totals} */
    static boolean isTotal(String text) {
        return TOTALS.contains(folded(text));
    }

    /** {@return the unit of effort in the heading of a column with hours} */
    static Optional<String> effortPer(String heading) {
        return BLANK.splitToStream(folded(heading))
                .flatMap(word -> Stream.ofNullable(EFFORT_UNITS.get(word)))
                .findFirst();
    }

    /** {@return the words of a heading in lower case, separated by one blank} */
    static String folded(String heading) {
        return WORD.negate().trimAndCollapseFrom(TextRule.folded(heading), ' ');
    }
}
