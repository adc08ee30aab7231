package org.pmocatalogue.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each in a Java of its own with little memory and a minute at most. */
@DisplayName("A large workbook")
class LargeWorkbooksIT {

    private static final int MB = 1 << 20;
    private static final String LOW = "-Xmx256m";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern TEXT = Pattern.compile("t=\"inlineStr\"><is>(<t[ >].*?</t>)</is>", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private Path temporary = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @AfterEach
    void leavesNoTemporaryFile() throws IOException {
        try (var files = Files.list(temporary)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** {@return a run that names files without their folder} */
    private PmoRun pmo(String memory, String... args) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(PmoJar.JAVA, memory, "-Djava.io.tmpdir=" + temporary, "-jar", PmoJar.PATH));
        command.addAll(List.of(args));
        var run = PmoJar.run(folder, command);
        String here = folder + File.separator;
        return new PmoRun(run.exitCode(), run.out().replace(here, ""), run.err().replace(here, ""));
    }

    private PmoRun validate(Path file, String... more) throws IOException, InterruptedException {
        var args = new ArrayList<>(List.of("validate", file.toString()));
        Collections.addAll(args, more);
        return pmo(LOW, args.toArray(String[]::new));
    }

    private static void tells(PmoRun run, String finding, String detail) {
        assertEquals(finding, run.findings().get(0));
        String message = run.err().lines().findFirst().orElseThrow();
        assertTrue(message.contains(detail), message);
        assertEquals(1, run.exitCode());
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer to) throws IOException;
    }

    private static Content repeated(String before, String text, int times, String after) {
        return to -> {
            to.write(before);
            for (int i = 0; i < times; i++) {
                to.write(text);
            }
            to.write(after);
        };
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='%s'><sheetData>%s".formatted(MAIN, rows);
    }

    /** {@return the least that a workbook can be, with these parts in place of some} */
    private Path workbook(Map<String, Content> parts) throws IOException {
        var all = new LinkedHashMap<String, Content>();
        String relationships =
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
        String relationship = "<Relationship Id='%s' Type='" + TYPES + "/%s' Target='%s'/>";
        all.put("[Content_Types].xml", to -> to.write("<Types/>"));
        all.put(
                "_rels/.rels",
                to -> to.write(
                        relationships.formatted(relationship.formatted("r1", "officeDocument", "xl/workbook.xml"))));
        all.put(
                "xl/_rels/workbook.xml.rels",
                to -> to.write(
                        relationships.formatted(relationship.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                                + relationship.formatted("r2", "sharedStrings", "sharedStrings.xml"))));
        all.put(
                "xl/workbook.xml",
                to -> to.write(
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Services' r:id='r1'/></sheets></workbook>"
                                .formatted(MAIN, TYPES)));
        all.put("xl/sharedStrings.xml", to -> to.write("<sst xmlns='" + MAIN + "'/>"));
        all.putAll(parts);
        Path file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : all.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var writer = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
        content.write(writer);
        writer.flush();
        zip.closeEntry();
    }

    @Test
    @DisplayName("is rejected if it expands beyond the limit")
    void bomb() throws Exception {
        Path file = workbook(Map.of(SHEET, repeated(sheet(""), "<x/>".repeat(MB), 50, "</sheetData></worksheet>")));
        tells(validate(file, "--limit", "bytes=100000000"), "a.xlsx: error PMO-010", "(--limit bytes=N)");
    }

    @Test
    @DisplayName("may contain an unread part of many megabytes")
    void unread() throws Exception {
        Path file = workbook(Map.of(
                SHEET,
                to -> to.write(sheet("</sheetData></worksheet>")),
                "xl/media/image1.png",
                repeated("", "x".repeat(MB), 500, "")));
        tells(validate(file), "a.xlsx: error PMO-013", "Id, Name, Version and Kind");
    }

    @Test
    @DisplayName("is rejected if it has a text of 500 MB")
    void text() throws Exception {
        Path file = workbook(Map.of(
                SHEET, repeated(sheet("<row><c t='inlineStr'><is><t>"), "x".repeat(MB), 500, "</t></is></c></row>")));
        tells(validate(file), "a.xlsx: error PMO-010", "(--limit textLength=N)");
    }

    @Test
    @DisplayName("is rejected if it has a cell beyond the last possible one, without allocating memory for it")
    void address() throws Exception {
        for (String address : List.of("ZZZZZZ1", "A9999999", "XFE1", "A99999999999999999999")) {
            Path file = workbook(Map.of(
                    SHEET,
                    to -> to.write(sheet("<row><c r='" + address + "'><v>1</v></c></row></sheetData></worksheet>"))));
            tells(validate(file), "a.xlsx: Services: error PMO-805", '"' + address + '"');
        }
    }

