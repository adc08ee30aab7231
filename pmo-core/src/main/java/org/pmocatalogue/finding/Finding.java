package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found: what it is, where, and what to do about it.
 *
 * <p>Printed as {@code acme.json:12:7: error PMO-102: Expertise is "suport", must be one of support, practitioner,
 * advanced; did you mean "support"?}.
 */
public final class Finding {

    /** So much of what was left out is kept: a text may be very long, and there may be many of them. */
    private static final int LONGEST_LEFT_OUT = 10_000;

    private final Problem problem;
    private final String message;
    private final @Nullable String hint;
    private final Place place;
    private final ImmutableList<Place> related;
    private final @Nullable Subject subject;
    private final @Nullable String omitted;

    private Finding(Builder builder) {
        problem = builder.problem;
        checkState(builder.place != null, "Finding has no place, call at(...)");
        message = builder.message;
        place = builder.place;
        hint = builder.hint;
        related = builder.related;
        subject = builder.subject;
        omitted = builder.omitted;
    }

    /** {@return a finding about {@code problem}, worded from its details} */
    public static Builder builder(Problem problem, Object... details) {
        return new Builder(
                problem, problem.message(details), problem.hint(details).orElse(null));
    }

    /** {@return what kind of problem it is} */
    public Problem problem() {
        return problem;
    }

    /** {@return the problem's code, such as {@code PMO-102}; listed in {@code docs/findings.md}} */
    public String code() {
        return problem.code();
    }

    /** {@return how bad it is} */
    public Severity severity() {
        return problem.severity();
    }

    /** {@return what was found, in a sentence without full stop} */
    public String message() {
        return message;
    }

    /** {@return what to do about it} */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** {@return where it was found} */
    public Place place() {
        return place;
    }

    /** {@return other places that belong to it, such as that of the first of two equal ids} */
    public ImmutableList<Place> related() {
        return related;
    }

    /** {@return which entry and field it is about} */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * {@return what stood there and is left out, as a person would type it, for who shows people what is wrong; the
     * message tells the beginning at most. Of a very long text the first 10,000 characters, and {@code …} for the rest}
     */
    public Optional<String> omitted() {
        return Optional.ofNullable(omitted);
    }

    /** {@return a builder that starts with all parts of this finding} */
    public Builder toBuilder() {
        var builder = new Builder(problem, message, hint).at(place).related(related);
        builder.subject = subject;
        builder.omitted = omitted;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Finding that
                && problem == that.problem
                && message.equals(that.message)
                && Objects.equals(hint, that.hint)
                && place.equals(that.place)
                && related.equals(that.related)
                && Objects.equals(subject, that.subject)
                && Objects.equals(omitted, that.omitted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(problem, message, place);
    }

    /** {@return the line that people read} */
    @Override
    public String toString() {
        return "%s: %s %s: %s%s".formatted(place, severity(), code(), message, hint == null ? "" : "; " + hint);
    }

    /** Makes a finding. */
    public static final class Builder {

        private final Problem problem;
        private final String message;
        private @Nullable String hint;
        private @Nullable Place place;
        private ImmutableList<Place> related = ImmutableList.of();
        private @Nullable Subject subject;
        private @Nullable String omitted;

        private Builder(Problem problem, String message, @Nullable String hint) {
            this.problem = problem;
            this.message = message;
            this.hint = hint;
        }

        /** Sets {@link Finding#place()}, and {@link Finding#subject()} if the location has a subject. */
        public Builder at(Locus locus) {
            this.place = locus.place();
            locus.subject().ifPresent(this::subject);
            return this;
        }

        /** Sets {@link Finding#hint()}, in place of the problem's own. */
        public Builder hint(String hint) {
            this.hint = hint;
            return this;
        }

        /** Sets {@link Finding#related()} to one place. */
        public Builder related(Place place) {
            return related(ImmutableList.of(place));
        }

        /** Sets {@link Finding#related()}. */
        public Builder related(Iterable<Place> places) {
            this.related = ImmutableList.copyOf(places);
            return this;
        }

        /** Sets {@link Finding#subject()}. */
        public Builder subject(Subject subject) {
            this.subject = subject;
            return this;
        }

        /** Sets {@link Finding#omitted()}. */
        public Builder omitted(String text) {
            this.omitted = text.length() <= LONGEST_LEFT_OUT ? text : beginningOf(text);
            return this;
        }

        private static String beginningOf(String text) {
            boolean isSplit = Character.isHighSurrogate(text.charAt(LONGEST_LEFT_OUT - 1));
            return text.substring(0, isSplit ? LONGEST_LEFT_OUT - 1 : LONGEST_LEFT_OUT) + "…";
        }

        /** {@return the finding} */
        public Finding build() {
            return new Finding(this);
        }
    }
}
