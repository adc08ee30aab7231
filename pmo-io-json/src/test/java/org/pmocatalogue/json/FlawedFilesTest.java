package org.pmocatalogue.json;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.BaseEncoding;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;

@DisplayName("Reading JSON with a flaw")
class FlawedFilesTest {

    @Nested
    @DisplayName("Fields")
    class Fields {

        @Test
        @DisplayName("that are required are reported if missing, null or blank")
        void missingFields() throws IOException {
            reads(
                    "missing-fields.json",
                    "risk:",
                    "8:5 PMO-101",
                    "8:5 PMO-101",
                    "8:5 PMO-101",
                    "9:12 PMO-101",
                    "9:30 PMO-101",
                    "9:43 PMO-101");
        }

        @Test
        @DisplayName("of another type are reported with the expected type, in lists for the element")
        void wrongType() throws IOException {
            reads(
                    "wrong-type.json",
                    "risk:",
                    "8:12 PMO-103",
                    "8:43 PMO-103",
                    "9:141 PMO-103",
                    "9:147 PMO-103",
                    "9:74 PMO-103",
                    "9:112 PMO-103",
                    "9:94 PMO-103");
        }

        @Test
        @DisplayName("with a misspelt value get a suggestion, at the column in characters")
        void misspeltValue() throws IOException {
            reads("misspelt-value.json", "risk:", "8:122 PMO-102", "8:90 PMO-102");
        }

        @Test
        @DisplayName("with unknown names are reported once each, except names with x-")
        void misspeltField() throws IOException {
            reads("misspelt-field.json", "risk: log, plan", "8:57 PMO-106", "8:81 PMO-105");
        }

        @Test
        @DisplayName("may not have a blank name")
        void blankNames() throws IOException {
            reads("blank-names.json", "risk:", "8:57 PMO-102", "8:64 PMO-102");
        }

        @Test
        @DisplayName("given twice are reported with both places")
        void repeatedKey() throws IOException {
            reads("repeated-key.json", "risk:", "8:84 PMO-104", "9:72 PMO-104", "9:59 PMO-102");
        }

        @Test
        @DisplayName("given twice inside an attribute are reported")
        void nestedRepeatedKey() throws IOException {
            reads("nested-repeated-key.json", "risk:", "8:99 PMO-104");
        }

        @Test
        @DisplayName("may have 400 digits at most, with a point anywhere")
        void hugeNumber() throws IOException {
            reads("huge-number.json", "risk: diary", "8:72 PMO-102", "9:74 PMO-102", "10:71 PMO-102");
        }

        @Test
        @DisplayName("must not contain an unpaired surrogate, even in attributes")
        void loneSurrogate() throws IOException {
            reads("lone-surrogate.json", "risk:", "8:68 PMO-102", "9:59 PMO-102");
        }

        @Test
        @DisplayName("must not contain control characters, or line breaks in lines")
        void controlCharacter() throws IOException {
            reads("control-character.json", "risk:", "8:68 PMO-102", "8:87 PMO-102", "8:103 PMO-102");
        }
    }

    @Nested
    @DisplayName("Members")
    class Members {

        @Test
        @DisplayName("may be in any order")
        void membersInAnyOrder() throws IOException {
            reads("members-in-any-order.json", "risk: log");
        }

        @Test
        @DisplayName("may be in any order, including the format")
        void formatLast() throws IOException {
            reads("format-last.json", "risk:");
        }

        @Test
        @DisplayName("must not be given twice: the format")
        void formatTwice() throws IOException {
            reads(
                    "format-twice.json",
                    "risk:",
                    "format-twice.json:7:3: error PMO-708: \"format\" is given twice; the second is rejected; merge both");
        }

        @Test
        @DisplayName("must not be given twice: the catalogue")
        void secondCatalogue() throws IOException {
            reads(
                    "second-catalogue.json",
                    "risk:",
                    "second-catalogue.json:7:3: error PMO-708: \"catalogue\" is given twice; the second is rejected; merge both");
        }

