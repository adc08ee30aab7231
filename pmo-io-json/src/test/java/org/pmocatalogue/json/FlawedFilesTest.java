package org.pmocatalogue.json;

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
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.spi.Input;

@DisplayName("Reading JSON with a flaw")
class FlawedFilesTest {

    @Nested
    @DisplayName("Ids and references")
    class Ids {

        @Test
        @DisplayName("used twice: the first stays, both places are told")
        void duplicateId() throws IOException {
            reads(
                    "duplicate-id.json",
                    "risk: log, plan",
                    "duplicate-id.json:10:12: error PMO-107: Service id \"log\" is used twice; the first is at duplicate-id.json:8:5; the second is left out; give it an id of its own");
        }

        @Test
        @DisplayName("that differ only by case are one too many")
        void idsDifferByCase() throws IOException {
            reads(
                    "ids-differ-by-case.json",
                    "risk: risk-log",
                    "ids-differ-by-case.json:9:12: error PMO-108: Service id \"Risk-Log\" differs only by case from \"risk-log\" at ids-differ-by-case.json:8:5; the second is left out; give it an id of its own");
        }

        @Test
        @DisplayName("of a function that is not there leave the service out")
        void unknownFunction() throws IOException {
            reads(
                    "unknown-function.json",
                    "risk: log",
                    "unknown-function.json:9:32: error PMO-201: Function \"rísk\" does not exist; did you mean \"risk\"?",
                    "unknown-function.json:10:35: error PMO-201: Function \"administration\" does not exist; add it, or name another");
        }

        @Test
        @DisplayName("of a function that was left out are told as a consequence, not as an error")
        void rejectedFunction() throws IOException {
            reads(
                    "rejected-function.json",
                    "risk: log",
                    "rejected-function.json:6:5: error PMO-101: Name is missing; such as Risk management",
                    "rejected-function.json:10:32: info PMO-203: Left out, since function \"plans\" was left out; mend that one first",
                    "rejected-function.json:11:33: info PMO-203: Left out, since function \"plans\" was left out; mend that one first",
                    "rejected-function.json:14:17: info PMO-203: Left out, since service \"plan\" was left out; mend that one first");
        }

        @Test
        @DisplayName("that go round in a circle are a warning")
        void circleOfNeeds() throws IOException {
            reads(
                    "circle-of-needs.json",
                    "risk: log, plan, chart",
                    "circle-of-needs.json:9:68: warning PMO-204: Services need each other in a circle: plan needs chart needs plan; take one need away");
        }

        @Test
        @DisplayName("to nothing are warnings, and stay")
        void unknownReferences() throws IOException {
            reads(
                    "unknown-references.json",
                    "risk: log",
                    "unknown-references.json:12:5: error PMO-110: Mapping names both, must name exactly one of service and function",
                    "unknown-references.json:8:67: warning PMO-202: Needs names service \"plan\", which does not exist",
                    "unknown-references.json:8:89: warning PMO-202: Successor names service \"new-log\", which does not exist",
                    "unknown-references.json:11:17: warning PMO-202: Service names service \"plan\", which does not exist");
        }

        @Test
        @DisplayName("that somebody had before must be free")
        void previousIdInUse() throws IOException {
            reads(
                    "previous-id-in-use.json",
                    "risk: plan",
                    "previous-id-in-use.json:8:84: error PMO-109: Previous id \"plan\" is the id of another service at previous-id-in-use.json:9:5; remove it from the previous ids");
        }

        @Test
        @DisplayName("need not stand in the order of their days")
        void historyOutOfOrder() throws IOException {
            reads(
                    "history-out-of-order.json",
                    "risk: log",
                    "history-out-of-order.json:12:46: warning PMO-301: Stage change on 2026-01-05 stands after the one on 2026-03-01 at history-out-of-order.json:11:45; the history is taken in the order of dates");
        }

        @Test
        @DisplayName("to stages: those of services, those of the office")
        void unknownStage() throws IOException {
            reads(
                    "unknown-stage.json",
                    "risk: log",
                    "unknown-stage.json:11:30: error PMO-302: To: Stage is \"pilott\", must be one of strategy, design, pilot, implementation, operation, transformation, retired, perceived-need, evaluation, justification, retiring; did you mean \"pilot\"?",
                    "unknown-stage.json:12:30: error PMO-302: \"evaluation\" is no stage of service log, which goes through strategy, design, pilot, implementation, operation, transformation, retired; if it is a stage of your own, give the policy that has it (Catalogues.withPolicies; pmo --policy FILE)",
                    "unknown-stage.json:14:17: error PMO-205: Service \"plan\" does not exist, so its stage cannot change; add the service, or name another");
        }
    }

    @Nested
    @DisplayName("Fields")
    class Fields {

