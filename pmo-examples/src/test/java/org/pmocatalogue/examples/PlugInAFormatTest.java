package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.testkit.Attributes;
import org.pmocatalogue.testkit.FormatContract;

@DisplayName("The format acme-csv")
class PlugInAFormatTest extends FormatContract {

    private static final Catalogues CATALOGUES =
            Catalogues.of(List.of(new PlugInAFormat(), new JsonFormat()), List.of());

    @Override
    protected CatalogueFormat format() {
        return new PlugInAFormat();
    }

    @Override
    protected Attributes attributes() {
        return Attributes.TEXT;
    }

    @Override
    protected boolean noticesCutOff() {
        return false;
    }

    private static List<String> findings(String csv) throws IOException {
        try (var input = Input.of("acme.csv", ByteSource.wrap(csv.getBytes(UTF_8)))) {
            return CATALOGUES.read(input, ReadOptions.standard()).findings().stream()
                    .map(Finding::toString)
                    .toList();
        }
    }

    @Test
    @DisplayName("writes the article and reads it back")
    void shows() throws IOException {
        var out = new ByteArrayOutputStream();
        PlugInAFormat.show(new PrintStream(out, true, UTF_8));
        var lines = out.toString(UTF_8).lines().toList();
        assertEquals("Written: 3 functions, 6 services", lines.get(0));
        assertEquals("\"kind\",\"id\",\"name\",\"version\",\"kind\",\"description\",\"organisat…", lines.get(1));
        assertEquals("\"function\",\"schedule-management\",\"Schedule management\",,,,,,…", lines.get(3));
        assertEquals("Read back equal: true", lines.get(lines.size() - 1));
    }

    @Test
    @DisplayName("reads typed text, and reports errors with their lines")
    void tellsLines() throws IOException {
        assertEquals(
                List.of(
                        "acme.csv:6: error PMO-102: Expertise is \"suport\", must be one of support, practitioner,"
                                + " advanced; did you mean \"support\"?",
                        "acme.csv:7: error PMO-102: Column 9 has no name in line 1",
                        "acme.csv:9: warning PMO-012: \"team\" is not a kind of entry and is omitted; kinds are catalogue,"
                                + " function, service, stage-change, mapping; to keep it, make it a field of an entry,"
                                + " with a name that begins with x-"),
                findings("""
                        kind,id,name,version,kind,function,expertise,levels
                        catalogue,acme,ACME,1,Own
                        function,risk,Risk
                        service,log,Keep the log,,,risk,Support,"Project
                        Programme"
                        service,plan,Plan,,,risk,suport
                        function,plan,Plan,,,,,,more

                        team,t
                        """));
    }

    @Test
    @DisplayName("reports a file that is not its own")
    void tellsOthers() throws IOException {
        assertEquals(
                "acme.csv:1: error PMO-015: The file is damaged: its first line does not begin with \"kind\";"
                        + " the rest was not read; restore it from a copy, or export it again",
                findings("name;age\n").get(0));
        assertEquals(
                "acme.csv: error PMO-015: The file is damaged: it is no CSV in UTF-8;"
                        + " the rest was not read; restore it from a copy, or export it again",
                findings("kind,id\ncatalogue,\"a\" b").get(0));
    }

    @Test
    @DisplayName("writes nothing if it would lose an attribute, and reports the attribute")
    void refusesToLose(@TempDir Path folder) throws IOException {
        Path json = Path.of("src/test/resources/org/pmocatalogue/examples/acme.json");
        Path csv = folder.resolve("acme.csv");
        var result = CATALOGUES.convert(Origin.of(json), csv, ReadOptions.standard(), WriteOptions.standard());
        assertEquals(
                List.of(
                        csv + ": error PMO-016: Nothing was written: the format cannot store all of it;"
                                + " choose another format, or allow the loss",
                        csv + ": warning PMO-022: Format \"acme-csv\" cannot store \"x-budget-code\" of a service,"
                                + " which is the number 4711; it is omitted; write to another format to keep it"),
                result.findings().stream().map(Finding::toString).toList());
        assertTrue(Files.notExists(csv));
    }
}
