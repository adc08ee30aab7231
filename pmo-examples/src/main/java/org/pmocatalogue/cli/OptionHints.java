package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.ReferenceProblem;

/** The options of the command that apply the hints of findings: the library itself names none. */
final class OptionHints {

    private static final String DROP_REJECTED = "--drop-rejected";
    private static final String POLICY = "--policy FILE";
    private static final String BASE = "--base FILE";
    private static final String MAP = "pmo map FILE -o mapping.json, then --mapping mapping.json";
    private static final String LIMIT = "--limit %s=N";
    private static final Pattern LIMIT_NAME = Pattern.compile("the limit (\\w+)");

    private static final ImmutableMap<Problem, String> OPTIONS = ImmutableMap.<Problem, String>builder()
            .put(FileProblem.NO_FORMAT, "--format FORMAT")
            .put(FileProblem.NO_FORMAT_TO_WRITE, "--to FORMAT")
            .put(FileProblem.LIMIT_EXCEEDED, LIMIT)
            .put(FileProblem.TOO_LARGE_TO_READ, LIMIT)
            .put(FileProblem.NOTHING_WRITTEN, DROP_REJECTED)
            .put(FileProblem.NOT_ALL_WRITTEN, DROP_REJECTED)
            .put(FileProblem.CONTENT_REPLACED, "--replace")
            .put(FileProblem.OTHER_CONTENT, "--replace")
            .put(ReferenceProblem.NEEDS_NOT_TAKEN, "--with-needs")
            .put(LifecycleProblem.UNKNOWN_STAGE, POLICY)
            .put(LifecycleProblem.UNKNOWN_POLICY, POLICY)
            .put(LifecycleProblem.STAGES_OF_UNKNOWN_POLICY, POLICY)
            .put(LifecycleProblem.EDIT_WITHOUT_POLICY, POLICY)
            .put(LifecycleProblem.STATUS_DIFFERS, "pmo convert --record-edits DATE --by WHO")
            .put(ProfileProblem.UNKNOWN_BASE, BASE)
            .put(ProfileProblem.BASE_NOT_READ, BASE)
            .put(ProfileProblem.OTHER_LOCATION, BASE)
            .put(ExcelProblem.NO_SHEET, MAP)
            .buildOrThrow();

    private OptionHints() {}

    /** {@return the finding with the option in its hint, if an option applies the hint} */
    static Finding add(Finding finding) {
        String option =
                finding.problem() == FileProblem.OTHER_DOCUMENT ? useOf(finding) : OPTIONS.get(finding.problem());
        String hint = finding.hint().orElse("");
        return option == null || hint.isEmpty() || !applies(option, hint)
                ? finding
                : finding.toBuilder()
                        .hint("%s (%s)".formatted(hint, option.formatted(limitIn(hint))))
                        .build();
    }

    /** {@return the use of a file that contains another document; null for a catalogue} */
    private static @Nullable String useOf(Finding otherDocument) {
        String message = otherDocument.message();
        return message.startsWith("This is a " + DocumentType.PROFILE.label())
                ? "pmo resolve PROFILE OUT"
                : message.startsWith("This is a " + DocumentType.POLICY.label()) ? POLICY : null;
    }

    /** {@return the name of the limit that a hint mentions} */
    private static String limitIn(String hint) {
        var name = LIMIT_NAME.matcher(hint);
        return name.find() ? name.group(1) : "NAME";
    }

    /** Some problems have hints for several cases; the option applies to one of them. */
    private static boolean applies(String option, String hint) {
        return switch (option) {
            case DROP_REJECTED -> hint.contains("allow the loss");
            case POLICY -> hint.contains("polic");
            case MAP -> hint.contains(Kind.CATALOGUE.plural());
            default -> true;
        };
    }
}
