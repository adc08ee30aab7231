package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An example program")
class ProgramsTest {

    private static final Path FOLDER = Path.of("src/main/java/org/pmocatalogue/examples");
    private static final Pattern ROW = Pattern.compile("\\| \\d+ \\| \\[`(\\w+)`]\\((\\S+)\\) \\|");

    private static List<String> programs() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "*.java")) {
            var programs = ImmutableList.<String>builder();
            for (Path file : files) {
                if (Files.readString(file).contains("public static void main(")) {
                    programs.add(file.getFileName().toString().replace(".java", ""));
                }
            }
            return programs.build();
        }
    }

    @Test
    @DisplayName("is listed in the index, which links to its source")
    void isListed() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertEquals(
                programs().stream().sorted().toList(),
                rows.stream().map(row -> row.group(1)).sorted().toList());
        assertTrue(rows.stream().map(row -> Path.of(row.group(2))).allMatch(Files::exists));
    }

    @ParameterizedTest
    @MethodSource("programs")
    @DisplayName("runs without arguments")
    void runsWithoutArguments(String program) throws Exception {
        var output = new Output();
        var standard = System.out;
        System.setOut(output.stream());
        try {
            Class.forName("org.pmocatalogue.examples." + program)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(standard);
        }
        assertFalse(output.text().isBlank());
    }
}
