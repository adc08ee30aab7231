package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;

/**
 * Findings as lines of text without the wording of their messages.
 *
 * <p>Places have no folders, and cells have no file: {@code acme.xlsx}, {@code mapping.json:3:33},
 * {@code Services!F17}.
 */
public final class FindingLines {

    private static final Pattern FOLDER = Pattern.compile(".*[/\\\\]");
    private static final Pattern SUGGESTION = Pattern.compile("(?i)did you mean (\".*?\")\\?");

    private FindingLines() {}

    /**
     * {@return a line for each finding, such as {@code Services!F17 PMO-102 service log, expertise, or "support"}:
     * place, code and subject; then the rejected text after {@code =}, other places after {@code see}, a suggestion
     * after {@code or}}
     */
    public static ImmutableList<String> of(Result<?> result) {
        return result.findings().stream().map(FindingLines::of).collect(ImmutableList.toImmutableList());
    }

    public static String of(Finding finding) {
        var suggestion = SUGGESTION.matcher(finding.message() + finding.hint().orElse(""));
        return placeAndCode(finding)
                + finding.subject().map(subject -> " " + subject).orElse("")
                + finding.omitted().map(text -> " = " + text).orElse("")
                + finding.related().stream().map(place -> ", see " + of(place)).collect(joining())
                + (suggestion.find() ? ", or " + suggestion.group(1) : "");
    }

    /** {@return a line for each finding with place, code, message and hint, to compare with {@link #worded}} */
    public static ImmutableList<String> worded(Result<?> result) {
        return result.findings().stream()
                .map(finding -> line(placeAndCode(finding), finding.message(), finding.hint()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a line of {@link #worded(Result)} for a problem with these details} */
    public static String worded(String place, Problem problem, Object... details) {
        return line(place + " " + problem.code(), problem.message(details), problem.hint(details));
    }

    private static String line(String placeAndCode, String message, Optional<String> hint) {
        return placeAndCode + ": " + message + hint.map("; "::concat).orElse("");
    }

    private static String placeAndCode(Finding finding) {
        return of(finding.place()) + " " + finding.code();
    }

    private static String of(Place place) {
        String source = FOLDER.matcher(place.source()).replaceFirst("");
        if (place.address().isEmpty()) {
            return source;
        }
        return Character.isDigit(place.address().charAt(0)) ? source + ":" + place.address() : place.address();
    }
}
