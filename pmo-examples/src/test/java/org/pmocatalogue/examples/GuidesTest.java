package org.pmocatalogue.examples;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The guide")
class GuidesTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String FOLDER = "java/org/pmocatalogue/examples/";

    @ParameterizedTest
    @CsvSource({"plug-in-a-format, PlugInAFormat", "plug-in-a-source, PlugInASource"})
    @DisplayName("shows code of a program or its test")
    void showsCode(String guide, String program) throws IOException {
        String code = withoutMargin(Files.readString(Path.of("src/main", FOLDER, program + ".java")))
                + withoutMargin(Files.readString(Path.of("src/test", FOLDER, program + "Test.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs", guide + ".md")))
                .results()
                .map(block -> withoutMargin(block.group(1)))
                .toList();
        assertTrue(blocks.size() >= 2, blocks::toString);
        for (String block : blocks) {
            assertTrue(code.contains(block), block);
        }
    }

    @Test
    @DisplayName("to a format shows one small class")
    void isSmall() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main", FOLDER, "PlugInAFormat.java"));
        var ofClass = lines.subList(
                lines.indexOf("public final class PlugInAFormat implements CatalogueFormat {"), lines.size());
        assertTrue(ofClass.size() <= 150, () -> ofClass.size() + " lines");
    }

    private static String withoutMargin(String code) {
        return code.lines().map(String::strip).collect(joining("\n", "", "\n"));
    }
}