        @Test
        @DisplayName("that are required are each told, null and blank ones too")
        void missingFields() throws IOException {
            reads(
                    "missing-fields.json",
                    "risk:",
                    "missing-fields.json:8:5: error PMO-101: Id is missing; such as update-risk-log",
                    "missing-fields.json:8:5: error PMO-101: Function is missing; such as risk-management",
                    "missing-fields.json:8:5: error PMO-101: Name is missing; such as Update the risk log",
                    "missing-fields.json:9:12: error PMO-101: Id is missing; such as update-risk-log",
                    "missing-fields.json:9:30: error PMO-101: Function is missing; such as risk-management",
                    "missing-fields.json:9:43: error PMO-101: Name is missing; such as Update the risk log");
        }

        @Test
        @DisplayName("of another type are told with what they must be, in lists for the element")
        void wrongType() throws IOException {
            reads(
                    "wrong-type.json",
                    "risk:",
                    "wrong-type.json:8:12: error PMO-103: Id is the number 7, must be text",
                    "wrong-type.json:8:43: error PMO-103: Name is a list, must be text",
                    "wrong-type.json:9:141: error PMO-103: Element 2 of Levels is null, must be text",
                    "wrong-type.json:9:147: error PMO-103: Element 3 of Levels is the text \" \", must be text that is not blank",
                    "wrong-type.json:9:74: error PMO-103: Effort hours is the text \"12\", must be a number",
                    "wrong-type.json:9:112: error PMO-103: Needs is the text \"log\", must be a list",
                    "wrong-type.json:9:94: error PMO-103: Next review is the text \"5 Jan\", must be a date such as 2026-01-05");
        }

        @Test
        @DisplayName("with a slip get a hint, at the column in characters after tabs, umlauts and emoji")
        void misspeltValue() throws IOException {
            reads(
                    "misspelt-value.json",
                    "risk:",
                    "misspelt-value.json:8:122: error PMO-102: Element 2 of Levels: Level is \"programm\", must be one of project, programme, portfolio, centre-of-excellence; did you mean \"programme\"?",
                    "misspelt-value.json:8:90: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?");
        }

        @Test
        @DisplayName("of unknown name are told once each, those of the user's own not at all")
        void misspeltField() throws IOException {
            reads(
                    "misspelt-field.json",
                    "risk: log, plan",
                    "misspelt-field.json:8:57: warning PMO-106: \"expertize\" is no field of a service; it is kept as an attribute; did you mean \"expertise\"?",
                    "misspelt-field.json:8:81: info PMO-105: \"colour\" is no field of a service; it is kept as an attribute; begin its name with x- if it is yours");
        }

        @Test
        @DisplayName("may not have a blank name")
        void blankNames() throws IOException {
            reads(
                    "blank-names.json",
                    "risk:",
                    "blank-names.json:8:57: error PMO-102: Name of an attribute is blank",
                    "blank-names.json:8:64: error PMO-102: Name of an attribute is blank");
        }

        @Test
        @DisplayName("given twice are told with both places")
        void repeatedKey() throws IOException {
            reads(
                    "repeated-key.json",
                    "risk:",
                    "repeated-key.json:8:84: error PMO-104: \"purpose\" is given twice; the first is at repeated-key.json:8:68; keep one of them",
                    "repeated-key.json:9:72: error PMO-104: \"x-a\\nb\" is given twice; the first is at repeated-key.json:9:59; keep one of them",
                    "repeated-key.json:9:59: error PMO-102: Name of an attribute is \"x-a\\nb\", must be one line, but has a line break after \"x-a\"");
        }

        @Test
        @DisplayName("given twice deep in an attribute are told as well")
        void nestedRepeatedKey() throws IOException {
            reads(
                    "nested-repeated-key.json",
                    "risk:",
                    "nested-repeated-key.json:8:99: error PMO-104: \"q1\" is given twice; the first is at nested-repeated-key.json:8:90; keep one of them");
        }

        @Test
        @DisplayName("may hold 400 digits and no more, wherever the point is")
        void hugeNumber() throws IOException {
            reads(
                    "huge-number.json",
                    "risk: diary",
                    "huge-number.json:8:72: error PMO-102: Number has more than 400 digits before or after the decimal point",
                    "huge-number.json:9:74: error PMO-102: Number has more than 400 digits before or after the decimal point",
                    "huge-number.json:10:71: error PMO-102: Number has more than 400 digits before or after the decimal point");
        }

        @Test
        @DisplayName("may not hold half a surrogate pair, attributes neither")
        void loneSurrogate() throws IOException {
            reads(
                    "lone-surrogate.json",
                    "risk:",
                    "lone-surrogate.json:8:68: error PMO-102: Purpose holds half a surrogate pair, U+D83E at character 3",
                    "lone-surrogate.json:9:59: error PMO-102: x-note holds half a surrogate pair, U+DDED at character 1");
        }

