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

/** Recognises the types of files that are not workbooks. */
final class FileSniffer {

    private static final int SEEN = 512;
    private static final String ZIP = "PK";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final ImmutableMap<String, String> BEGINNINGS = ImmutableMap.of(
            "%PDF", "the file is a PDF document",
            "{", "the file begins with {, like JSON",
            "<", "the file begins with <, like HTML and XML");

    private static final ImmutableMap<String, String> MAIN_PARTS = ImmutableMap.of(
            "word/", "the file is a Word document",
            "ppt/", "the file is a PowerPoint presentation",
            "xl/workbook.bin", "the file is a binary Excel workbook (.xlsb)");

    private FileSniffer() {}

    static WorkbookException notAWorkbook(Place workbook, String type) {
        return new WorkbookException(WorkbookException.Reason.NOT_A_WORKBOOK, workbook, type);
    }

    /** Checks that a file begins like a zip. */
    static void check(Path file, Place workbook) throws IOException, WorkbookException {
        String start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = new String(bytes.readNBytes(SEEN), ISO_8859_1);
        }
        if (start.isEmpty()) {
            throw notAWorkbook(workbook, "the file is empty");
        }
        if (start.startsWith(OLD_OFFICE)) {
            throw oldOffice(file, workbook);
        }
        if (!start.startsWith(ZIP)) {
            throw notAWorkbook(workbook, typeOf(start));
        }
    }

    private static String typeOf(String start) {
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
        return isText ? "the file is plain text, perhaps CSV" : "its first bytes are not those of a workbook";
    }

    /** Encrypted workbooks are also stored in the container of Office 97: in named streams (MS-CFB, MS-OFFCRYPTO). */
    private static WorkbookException oldOffice(Path file, Place workbook) throws IOException {
        var encrypted = new Search("EncryptedPackage");
        var excel = new Search("Workbook");
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                encrypted.accept(buffer, n);
                excel.accept(buffer, n);
            }
        }
        if (encrypted.isFound()) {
            return new WorkbookException(WorkbookException.Reason.PASSWORD, workbook);
        }
        return notAWorkbook(
                workbook,
                excel.isFound()
                        ? "the file was saved by Excel 97–2003 (.xls)"
                        : "the file belongs to an old Office program other than Excel");
    }

    /** Checks the parts of a zip. */
    static void check(Parts parts, Place workbook) throws IOException, WorkbookException {
        if (parts.has("mimetype")) {
            String type = new String(parts.start("mimetype", SEEN), UTF_8).trim();
            throw notAWorkbook(
                    workbook,
                    type.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                            ? "the file is an OpenDocument spreadsheet (.ods)"
                            : "the file is of type " + TextRule.shortened(type));
        }
        if (!parts.has(Relationships.partOf(""))) {
            throw notAWorkbook(
                    workbook,
                    parts.names().isEmpty()
                            ? "the file is an empty ZIP archive"
                            : "the file is a ZIP archive of other files");
        }
    }

    /** {@return the main part of an office file, after checking that the file is a workbook} */
    static String checkMain(@Nullable String main, Place workbook) throws WorkbookException {
        if (main == null) {
            throw notAWorkbook(workbook, "the file is a ZIP archive of other files");
        }
        for (var other : MAIN_PARTS.entrySet()) {
            if (Ascii.toLowerCase(main).startsWith(other.getKey())) {
                throw notAWorkbook(workbook, other.getValue());
            }
        }
        return main;
    }

    /** Searches bytes that arrive in blocks for a text in UTF-16. */
    private static final class Search {

        private final byte[] text;
        private int matched;

        Search(String text) {
            this.text = text.getBytes(UTF_16LE);
        }

        /** Needs no backtracking: the first two bytes of both names do not recur inside the names. */
        void accept(byte[] bytes, int count) {
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
