package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("A workbook saved by LibreOffice")
@Timeout(300)
@Tag("slow")
class LibreOfficeTest {

    /** A folder for the settings of LibreOffice, apart from those of the user. */
    private static final Path PROFILE = Path.of("target", "libreoffice-profile").toAbsolutePath();

    private static String soffice = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void find() {
        Optional<Path> found = StreamSupport.stream(
                        Splitter.on(File.pathSeparatorChar)
                                .split(System.getenv().getOrDefault("PATH", ""))
                                .spliterator(),
                        false)
                .map(path -> Path.of(path, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "LibreOffice is not installed: there is no program soffice on the path");
        soffice = found.orElseThrow().toString();
    }

    private Path saved(Path file, String type) throws IOException, InterruptedException {
        Path to = Files.createDirectories(folder.resolve("as-" + type + "-of-" + file.getFileName()));
        var process = new ProcessBuilder(
                        soffice,
                        "-env:UserInstallation=" + PROFILE.toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        type,
                        "--outdir",
                        to.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "LibreOffice did not end");
        String name = file.getFileName().toString();
        Path saved = to.resolve(name.substring(0, name.lastIndexOf('.') + 1) + type);
        assertTrue(Files.exists(saved), () -> {
            try {
                return Files.readString(folder.resolve("soffice.log"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        return saved;
    }

    private Path written(Catalogue catalogue) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Fixtures.CATALOGUES.write(catalogue, file, WriteOptions.standard()).orThrow();
        return file;
    }

    private static void isThere(Catalogue catalogue, Path file) throws IOException {
        var read = Fixtures.CATALOGUES.read(file);
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(catalogue, read.orThrow());
        assertEquals(Fixtures.text(catalogue), Fixtures.text(read.orThrow()));
    }

    @Test
    @DisplayName("as .xlsx contains the same catalogue")
    void xlsx() throws IOException, InterruptedException {
        isThere(Fixtures.acme(), saved(written(Fixtures.acme()), "xlsx"));
    }

    @Test
    @DisplayName("as .ods and again as .xlsx contains the same catalogue")
    void ods() throws IOException, InterruptedException {
        isThere(Fixtures.acme(), saved(saved(written(Fixtures.acme()), "ods"), "xlsx"));
    }

    @Test
    @DisplayName("is saved into with only the changed cells, which LibreOffice then shows")
    void savedInto() throws IOException, InterruptedException {
        Path file = saved(written(Fixtures.acme()), "xlsx");
        var open = Fixtures.CATALOGUES.open(file);
        var catalogue = open.result().orThrow();
        byte[] before = Files.readAllBytes(file);
        assertTrue(open.save(catalogue, file).value().isPresent());
        assertArrayEquals(before, Files.readAllBytes(file));
        var service = catalogue.services().get(0);
        var changed = catalogue.toBuilder()
                .put(service.toBuilder()
                        .name("Keep <&> the log")
                        .nextReview(LocalDate.of(2028, 2, 29))
                        .build())
                .put(service.toBuilder().id(ServiceId.of("board")).build())
                .build();
        assertTrue(open.save(changed, file).value().isPresent());
        isThere(changed, saved(file, "xlsx"));
    }

    @Test
    @DisplayName("keeps sheets, drop-downs, notes, colours and texts (without a screen, no frozen panes)")
    void looks() throws IOException, InterruptedException {
        try (var workbook = new XSSFWorkbook(
                        saved(written(Fixtures.acme()), "xlsx").toFile().getPath());
                var ours = new XSSFWorkbook(new ByteArrayInputStream(Fixtures.workbook(Fixtures.acme())))) {
            assertEquals(7, workbook.getNumberOfSheets());
            var services = workbook.getSheet("Services");
            assertEquals(
                    "Lists!$C$1:$C$3",
                    services.getDataValidations().stream()
                            .filter(v ->
                                    v.getRegions().getCellRangeAddresses()[0].isInRange(1, 15))
                            .map(v -> v.getValidationConstraint().getFormula1())
                            .findFirst()
                            .orElse(""));
            assertEquals(noteOnFunction(ours), noteOnFunction(workbook));
            assertEquals("=1+1", services.getRow(2).getCell(2).getStringCellValue());
            assertTrue(services.getSheetConditionalFormatting().getNumConditionalFormattings() > 0);
            assertTrue(workbook.isSheetHidden(6));
        }
    }

    private static String noteOnFunction(XSSFWorkbook workbook) {
        var heading = workbook.getSheet("Services").getRow(0).getCell(1);
        return heading.getCellComment().getString().getString();
    }

    @Test
    @DisplayName("is equal if most fields have values")
    void excerpt() throws IOException, InterruptedException {
        isThere(Fixtures.excerpt(), saved(written(Fixtures.excerpt()), "xlsx"));
    }
}