        @Test
        @DisplayName("may hold no control character, lines no line break")
        void controlCharacter() throws IOException {
            reads(
                    "control-character.json",
                    "risk:",
                    "control-character.json:8:68: error PMO-102: Purpose holds the control character U+000D at character 2",
                    "control-character.json:8:87: error PMO-102: Owner is \"Head\\nof PMO\", must be one line, but has a line break after \"Head\"",
                    "control-character.json:8:103: error PMO-102: x-bell holds the control character U+0007 at character 1");
        }
    }

    @Nested
    @DisplayName("Members")
    class Members {

        @Test
        @DisplayName("may come in any order")
        void membersInAnyOrder() throws IOException {
            reads("members-in-any-order.json", "risk: log");
        }

        @Test
        @DisplayName("may come in any order, the format too")
        void formatLast() throws IOException {
            reads("format-last.json", "risk:");
        }

        @Test
        @DisplayName("may not be given twice: the format")
        void formatTwice() throws IOException {
            reads(
                    "format-twice.json",
                    "risk:",
                    "format-twice.json:7:3: error PMO-708: \"format\" is given twice; the second is left out; keep one of them, with what is in both");
        }

        @Test
        @DisplayName("may not be given twice: the catalogue")
        void secondCatalogue() throws IOException {
            reads(
                    "second-catalogue.json",
                    "risk:",
                    "second-catalogue.json:7:3: error PMO-708: \"catalogue\" is given twice; the second is left out; keep one of them, with what is in both");
        }

        @Test
        @DisplayName("may not be given twice: the services")
        void repeatedMember() throws IOException {
            reads(
                    "repeated-member.json",
                    "risk: log",
                    "repeated-member.json:10:3: error PMO-708: \"services\" is given twice; the second is left out; keep one of them, with what is in both");
        }

        @Test
        @DisplayName("without the catalogue itself make no catalogue")
        void noCatalogue() throws IOException {
            reads(
                    "no-catalogue.json",
                    "no catalogue",
                    "no-catalogue.json: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")");
        }

        @Test
        @DisplayName("may not be null where the catalogue is expected")
        void catalogueNull() throws IOException {
            reads(
                    "catalogue-null.json",
                    "no catalogue",
                    "catalogue-null.json:3:16: error PMO-705: \"catalogue\" is null, must be an object",
                    "catalogue-null.json: error PMO-013: Nothing tells about the catalogue itself; fill in Id, Name, Version and Kind under \"Catalogue\" (in JSON, id, name, version and kind under \"catalogue\")");
        }

        @Test
        @DisplayName("of the wrong shape are told, what is right in them stays")
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
        @DisplayName("of unknown name are told; $schema is known")
        void unknownKind() throws IOException {
            reads(
                    "unknown-kind.json",
                    "risk:",
                    "unknown-kind.json:8:3: warning PMO-709: \"$schema\" stands after the catalogue, so that it is not kept when the file is written again; move it up",
                    "unknown-kind.json:7:3: warning PMO-012: \"projects\" is no kind of entry and is left out; kinds are catalogue, functions, services, stageChanges, mappings; to keep it, make it a field of an entry, with a name that begins with x-");
        }
    }

    @Nested
    @DisplayName("A file")
    class Syntax {

        @Test
        @DisplayName("cut off tells where it ends, and gives what was read")
        void truncated() throws IOException {
            reads(
                    "truncated.json",
                    "risk: log",
                    "truncated.json:9:35: error PMO-702: The file ends in the middle; it was cut off; restore it from a copy, or export it again");
        }

        @Test
        @DisplayName("with broken JSON tells where, and gives what was read")
        void missingComma() throws IOException {
            reads(
                    "missing-comma.json",
                    "risk: log",
                    "missing-comma.json:9:19: error PMO-701: The JSON is broken here: a comma is missing before \"; the rest was not read; mend it and read again");
        }

        @Test
        @DisplayName("with half a surrogate pair in a name cannot be read on")
        void surrogateInKey() throws IOException {
            reads(
                    "surrogate-in-key.json",
                    "risk:",
                    "surrogate-in-key.json:8:66: error PMO-701: The JSON is broken here: a name holds half a surrogate pair; the rest was not read; mend it and read again");
        }

        @Test
        @DisplayName("must end after the catalogue")
        void trailingText() throws IOException {
            reads(
                    "trailing-text.json",
                    "risk:",
                    "trailing-text.json:8:2: error PMO-706: Something follows after the end of the catalogue; a file holds one catalogue; remove the rest");
        }

        @Test
        @DisplayName("nested too deep is not read on")
        void deepNesting() throws IOException {
            reads(
                    "deep-nesting.json",
                    "risk:",
                    "deep-nesting.json:8:130: error PMO-010: The depth of nesting is limited to 64, but is deeper; the rest was not read; raise it (pmo --limit depth=N; Limits.depth) if you trust the file");
        }

