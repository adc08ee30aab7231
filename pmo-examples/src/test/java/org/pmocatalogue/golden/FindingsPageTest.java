package org.pmocatalogue.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.finding.Problem;

@DisplayName("The page docs/findings.md")
class FindingsPageTest {

    private static final Pattern ROW = Pattern.compile("\\| (PMO-\\d{3}) \\| (\\w+) \\| (\\S.*\\.) \\| (\\S.*\\.) \\|");

    @Test
    @DisplayName("lists all problems in the order of their codes, and no others")
    void listsAll() throws IOException {
        var listed = rows().stream().map(row -> row.group(1)).toList();
        assertEquals(Problems.ALL.stream().map(Problem::code).sorted().toList(), listed);
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("shows the severity of each problem")
    void tellsSeverity(Problem problem) throws IOException {
        assertTrue(rows().stream()
                .anyMatch(row -> row.group(1).equals(problem.code())
                        && row.group(2).equals(problem.severity().toString())));
    }

    static List<Problem> problems() {
        return Problems.ALL;
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("../docs/findings.md")))
                .results()
                .toList();
    }
}
