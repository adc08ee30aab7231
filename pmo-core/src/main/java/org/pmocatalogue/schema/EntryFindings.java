package org.pmocatalogue.schema;

import static java.util.Comparator.comparingInt;
import static org.pmocatalogue.schema.Locus.WHOLE;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.field.ErrorSink;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * Tells what is wrong with one entry after the other, each thing at its place. Holds what one read remembers of unknown
 * fields, which are told once.
 */
public final class EntryFindings implements ErrorSink {

    /** A field and the tag of a language, such as {@code name[de]} or {@code name[pt-BR]}. */
    private static final Pattern IN_LANGUAGE = Pattern.compile("(\\w+)\\[[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*]");

    /** So many unknown names are compared with the known ones; who has more did not mistype them. */
    private static final int MOST_COMPARED = 1_000;

    private static final CharMatcher SEVERAL = CharMatcher.anyOf(",;");

    /** So many wait until all entries were read. */
    private static final int MOST_WAITING = 1_000;

    private final Findings findings;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> toldFields = new HashSet<>();
    private final Map<Problem, Function<Entry, Optional<String>>> cures = new HashMap<>();
    private @Nullable Entry entry;
    private @Nullable FieldSpec field;
    private int element = WHOLE;
    private boolean failed;
    private boolean complained;

    /** The slots of the fields that entries of a kind have. */
    private final Map<Kind, BitSet> slotsGiven = new EnumMap<>(Kind.class);

    /** Unknown names that hold that of a field, which may be meant if no entry has the field itself. */
    private final List<Telling> telling = new ArrayList<>();

    /** An unknown name, where it stands, and the field whose label is a part of it. */
    private record Telling(String name, Place at, Subject subject, Kind kind, FieldSpec field, int slot) {}

    /** A reference to what can be no id, but may be the name of an entry that is still to come. */
    private record Waiting(Finding.Builder finding, Kind to, String given) {}

    /** @param findings what it tells to */
    public EntryFindings(Findings findings) {
        this.findings = findings;
    }

    /** What is to be done about a problem in an entry depends on more than the entry; empty if it does not. */
    void cure(Problem problem, Function<Entry, Optional<String>> cure) {
        cures.put(problem, cure);
    }

    private Optional<String> cure(Problem problem) {
        return Optional.ofNullable(cures.get(problem)).flatMap(cure -> cure.apply(entry()));
    }

    /** Turns to an entry, and tells what its format found wrong with it. */
    void begin(Entry next) {
        entry = next;
        field = null;
        failed = false;
        noteGiven(next);
        for (var flaw : next.flaws()) {
            failed |= flaw.problem().severity() == Severity.ERROR;
            findings.add(flaw.problem(), () -> finding(next, flaw));
        }
    }

    private void noteGiven(Entry entry) {
        var slots = slotsGiven.computeIfAbsent(entry.kind(), kind -> new BitSet());
        for (int slot = 0; slot < entry.shape().fields().size(); slot++) {
            if (entry.valueAt(slot) != null) {
                slots.set(slot);
            }
        }
    }

    private static Finding finding(Entry entry, Entry.Flaw flaw) {
        var finding = Finding.builder(flaw.problem(), flaw.details().toArray())
                .at(entry.places().at(flaw.position()))
                .subject(subject(entry, null));
        RawValue value = flaw.value();
        if (value != null) {
            String text = textOf(value);
            finding.leftOut(text == null ? value.describe() : text);
        }
        return finding.build();
    }

    /** A name that no field has is known in entries of a kind and need not be told. */
    public void expect(Kind kind, String name) {
        toldFields.add(kind + " " + name);
    }

    /** Turns to a field of the entry. */
    void at(FieldSpec next) {
        field = next;
        element = WHOLE;
        complained = false;
    }

    /** {@return whether there was an error in the entry} */
    boolean hasFailed() {
        return failed;
    }

    /** {@return whether there was something wrong with the field} */
    boolean hasComplained() {
        return complained;
    }

    void missing(FieldSpec missing) {
        at(missing);
        add(
                FieldProblem.MISSING_FIELD,
                this::place,
                missing,
                cure(FieldProblem.MISSING_FIELD, missing),
                called(missing),
                missing.example());
    }

    @Override
    public void element(int index) {
        element = index;
    }

    @Override
    public void whole() {
        element = WHOLE;
    }

    @Override
    public void wrongType(RawValue given, String must) {
        add(FieldProblem.WRONG_TYPE, this::place, field(), Optional.empty(), label(), given.describe(), must);
    }