        @Test
        @DisplayName("nested too deep in what nobody reads is not read on either")
        void deepUnknownMember() throws IOException {
            reads(
                    "deep-unknown-member.json",
                    "risk:",
                    "deep-unknown-member.json:7:76: error PMO-010: The depth of nesting is limited to 64, but is deeper; the rest was not read; raise it (pmo --limit depth=N; Limits.depth) if you trust the file");
        }

        @Test
        @DisplayName("of a newer format asks for a newer program")
        void newerFormat() throws IOException {
            reads(
                    "newer-format.json",
                    "no catalogue",
                    "newer-format.json:2:13: error PMO-704: The file is \"pmo-catalogue/2\", this program reads \"pmo-catalogue/1\"; update the program");
        }

        @Test
        @DisplayName("of other JSON is no catalogue")
        void notACatalogue() throws IOException {
            reads(
                    "not-a-catalogue.json",
                    "no catalogue",
                    "not-a-catalogue.json:1:1: error PMO-703: This is JSON, but no catalogue: it has no member \"format\"; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }

        @Test
        @DisplayName("of no bytes is empty")
        void empty() throws IOException {
            reads(
                    "empty.json",
                    "no catalogue",
                    "empty.json: error PMO-011: The file is empty; check that it is the right one");
        }

        @Test
        @DisplayName("of blanks is no catalogue")
        void blanks() throws IOException {
            reads(
                    "blanks.json",
                    "no catalogue",
                    "blanks.json:1:1: error PMO-703: This is JSON, but no catalogue: it holds nothing but blanks; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }

        @Test
        @DisplayName("of a byte order mark is no catalogue")
        void bomOnly() throws IOException {
            reads(
                    "bom-only.json",
                    "no catalogue",
                    "bom-only.json:1:1: error PMO-703: This is JSON, but no catalogue: it holds nothing but blanks; a catalogue begins with {\"format\": \"pmo-catalogue/1\"");
        }
    }

    @Nested
    @DisplayName("Line ends and encodings")
    class Encoding {

        @Test
        @DisplayName("may be those of Windows")
        void crlf() throws IOException {
            reads(
                    "crlf.json",
                    "risk:",
                    "crlf.json:8:70: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?");
        }

        @Test
        @DisplayName("may be those of old Macs")
        void cr() throws IOException {
            reads(
                    "cr.json",
                    "risk:",
                    "cr.json:8:70: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?");
        }

        @Test
        @DisplayName("may be missing")
        void oneLine() throws IOException {
            reads(
                    "one-line.json",
                    "risk: log",
                    "one-line.json:1:307: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?");
        }

        @Test
        @DisplayName("may begin with a byte order mark, which is no column")
        void bom() throws IOException {
            reads(
                    "bom.json",
                    "risk:",
                    "bom.json:8:91: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?");
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
    @DisplayName("names all of ten different faults in one run")
    void tenFaults() throws IOException {
        reads(
                "ten-faults.json",
                "risk: diary, poll",
                "ten-faults.json:6:12: error PMO-107: Function id \"risk\" is used twice; the first is at ten-faults.json:5:5; the second is left out; give it an id of its own",
                "ten-faults.json:9:70: error PMO-102: Expertise is \"suport\", must be one of support, practitioner, advanced; did you mean \"support\"?",
                "ten-faults.json:10:74: error PMO-103: Effort hours is the text \"12\", must be a number",
                "ten-faults.json:11:5: error PMO-101: Name is missing; such as Update the risk log",
                "ten-faults.json:12:12: error PMO-102: Service id is \"a b\", must be letters, digits, hyphens, underscores and full stops",
                "ten-faults.json:18:31: error PMO-302: To: Stage is \"pilott\", must be one of strategy, design, pilot, implementation, operation, transformation, retired, perceived-need, evaluation, justification, retiring; did you mean \"pilot\"?",
                "ten-faults.json:21:76: error PMO-102: Relation is \"equal\", must be one of same, broader, narrower, overlaps; write \"same\"",
                "ten-faults.json:13:35: error PMO-201: Function \"administration\" does not exist; add it, or name another",
                "ten-faults.json:15:59: warning PMO-106: \"nmae\" is no field of a service; it is kept as an attribute; did you mean \"name\"?",
                "ten-faults.json:14:71: warning PMO-202: Needs names service \"nothing\", which does not exist");
    }

    /** @param left what is in the catalogue all the same, as {@link Fixtures#left} shows it */
    private static void reads(String file, String left, String... findings) throws IOException {
        var result = Fixtures.read(file);
        assertEquals(String.join("\n", findings), String.join("\n", Fixtures.lines(result)));
        assertEquals(left, Fixtures.left(result));
        assertEquals(findings.length, result.counts().total());
    }
}