    @Test
    @DisplayName("is rejected if its shared texts exceed a third of the memory")
    void sharedTexts() throws Exception {
        int texts = 4_000_000;
        Path file = workbook(Map.of(
                SHEET,
                to -> {
                    to.write(sheet("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"));
                    for (int i = 0; i < 1_000; i++) {
                        to.write("<row><c t='s'><v>%d</v></c></row>".formatted(2 + i * 3_999));
                    }
                    to.write("</sheetData></worksheet>");
                },
                "xl/sharedStrings.xml",
                to -> {
                    to.write("<sst xmlns='" + MAIN + "'><si><t>id</t></si><si><t>name</t></si>");
                    for (int i = 2; i < texts; i++) {
                        to.write("<si><t>service-");
                        to.write(Integer.toString(i));
                        to.write("-with-a-name-of-some-length-that-fills-the-memory</t></si>");
                    }
                    to.write("</sst>");
                }));
        tells(validate(file), "a.xlsx: error PMO-833", "java -Xmx4g");
    }

    @Test
    @DisplayName("can be annotated if it has thousands of long texts outside its table")
    void longTextsOutside() throws Exception {
        Path file = workbook(Map.of(
                SHEET,
                to -> {
                    to.write(
                            sheet(
                                    "<row><c t='inlineStr'><is><t>Id</t></is></c><c t='inlineStr'><is><t>Name</t></is></c></row>"));
                    for (int i = 0; i < 12_000; i++) {
                        to.write("<row><c t='inlineStr'><is><t>s%d</t></is></c><c/><c t='s'><v>0</v></c></row>"
                                .formatted(i));
                    }
                    to.write("</sheetData></worksheet>");
                },
                "xl/sharedStrings.xml",
                to -> to.write(
                        "<sst xmlns='%s'><si><t>%s</t></si></sst>".formatted(MAIN, "\u00e9\u4e2d".repeat(15_000)))));
        var run = validate(file, "--annotate", folder.resolve("notes.xlsx").toString());
        assertEquals(
                List.of(
                        "a.xlsx: 12,000 services: 24,001 errors, 12,000 warnings",
                        "notes.xlsx: written, with the findings as notes"),
                run.out().lines().toList());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("of 100,000 services is written and read with 256 MB, also with shared texts")
    void manyServices() throws Exception {
        Path json = folder.resolve("many.json");
        var making = PmoJar.run(
                folder,
                List.of(
                        PmoJar.JAVA,
                        "-cp",
                        Path.of("target", "test-classes") + File.pathSeparator + PmoJar.PATH,
                        "org.pmocatalogue.benchmarks.ManyServices",
                        "100000",
                        json.toString()));
        assertEquals(0, making.exitCode(), making.err());
        Path workbook = converted(json, "many.xlsx");
        sameBytes(json, converted(workbook, "again.json"));
        Path sharing = sharing(workbook);
        sameBytes(json, converted(sharing, "shared.json"));
        sameBytes(json, converted(converted(sharing, "again.xlsx"), "last.json"));
    }

    private Path converted(Path from, String to) throws IOException, InterruptedException {
        var run = pmo(LOW, "convert", from.toString(), folder.resolve(to).toString());
        assertEquals("", run.err());
        assertEquals(to + ": 25 functions, 100,000 services", run.out().strip());
        return folder.resolve(to);
    }

    private static void sameBytes(Path one, Path other) throws IOException {
        assertEquals(-1, Files.mismatch(one, other));
    }

    /** {@return the same workbook as Excel would save it: cells name their texts by numbers} */
    private Path sharing(Path workbook) throws IOException {
        Path sharing = folder.resolve("sharing.xlsx");
        var texts = new LinkedHashMap<String, Integer>();
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(sharing))) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part : Collections.list(from.entries())) {
                if (part.getName().equals("xl/sharedStrings.xml")) {
                    continue;
                }
                String content = new String(from.getInputStream(part).readAllBytes(), UTF_8);
                if (!part.getName().startsWith("xl/worksheets/sheet")) {
                    put(to, part.getName(), writer -> writer.write(content));
                    continue;
                }
                put(to, part.getName(), writer -> {
                    int copied = 0;
                    var text = TEXT.matcher(content);
                    while (text.find()) {
                        Integer known = texts.putIfAbsent(text.group(1), texts.size());
                        writer.write(content, copied, text.start() - copied);
                        writer.write("t=\"s\"><v>" + (known == null ? texts.size() - 1 : known) + "</v>");
                        copied = text.end();
                    }
                    writer.write(content, copied, content.length() - copied);
                });
            }
            put(to, "xl/sharedStrings.xml", writer -> {
                writer.write("<sst xmlns='" + MAIN + "'>");
                for (String text : texts.keySet()) {
                    writer.write("<si>" + text + "</si>");
                }
                writer.write("</sst>");
            });
        }
        return sharing;
    }
}
