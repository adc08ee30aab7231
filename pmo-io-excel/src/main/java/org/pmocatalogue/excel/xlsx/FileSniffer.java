package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.TextRule;

/** Tells what a file is that is no workbook. */
final class FileSniffer {

    private static final int SEEN = 512;
    private static final String ZIP = "PK";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final ImmutableMap<String, String> BEGINNINGS = ImmutableMap.of(
            "%PDF", "it is a PDF document",
            "{", "it begins with {, as JSON does",
            "<", "it begins with <, as HTML and XML do");

    private static final ImmutableMap<String, String> MAIN_PARTS = ImmutableMap.of(
            "word/", "it is a Word document",
            "ppt/", "it is a PowerPoint presentation",
            "xl/workbook.bin", "it is an Excel workbook in binary (.xlsb)");

    private FileSniffer() {}

    static WorkbookException because(Place workbook, String what) {
        return new WorkbookException(WorkbookException.Reason.NO_WORKBOOK, workbook, what);
    }

    /** Checks that a file begins as a zip does. */
    static void check(Path file, Place workbook) throws IOException, WorkbookException {
        String start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = new String(bytes.readNBytes(SEEN), ISO_8859_1);
        }
        if (start.isEmpty()) {
            throw because(workbook, "it has no bytes");
        }
        if (start.startsWith(OLD_OFFICE)) {
            throw oldOffice(file, workbook);
        }
        if (!start.startsWith(ZIP)) {
            throw because(workbook, seen(start));
        }
    }

    private static String seen(String start) {
        String text = CharMatcher.whitespace()
                .trimLeadingFrom(start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start);
        for (var beginning : BEGINNINGS.entrySet()) {
            if (text.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        boolean isText = CharMatcher.javaIsoControl()
                .and(CharMatcher.whitespace().negate())
                .matchesNoneOf(start);
        return isText ? "it is plain text, perhaps CSV" : "its first bytes are those of no workbook";
    }

    /**
     * Encrypted workbooks, too, are kept in the way of the Office of 1997: in streams with names (MS-CFB,
     * MS-OFFCRYPTO).
     */
    private static WorkbookException oldOffice(Path file, Place workbook) throws IOException {
        var encrypted = new Search("EncryptedPackage");
        var excel = new Search("Workbook");
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                encrypted.see(buffer, n);
                excel.see(buffer, n);
            }
        }
        if (encrypted.isFound()) {
            return new WorkbookException(WorkbookException.Reason.PASSWORD, workbook);
        }
        return because(
                workbook,
                excel.isFound()
                        ? "it is one of Excel 97 to 2003 (.xls)"
                        : "it is a file of an old Office program, but not of Excel");
    }

    /** Checks what a zip holds. */
    static void check(Parts parts, Place workbook) throws IOException, WorkbookException {
        if (parts.has("mimetype")) {
            String type = new String(parts.start("mimetype", SEEN), UTF_8).trim();
            throw because(
                    workbook,
                    type.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                            ? "it is an OpenDocument spreadsheet (.ods)"
                            : "it is a file of type " + TextRule.shortened(type));
        }
        if (!parts.has(Relationships.partOf(""))) {
            throw because(workbook, parts.names().isEmpty() ? "it is an empty zip" : "it is a zip of other files");
        }
    }

    /** Checks what the main part of a zip is; an office file has one. */
    static String checkMain(@Nullable String main, Place workbook) throws WorkbookException {
        if (main == null) {
            throw because(workbook, "it is a zip of other files");
        }
        for (var other : MAIN_PARTS.entrySet()) {
            if (Ascii.toLowerCase(main).startsWith(other.getKey())) {
                throw because(workbook, other.getValue());
            }
        }
        return main;
    }

    /** Looks for a text of two bytes a character in bytes that come piece by piece. */
    private static final class Search {

        private final byte[] text;
        private int matched;

        Search(String text) {
            this.text = text.getBytes(UTF_16LE);
        }

        /** The first two bytes of the names do not come again in them in a way that would matter. */
        void see(byte[] bytes, int count) {
            for (int i = 0; i < count && !isFound(); i++) {
                if (bytes[i] == text[matched]) {
                    matched++;
                } else {
                    matched = bytes[i] == text[0] ? 1 : 0;
                }
            }
        }

        boolean isFound() {
            return matched == text.length;
        }
    }
}