        @Test
        @DisplayName("must not be given twice: the services")
        void repeatedMember() throws IOException {
            reads(
                    "repeated-member.json",
                    "risk: log",
                    "repeated-member.json:10:3: error PMO-708: \"services\" is given twice; the second is rejected; merge both");
        }

        @Test
        @DisplayName("without the catalogue itself are rejected")
        void noCatalogue() throws IOException {
            reads("no-catalogue.json", "no catalogue", "no-catalogue.json PMO-013");
        }

        @Test
        @DisplayName("must not be null in place of the catalogue")
        void catalogueNull() throws IOException {
            reads(
                    "catalogue-null.json",
                    "no catalogue",
                    "catalogue-null.json:3:16: error PMO-705: \"catalogue\" is null, must be an object",
                    "catalogue-null.json PMO-013");
        }

        @Test
        @DisplayName("of the wrong type are reported, and their valid parts are kept")
        void wrongShape() throws IOException {
            reads(
                    "wrong-shape.json",
                    "risk:",
                    "wrong-shape.json:6:5: error PMO-705: \"functions[1]\" is the text \"plans\", must be an object",
                    "wrong-shape.json:7:5: error PMO-705: \"functions[2]\" is null, must be an object",
                    "wrong-shape.json:9:15: error PMO-705: \"services\" is an object, must be a list of objects",
                    "wrong-shape.json:11:19: error PMO-705: \"stageChanges\" is the number 7, must be a list of objects");
        }

        @Test
        @DisplayName("with unknown names are reported, except $schema")
        void unknownKind() throws IOException {
            reads(
                    "unknown-kind.json",
                    "risk:",
                    "unknown-kind.json:8:3: warning PMO-709: \"$schema\" comes after the catalogue, so it is lost when the file is written again; move it up",
                    "7:3 PMO-012");
        }
    }

    @Nested
    @DisplayName("A file")
    class Syntax {

        @Test
        @DisplayName("that is truncated is reported at its end, and read up to there")
        void truncated() throws IOException {
            reads(
                    "truncated.json",
                    "risk: log",
                    "truncated.json:9:35: error PMO-702: Unexpected end of file; the file is truncated; restore it from a copy, or export it again");
        }

        @Test
        @DisplayName("with invalid JSON is reported at its place, and read up to there")
        void missingComma() throws IOException {
            reads(
                    "missing-comma.json",
                    "risk: log",
                    "missing-comma.json:9:19: error PMO-701: Invalid JSON: a comma is missing before \"; the rest was not read; correct it and read the file again");
        }

        @Test
        @DisplayName("with an unpaired surrogate in a name is read up to there")
        void surrogateInKey() throws IOException {
            reads(
                    "surrogate-in-key.json",
                    "risk:",
                    "surrogate-in-key.json:8:66: error PMO-701: Invalid JSON: a name contains half a surrogate pair; the rest was not read; correct it and read the file again");
        }

        @Test
        @DisplayName("must end after the catalogue")
        void trailingText() throws IOException {
            reads(
                    "trailing-text.json",
                    "risk:",
                    "trailing-text.json:8:2: error PMO-706: Unexpected content after the end of the catalogue; a file holds one catalogue; remove the rest");
        }

        @Test
        @DisplayName("nested too deep is rejected")
        void deepNesting() throws IOException {
            reads("deep-nesting.json", "risk:", "8:130 PMO-010");
        }

        @Test
        @DisplayName("nested too deep in skipped content is rejected")
        void deepUnknownMember() throws IOException {
            reads("deep-unknown-member.json", "risk:", "7:76 PMO-010");
        }

        @Test
        @DisplayName("of a newer format requires a newer program")
        void newerFormat() throws IOException {
            reads(
                    "newer-format.json",
                    "no catalogue",
                    "newer-format.json:2:13: error PMO-704: The file has the format \"pmo-catalogue/2\", but this program reads \"pmo-catalogue/1\"; update the program");
        }

