package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem reported at a place, with a message and a fix.
 *
 * <p>Printed as {@code acme.json:12:7: error PMO-102: Expertise is "suport", must be one of support, practitioner,
 * advanced; did you mean "support"?}.
 */
public final class Finding {

    /** The number of characters kept of an omitted text: texts may be very long, and many. */
    private static final int LONGEST_OMITTED = 10_000;

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

    /** {@return a builder for a finding whose message has these details} */
    public static Builder builder(Problem problem, Object... details) {
        return new Builder(
                problem, problem.message(details), problem.hint(details).orElse(null));
    }

    /** {@return the problem} */
    public Problem problem() {
        return problem;
    }

    /** {@return the problem's code, such as {@code PMO-102}; listed in {@code docs/findings.md}} */
    public String code() {
        return problem.code();
    }

    /** {@return the severity of the problem} */
    public Severity severity() {
        return problem.severity();
    }

    /** {@return the message, a sentence without full stop} */
    public String message() {
        return message;
    }

    /** {@return the fix} */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** {@return the place of the problem} */
    public Place place() {
        return place;
    }

    /** {@return related places, such as that of the first of two equal ids} */
    public ImmutableList<Place> related() {
        return related;
    }

    /** {@return the entry and the field that the finding is about} */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * {@return the omitted value as a person would type it; the message has no more than its beginning. Text after the
     * first 10,000 characters is replaced by {@code …}}
     */
    public Optional<String> omitted() {
        return Optional.ofNullable(omitted);
    }

    /** {@return a builder that starts with all properties of this finding} */
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

    /** {@return the finding in one line, for people} */
    @Override
    public String toString() {
        return "%s: %s %s: %s%s".formatted(place, severity(), code(), message, hint == null ? "" : "; " + hint);
    }

    /** Builds a finding. */
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

        /** Sets {@link Finding#hint()} in place of the hint of the problem. */
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
            this.omitted = text.length() <= LONGEST_OMITTED ? text : beginningOf(text);
            return this;
        }

        private static String beginningOf(String text) {
            boolean isSplit = Character.isHighSurrogate(text.charAt(LONGEST_OMITTED - 1));
            return text.substring(0, isSplit ? LONGEST_OMITTED - 1 : LONGEST_OMITTED) + "…";
        }

        /** {@return the finding} */
        public Finding build() {
            return new Finding(this);
        }
    }
}
