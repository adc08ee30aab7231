package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A foreign workbook")
class ReadAForeignWorkbookTest {

    private static final Path SAMPLES = Path.of("src/main/resources/org/pmocatalogue/examples");

    @Test
    @DisplayName("is read through a mapping, with the columns that a person had to map")
    void program() throws IOException {
        var output = new Output();
        ReadAForeignWorkbook.read(SAMPLES.resolve("services.xlsx"), SAMPLES.resolve("mapping.json"), output.stream());
        assertEquals("""
                Not understood: I "Cost centre": has values such as "4711", "4712"
                Not understood: date of other stages: no column has this date; add to the sheet "defaults": \
                {"stage-change.on": "YYYY-MM-DD"}
                Not understood: sheet "Old list": add it to ignoreSheets, or to sheets
                Risk management
                  Update the risk log: Operation
                  Run a risk review: Pilot
                Planning
                  Draw a plan: not recorded
                  Report: Operation
                """, output.text());
    }

    @Test
    @DisplayName("is read through the mapping of the guide")
    void mappingOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/foreign-workbook.md"));
        var shown = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertEquals(
                shown.results().findFirst().orElseThrow().group(1), Files.readString(SAMPLES.resolve("mapping.json")));
    }
}