    @Override
    public void invalid(Problem problem, String sentence, @Nullable String hint) {
        var to = field().refersTo();
        RawValue value = given();
        String given = textOf(value);
        var cure = cure(problem)
                .or(() -> Optional.ofNullable(hint))
                .or(() -> cure(problem, field()))
                .or(() -> severalInOne(value));
        if (to.isPresent() && given != null && waiting.size() < MOST_WAITING) {
            complained = true;
            failed = true;
            var finding =
                    Finding.builder(problem, withLabel(sentence)).at(place()).subject(subject(entry(), field()));
            cure.ifPresent(finding::hint);
            waiting.add(new Waiting(finding, to.get(), given));
            return;
        }
        add(problem, this::place, field(), cure, withLabel(sentence));
    }

    /** {@return the value that is looked at} */
    private RawValue given() {
        RawValue value = entry().value(field()).orElse(RawValue.NULL);
        return element == WHOLE ? value : ListType.elements(value).get(element);
    }

    /** {@return what to do about several ids or words where one goes, as people part them elsewhere} */
    private Optional<String> severalInOne(RawValue value) {
        boolean isOneOfMany = element != WHOLE
                && (field().form() == FieldFormat.ID || !field().choices().isEmpty());
        return isOneOfMany && value instanceof RawValue.TypedText written && SEVERAL.matchesAnyOf(written.text())
                ? Optional.of("several go one a line (Alt+Enter)")
                : Optional.empty();
    }

    /**
     * Tells what waited until all entries were read.
     *
     * @param hints what to do about a reference to what is no id of an entry of a kind
     */
    public void finish(BiFunction<Kind, String, Optional<String>> hints) {
        for (var each : waiting) {
            hints.apply(each.to(), each.given()).ifPresent(each.finding()::hint);
            findings.add(each.finding().build());
        }
        waiting.clear();
        for (var each : telling) {
            boolean isMeant =
                    !slotsGiven.getOrDefault(each.kind(), new BitSet()).get(each.slot());
            var problem = isMeant ? FieldProblem.MISSPELT_FIELD : FieldProblem.UNKNOWN_FIELD;
            var finding = Finding.builder(problem, TextRule.shortened(each.name()), each.kind())
                    .at(each.at())
                    .subject(each.subject());
            if (isMeant) {
                finding.hint(SpellingSuggestion.asked(each.field().label()));
            }
            findings.add(finding.build());
        }
        telling.clear();
    }

    /** {@return the sentence of a value's type, with the name that the file has for the value, unless it says that} */
    private String withLabel(String sentence) {
        String label = field().label();
        if (sentence.startsWith(label + " ")) {
            return label() + sentence.substring(label.length());
        }
        int noun = sentence.indexOf(" is ") - label.length();
        boolean isNamed = element == WHOLE
                && label().equals(label)
                && sentence.regionMatches(true, noun, label, 0, label.length());
        return isNamed ? sentence : label() + ": " + sentence;
    }

    /** {@return what the file calls that which is looked at} */
    private String label() {
        String label = called(field());
        return element == WHOLE ? label : "Element %s of %s".formatted(element + 1, label);
    }

    /** {@return what the file itself has to say on what to do about a problem} */
    private Optional<String> cure(Problem problem, FieldSpec of) {
        return Optional.of(entry().places().cureOf(problem, of)).filter(cure -> !cure.isEmpty());
    }

    /** {@return the label of a field, behind the name that the file has for it if that is another} */
    private String called(FieldSpec named) {
        String label = named.label();
        String own = entry().places().nameOf(named);
        return own.isEmpty() || own.equalsIgnoreCase(label)
                ? label
                : "%s (%s)".formatted(TextRule.shortened(own), label);
    }

    /** Something is wrong with the entry as a whole. */
    void ofEntry(Problem problem, Object... details) {
        add(problem, entry()::place, null, Optional.empty(), details);
    }

    /** Something is wrong with a field, seen beside others. */
    void ofField(String name, Problem problem, Object... details) {
        at(entry().shape().find(name).orElseThrow());
        add(problem, this::place, field(), cure(problem), details);
    }

    /** Something is wrong with an attribute. */
    void ofAttribute(String name, Problem problem, Object... details) {
        add(problem, () -> entry().placeOf(name), null, Optional.empty(), details);
    }

