package org.pmocatalogue.schema;

import static org.pmocatalogue.schema.EntryLocus.WHOLE;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.ErrorSink;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * Reports the problems of one entry after the other, each at its place.
 *
 * <p>Call {@link #begin} for each entry, then {@link #at} for each field, and {@link #finish} after the last entry.
 * {@link #hasFailed} is about the entry since {@code begin}, {@link #hasComplained} about the field since the last
 * {@code at}.
 */
public final class EntryFindings implements ErrorSink {

    private static final CharMatcher SEVERAL = CharMatcher.anyOf(",;");

    /** The number of invalid references whose hints wait for all entries. */
    private static final int MOST_WAITING = 1_000;

    private final Findings findings;
    private final UnknownFields unknownFields;
    private final List<Waiting> waiting = new ArrayList<>();
    private Function<Entry, Optional<String>> stageHint = next -> Optional.empty();
    private @Nullable Entry entry;
    private @Nullable FieldSpec field;
    private int element = WHOLE;
    private boolean failed;
    private boolean complained;

    /** A reference that is no id, but may be the name of an entry that is not yet read. */
    private record Waiting(
            EntryLocus at, Problem problem, String sentence, Optional<String> hint, Kind to, String given) {}

    /** @param findings receives the findings */
    public EntryFindings(Findings findings) {
        this.findings = findings;
        this.unknownFields = new UnknownFields(findings);
    }

    /** Sets the hint for an unknown stage in an entry; empty if the entry has no hint of its own. */
    void stageHint(Function<Entry, Optional<String>> hint) {
        stageHint = hint;
    }

    /** Turns to an entry and reports the problems that its format detected. */
    void begin(Entry next) {
        entry = next;
        field = null;
        failed = false;
        unknownFields.begin(next);
        for (var flaw : next.flaws()) {
            failed |= flaw.problem().severity() == Severity.ERROR;
            var at = new EntryLocus(next.places(), flaw.position(), WHOLE, next.kind(), EntryLocus.idOf(next), null);
            findings.report(
                    at,
                    flaw.problem(),
                    finding -> addRejected(flaw, finding),
                    flaw.details().toArray());
        }
    }

    private static void addRejected(Entry.Flaw flaw, Finding.Builder finding) {
        RawValue value = flaw.value();
        if (value != null) {
            String text = textOf(value);
            finding.omitted(text == null ? value.describe() : text);
        }
    }

    /** Marks the name of an attribute as known, so that the name is not reported. */
    public void expect(Kind kind, String name) {
        unknownFields.expect(kind, name);
    }

    /** Turns to a field of the entry. */
    void at(FieldSpec next) {
        field = next;
        element = WHOLE;
        complained = false;
    }

    /** {@return whether the entry has an error} */
    boolean hasFailed() {
        return failed;
    }

    /** {@return whether a problem of the field was reported} */
    boolean hasComplained() {
        return complained;
    }

    void missing(FieldSpec missing) {
        at(missing);
        report(locus(), FieldProblem.MISSING_FIELD, ownHint(FieldProblem.MISSING_FIELD), label(), missing.example());
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
        report(locus(), FieldProblem.WRONG_TYPE, Optional.empty(), label(), given.describe(), must);
    }

    @Override
    public void invalid(Problem problem, String predicate, @Nullable String hint) {
        var to = field().refersTo();
        String sentence = label() + " " + predicate;
        RawValue value = given();
        String given = textOf(value);
        var first = entryHint(problem)
                .or(() -> Optional.ofNullable(hint))
                .or(() -> ownHint(problem))
                .or(() -> severalInOne(value));
        if (to.isPresent() && given != null && waiting.size() < MOST_WAITING) {
            complained = true;
            failed = true;
            waiting.add(new Waiting(locus(), problem, sentence, first, to.get(), given));
            return;
        }
        report(locus(), problem, first, sentence);
    }

    /** {@return the value in question} */
    private RawValue given() {
        RawValue value = entry().value(field()).orElse(RawValue.NULL);
        return element == WHOLE ? value : ListType.elements(value).get(element);
    }

    /** {@return the hint for several ids or words in one element, separated as is usual elsewhere} */
    private Optional<String> severalInOne(RawValue value) {
        boolean isOneOfMany = element != WHOLE
                && (field().format() == FieldFormat.ID || !field().choices().isEmpty());
        return isOneOfMany && value instanceof RawValue.TypedText written && SEVERAL.matchesAnyOf(written.text())
                ? Optional.of("several go one a line (Alt+Enter)")
                : Optional.empty();
    }

    /**
     * Reports the findings that depend on all entries.
     *
     * @param hints returns a hint for an invalid reference to an entry of a kind
     */
    public void finish(BiFunction<Kind, String, Optional<String>> hints) {
        for (var each : waiting) {
            findings.report(
                    each.at(),
                    each.problem(),
                    hint(hints.apply(each.to(), each.given()).or(each::hint)),
                    each.sentence());
        }
        waiting.clear();
        unknownFields.finish();
    }

    /** {@return the label of the field after the name in the file, if that differs; with the number of the element} */
    private String label() {
        String label = field().label();
        String own = entry().places().nameOf(field());
        String shown = own.isEmpty() || own.equalsIgnoreCase(label)
                ? label
                : "%s (%s)".formatted(TextRule.shortened(own), label);
        return element == WHOLE ? shown : "Element %s of %s".formatted(element + 1, shown);
    }

    private Optional<String> entryHint(Problem problem) {
        return problem == LifecycleProblem.UNKNOWN_STAGE ? stageHint.apply(entry()) : Optional.empty();
    }

    /** {@return the file's own hint for a problem of the field} */
    private Optional<String> ownHint(Problem problem) {
        return Optional.of(entry().places().hintFor(problem, field())).filter(hint -> !hint.isEmpty());
    }

    /** Reports the name of an attribute, unless the name is intended. */
    void unknownField(String name) {
        unknownFields.report(name, entry());
    }

    /** Reports a problem of the entry that is no error of a single value. */
    void report(EntryLocus at, Problem problem, Object... details) {
        report(at, problem, entryHint(problem), details);
    }

    private void report(EntryLocus at, Problem problem, Optional<String> hint, Object... details) {
        complained = true;
        failed |= problem.severity() == Severity.ERROR;
        findings.report(at, problem, hint(hint), details);
    }

    private static Consumer<Finding.Builder> hint(Optional<String> hint) {
        return finding -> hint.ifPresent(finding::hint);
    }

    /** {@return the text of a value, without surrounding blanks; null if the value is no text} */
    public static @Nullable String textOf(@Nullable RawValue value) {
        if (value instanceof RawValue.Text text) {
            return TextRule.trim(text.text());
        }
        return value instanceof RawValue.TypedText written ? TextRule.trim(written.text()) : null;
    }

    private EntryLocus locus() {
        return EntryLocus.of(entry(), field()).element(element);
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