        @Test
        @DisplayName("of other JSON is rejected")
        void notACatalogue() throws IOException {
            reads(
                    "not-a-catalogue.json",
                    "no catalogue",
                    "not-a-catalogue.json:1:1: error PMO-703: The JSON is not a catalogue: it has no member \"format\"; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }

        @Test
        @DisplayName("of no bytes is empty")
        void empty() throws IOException {
            reads("empty.json", "no catalogue", "empty.json PMO-011");
        }

        @Test
        @DisplayName("of blanks is rejected")
        void blanks() throws IOException {
            reads(
                    "blanks.json",
                    "no catalogue",
                    "blanks.json:1:1: error PMO-703: The JSON is not a catalogue: the file contains only blanks; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }

        @Test
        @DisplayName("of a byte order mark is rejected")
        void bomOnly() throws IOException {
            reads(
                    "bom-only.json",
                    "no catalogue",
                    "bom-only.json:1:1: error PMO-703: The JSON is not a catalogue: the file contains only blanks; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }
    }

    @Nested
    @DisplayName("Line ends and encodings")
    class Encoding {

        @Test
        @DisplayName("may be those of Windows")
        void crlf() throws IOException {
            reads("crlf.json", "risk:", "8:70 PMO-102");
        }

        @Test
        @DisplayName("may be those of old Macs")
        void cr() throws IOException {
            reads("cr.json", "risk:", "8:70 PMO-102");
        }

        @Test
        @DisplayName("may be missing")
        void oneLine() throws IOException {
            reads("one-line.json", "risk: log", "1:307 PMO-102");
        }

        @Test
        @DisplayName("may begin with a byte order mark, which does not count as a column")
        void bom() throws IOException {
            reads("bom.json", "risk:", "8:91 PMO-102");
        }

        @Test
        @DisplayName("must not be UTF-16")
        void utf16() throws IOException {
            reads(
                    "utf-16.json",
                    "no catalogue",
                    "utf-16.json: error PMO-707: The file is not UTF-8: it looks like UTF-16 or UTF-32; save it as UTF-8");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"efbbbf00007b22", "efbbbf7b000000", "efbbbfab0000000000007b", "efbbbffeff", "efbbbffffe"})
        @DisplayName("must not be UTF-16 or UTF-32 after a byte order mark of UTF-8")
        void wideAfterMark(String bytes) throws IOException {
            var file = Input.of(
                    "a.json", ByteSource.wrap(BaseEncoding.base16().lowerCase().decode(bytes)));
            assertEquals(
                    List.of(
                            "a.json: error PMO-707: The file is not UTF-8: it looks like UTF-16 or UTF-32; save it as UTF-8"),
                    Fixtures.lines(Fixtures.CATALOGUES.read(
                                    file, ReadOptions.builder().format("json").build()))
                            .subList(0, 1));
        }

        @Test
        @DisplayName("must be UTF-8 throughout")
        void brokenUtf8() throws IOException {
            reads(
                    "broken-utf8.json",
                    "risk:",
                    "broken-utf8.json:8:71: error PMO-707: The file is not UTF-8: a character is broken; save it as UTF-8");
        }
    }

    @Test
    @DisplayName("reports ten different errors in one run")
    void tenFaults() throws IOException {
        reads(
                "ten-faults.json",
                "risk: diary, poll",
                "6:12 PMO-107",
                "9:70 PMO-102",
                "10:74 PMO-103",
                "11:5 PMO-101",
                "12:12 PMO-102",
                "18:31 PMO-302",
                "21:76 PMO-102",
                "13:35 PMO-201",
                "15:59 PMO-106",
                "14:71 PMO-202");
    }

    /**
     * Reads a file.
     *
     * @param left the expected entries, in the form of {@link Fixtures#left}
     * @param findings the places and codes; whole messages for invalid JSON
     */
    private static void reads(String file, String left, String... findings) throws IOException {
        var result = Fixtures.read(file);
        assertEquals(
                String.join("\n", findings),
                result.findings().stream()
                        .map(f -> f.code().startsWith("PMO-7") ? f.toString() : Fixtures.found(f))
                        .collect(joining("\n")));
        assertEquals(left, Fixtures.left(result));
        assertEquals(findings.length, result.counts().total());
    }
}