    /**
     * A name that no field has: the user's own if it begins with {@code x-}, a format's if it begins with {@code $},
     * reserved for languages if it is like {@code name[de]}.
     */
    void unknownField(String name) {
        if (isOnesOwn(name, entry().shape()) || !toldFields.add(entry().kind() + " " + name)) {
            return;
        }
        var hint = toldFields.size() > MOST_COMPARED
                ? Optional.<String>empty()
                : SpellingSuggestion.hint(
                        name, Iterables.transform(entry().shape().fields(), FieldSpec::name));
        var part = hint.isPresent() || toldFields.size() > MOST_COMPARED ? Optional.<FieldSpec>empty() : fieldIn(name);
        if (part.isPresent()) {
            telling.add(new Telling(
                    name,
                    entry().placeOfName(name),
                    subject(entry(), null),
                    entry().kind(),
                    part.get(),
                    entry().shape().slotOf(part.get().name())));
            return;
        }
        add(
                hint.isPresent() ? FieldProblem.MISSPELT_FIELD : FieldProblem.UNKNOWN_FIELD,
                () -> entry().placeOfName(name),
                null,
                hint,
                TextRule.shortened(name),
                entry().kind());
    }

    /** {@return the field whose label stands in a longer name, as whole words: {@code Owner} in "Service owner"} */
    private Optional<FieldSpec> fieldIn(String name) {
        String words = words(name);
        return entry().shape().fields().stream()
                .filter(f -> words.contains(words(f.label())))
                .max(comparingInt(f -> f.label().length()));
    }

    private static String words(String text) {
        return " " + TextRule.folded(CharMatcher.whitespace().trimAndCollapseFrom(text, ' ')) + " ";
    }

    /** {@return whether a name that no field has is meant to be one: a user's, a format's, or that of a language} */
    public static boolean isOnesOwn(String name, RecordSchema shape) {
        return name.startsWith("$") || name.startsWith("x-") || name.startsWith("X-") || isInLanguage(name, shape);
    }

    private static boolean isInLanguage(String name, RecordSchema shape) {
        var matcher = IN_LANGUAGE.matcher(name);
        return matcher.matches() && shape.find(matcher.group(1)).isPresent();
    }

    private void add(
            Problem problem,
            Supplier<Place> place,
            @Nullable FieldSpec about,
            Optional<String> hint,
            Object... details) {
        complained = true;
        failed |= problem.severity() == Severity.ERROR;
        findings.add(problem, () -> {
            var finding = Finding.builder(problem, details).at(place.get()).subject(subject(entry(), about));
            hint.ifPresent(finding::hint);
            return finding.build();
        });
    }

    /**
     * {@return what a finding about an entry is about; an entry without an id of its own goes by that of its service or
     * function}
     */
    public static Subject subject(Entry entry, @Nullable FieldSpec field) {
        return new Subject(
                entry.kind().token(),
                shownId(idOf(entry)),
                Optional.ofNullable(field).map(FieldSpec::name));
    }

    /** {@return an id for a finding; what is none may be anything and is shortened} */
    static Optional<String> shownId(@Nullable String id) {
        return Optional.ofNullable(id).map(i -> isId(i) ? i : TextRule.shortened(i));
    }

    /** {@return whether it may be an id} */
    public static boolean isId(String text) {
        try {
            return ServiceId.of(text).value().equals(text);
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /**
     * {@return the text that identifies an entry, checked or not: its id, or for kinds without ids that of its service
     * or function}
     */
    public static @Nullable String idOf(Entry entry) {
        RecordSchema shape = entry.shape();
        return shape.slotOf("id") >= 0
                ? textIn(entry, "id")
                : Optional.ofNullable(textIn(entry, "service"))
                        .or(() -> Optional.ofNullable(textIn(entry, "function")))
                        .orElse(null);
    }

    private static @Nullable String textIn(Entry entry, String field) {
        int slot = entry.shape().slotOf(field);
        return slot < 0 ? null : textOf(entry.valueAt(slot));
    }

    /** {@return the text of a value, without blanks around it; null if it is no text} */
    public static @Nullable String textOf(@Nullable RawValue value) {
        if (value instanceof RawValue.Text text) {
            return TextRule.trim(text.text());
        }
        return value instanceof RawValue.TypedText written ? TextRule.trim(written.text()) : null;
    }

    private Place place() {
        return element == WHOLE ? entry().placeOf(field()) : entry().placeOf(field(), element);
    }

    private Entry entry() {
        if (entry == null) {
            throw new IllegalStateException("No entry yet, call begin(...)");
        }
        return entry;
    }

    private FieldSpec field() {
        if (field == null) {
            throw new IllegalStateException("No field yet, call at(...)");
        }
        return field;
    }
}
