package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("A mapping")
class ColumnMappingTest {

    private static final String JSON = """
            {
              "format": "pmo-mapping/1",
              "catalogue": {"id": "acme", "name": "ACME \\"PMO\\""},
              "idFrom": "name",
              "sheets": [
                {
                  "sheet": "Services",
                  "headerRow": 4,
                  "endsAtEmptyRow": true,
                  "ignoreRows": ["Total", "Sum"],
                  "columns": [
                    {"heading": "Area", "to": "function.name", "fillDown": true},
                    {"heading": "Service", "to": "name"},
                    {"heading": "Benefits", "to": "benefits", "separator": ";"},
                    {"heading": "Project", "to": "levels", "mark": "project"},
                    {"heading": "Status", "to": "stage-change.to", "words": {"Live": "operation", "n/a": ""}},
                    {"heading": "Launched", "to": "stage-change.on", "onlyFor": ["operation", "pilot"]},
                    {"letter": "K", "ignore": true}
                  ],
                  "constants": {"offering": "additional"},
                  "defaults": {"owner": "Head of PMO"}
                },
                {
                  "sheet": "More",
                  "columns": [
                    {"heading": "Service", "to": "name"}
                  ]
                }
              ],
              "ignoreSheets": ["Lists", "Old"]
            }
            """;

    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .catalogue("id", "acme")
            .catalogue("name", "ACME \"PMO\"")
            .idFrom("name")
            .sheet(MappedSheet.builder("Services")
                    .headerRow(4)
                    .endsAtEmptyRow(true)
                    .ignoreRow("Total")
                    .ignoreRow("Sum")
                    .column(MappedColumn.heading("Area")
                            .to("function.name")
                            .fillDown(true)
                            .build())
                    .column(MappedColumn.heading("Service").to("name").build())
                    .column(MappedColumn.heading("Benefits")
                            .to("benefits")
                            .separator(";")
                            .build())
                    .column(MappedColumn.heading("Project")
                            .to("levels")
                            .mark("project")
                            .build())
                    .column(MappedColumn.heading("Status")
                            .to("stage-change.to")
                            .words(ImmutableMap.of("Live", "operation", "n/a", ""))
                            .build())
                    .column(MappedColumn.heading("Launched")
                            .to("stage-change.on")
                            .onlyFor("operation")
                            .onlyFor("pilot")
                            .build())
                    .column(MappedColumn.letter("K").build())
                    .constant("offering", "additional")
                    .defaultValue("owner", "Head of PMO")
                    .build())
            .sheet(MappedSheet.builder("More")
                    .column(MappedColumn.heading("Service").to("service.name").build())
                    .build())
            .ignoreSheet("Lists")
            .ignoreSheet("Old")
            .build();

    @Test
    @DisplayName("is written as JSON, and read back equal")
    void roundTrip() {
        assertEquals(JSON, MAPPING.toString());
        assertEquals(MAPPING, ColumnMapping.parse(JSON));
        assertEquals(MAPPING.hashCode(), ColumnMapping.parse(JSON).hashCode());
    }

    @Test
    @DisplayName("is changed by a builder that starts with it")
    void toBuilder() {
        assertEquals(MAPPING, MAPPING.toBuilder().build());
        assertNotEquals(MAPPING, MAPPING.toBuilder().catalogue("version", "2").build());
        var sheet = MAPPING.sheets().get(0);
        assertEquals(sheet, sheet.toBuilder().build());
        assertNotEquals(sheet, sheet.toBuilder().headerRow(5).build());
        for (MappedColumn column : sheet.columns()) {
            assertEquals(column, column.toBuilder().build());
        }
        assertNotEquals(
                sheet.columns().get(0),
                sheet.columns().get(0).toBuilder().fillDown(false).build());
    }

    @Test
    @DisplayName("has a description")
    void accessors() {
        assertEquals("{id=acme, name=ACME \"PMO\"}", MAPPING.catalogue().toString());
        assertEquals("name", MAPPING.idFrom().orElseThrow());
        assertEquals("[Lists, Old]", MAPPING.ignoredSheets().toString());
        assertEquals("[Services, More]", MAPPING.sheets().toString());
        var sheet = MAPPING.sheets().get(0);
        assertEquals(4, sheet.headerRow().orElseThrow());
        assertTrue(sheet.endsAtEmptyRow());
        assertEquals("[Total, Sum]", sheet.ignoredRows().toString());
        assertEquals("{offering=additional}", sheet.constants().toString());
        assertEquals("{owner=Head of PMO}", sheet.defaults().toString());
        assertEquals(
                "[\"Area\": function.name, \"Service\": name, \"Benefits\": benefits, \"Project\": levels, "
                        + "\"Status\": stage-change.to, \"Launched\": stage-change.on, K: ignored]",
                sheet.columns().toString());
        assertFalse(sheet.columns().get(0).isIgnored());
        assertTrue(sheet.columns().get(6).isIgnored());
        assertEquals("name", MAPPING.sheets().get(1).columns().get(0).to().orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("in invalid JSON reports the line, the column and the expected value")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            []                                 | 1:1: A mapping is a list, must be an object
            {}                                 | 1:1: The mapping has no member "format", must have "format": "pmo-mapping/1"
            {"format": "pmo-mapping/2"}        | 1:12: "format" is "pmo-mapping/2", must be "pmo-mapping/1"
            {"format": 1}                      | 1:12: "format" is the number 1, must be a text
            {"shets": []}                      | 1:2: A mapping has no member "shets"; its members are format, catalogue, idFrom, sheets, ignoreSheets; did you mean "sheets"?
            {"idFrom": "name", "idFrom": "id"} | 1:20: "idFrom" is given twice
            {"idFrom": "function.name"}        | 1:12: idFrom is "function.name", must be a field of a service, such as name
            {"catalogue": "acme"}              | 1:15: "catalogue" is the text "acme", must be an object of texts
            {"catalogue": {"version": 1}}      | 1:27: "version" is the number 1, must be a text
            {"catalogue": {"id": "a", "id": "b"}} | 1:27: "id" is given twice in "catalogue"
            {"sheets": {}}                     | 1:12: "sheets" is an object, must be a list
            {"sheets": ["Services"]}           | 1:13: A sheet is the text "Services", must be an object
            {"sheets": [{}]}                   | 1:13: A sheet has no member "sheet", must have the name on its tab
            {"sheets": [{"sheet": " "}]}       | 1:23: The name of a sheet is blank, must be the name on its tab
            {"sheets": [{"sheet": "S"}]}       | 1:13: Sheet "S" has no column with a field, must have at least one
            {"sheets": [{"headerRow": "4"}]}   | 1:27: "headerRow" is the text "4", must be a whole number from 1 to 1048576
            {"sheets": [{"headerRow": 0}]}     | 1:27: headerRow is 0, must be from 1 to 1048576
            {"sheets": [{"headerRow": 99999999999}]} | 1:27: "headerRow" is the number 99999999999, must be a whole number from 1 to 1048576
            {"sheets": [{"endsAtEmptyRow": 1}]} | 1:32: "endsAtEmptyRow" is the number 1, must be true or false
            {"sheets": [{"ignoreRows": [" "]}]} | 1:29: An element of ignoreRows is blank, must be the first cell of a row
            {"sheets": [{"ignoreRows": "Total"}]} | 1:28: "ignoreRows" is the text "Total", must be a list
            {"sheets": [{"constants": {"a.b": "c"}}]} | 1:28: "a.b" has the kind "a", must have one of service, function, stage-change
            {"sheets": [{"defaults": {"": "c"}}]} | 1:27: A field is "", must be such as benefits, function.name, stage-change.on or x-budget
            {"sheets": [{"columns": [{}]}]}    | 1:26: A column has neither "heading" nor "letter", must have one of them
            {"sheets": [{"columns": [{"heading": "A", "letter": "A"}]}]} | 1:26: A column has "heading" and "letter", must have one of them
            {"sheets": [{"columns": [{"heading": "A"}]}]} | 1:26: A column has neither "to" nor "ignore", must have one of them
            {"sheets": [{"columns": [{"heading": "A", "to": "name", "ignore": true}]}]} | 1:26: A column has "to" and "ignore", must have one of them
            {"sheets": [{"columns": [{"heading": "A", "ignore": false}]}]} | 1:53: "ignore" is false, must be true; use "to" otherwise
            {"sheets": [{"columns": [{"heading": " ", "to": "name"}]}]} | 1:38: A heading is blank, must be the heading of a column
            {"sheets": [{"columns": [{"letter": "4", "to": "name"}]}]} | 1:37: A letter is "4", must be that of a column, from A to XFD
            {"sheets": [{"columns": [{"heading": "A", "to": "functoin.name"}]}]} | 1:49: "functoin.name" has the kind "functoin", must have one of service, function, stage-change; did you mean "function"?
            {"sheets": [{"columns": [{"heading": "A", "ignore": true, "fillDown": true}]}]} | 1:26: Column "A" has no field; name the field ("to"), or ignore the column ("ignore": true) without further members
            {"sheets": [{"columns": [{"heading": "A", "to": "name", "separator": ""}]}]} | 1:70: A separator is empty, must be the separator of values, such as ;
            {"sheets": [{"columns": [{"heading": "A", "to": "name", "mark": ""}]}]} | 1:65: A mark is empty, must be the value denoted by an x
            {"sheets": [{"columns": [{"heading": "A", "to": "levels", "mark": "x", "separator": ";"}]}]} | 1:26: Column "A" has a mark, which excludes a separator and words
            {"sheets": [{"columns": [{"heading": "A", "to": "name", "onlyFor": ["pilot"]}]}]} | 1:26: Column "A" has onlyFor, which applies only to stage-change.on
            {"ignoreSheets": [1]}              | 1:19: "element of ignoreSheets" is the number 1, must be a text
            {"format": nul}                    | 1:12: Not valid JSON: nul has no quotes
            {"idFrom": "name",}                | 1:19: Not valid JSON: superfluous comma before }
            {"ignoreSheets": ["a", ]}          | 1:24: Not valid JSON: superfluous comma before ]
            {"idFrom": "name" "sheets": []}    | 1:19: Not valid JSON: a comma is missing before "
            {"idFrom: "name"}                  | 1:12: Not valid JSON: a colon is missing before n
            {"catalogue": {"id": "a, "name": "b"}} | 1:27: Not valid JSON: a comma or a quote is missing before n
            {"idFrom" "name"}                  | 1:11: Not valid JSON: a colon is missing before "
            {"idFrom": }                       | 1:12: Not valid JSON: a value is missing before }
            {idFrom: "name"}                   | 1:2: Not valid JSON: i found, expected a name in quotes
            {"idFrom": “name”}                 | 1:12: Not valid JSON: a quote is “, must be "
            {"idFrom": ;}                      | 1:12: Not valid JSON: ; found, expected a value
            {"ignoreSheets": ["a"}             | 1:22: Not valid JSON: } found, but the bracket opened in line 1 must be closed with ]
            {"idFrom": "a\\q"}                 | 1:15: Not valid JSON: a backslash is not escaped; write it as \\\\
            {"idFrom": "name"                  | 1:18: Not valid JSON: the text ends too early; a closing bracket or quote is missing
            {"format": "pmo-mapping/1"}        | 1:1: The mapping has no sheet, must have at least one
            """)
    void wrongJson(String json, String message) {
        assertRefused(message, () -> ColumnMapping.parse(json));
    }

    @Test
    @DisplayName("with a missing quote at the end of a line is reported")
    void brokenLine() {
        assertRefused(
                "1:17: Not valid JSON: a text continues on the next line, or its closing quote is missing; "
                        + "write a line break as \\n",
                () -> ColumnMapping.parse("{\"idFrom\": \"name\n}"));
    }

    @Test
    @DisplayName("is rejected if its parts contradict each other")
    void refused() {
        var name = MappedColumn.heading("Service").to("name").build();
        var sheet = MappedSheet.builder("S").column(name).build();
        assertRefused(
                "Sheet \"S\" has column \"service \" twice",
                () -> MappedSheet.builder("S")
                        .column(name)
                        .column(MappedColumn.heading("service ").build())
                        .build());
        assertRefused(
                "Sheet \"S\" has name as column \"Service\" and as a constant, must have one of them",
                () -> MappedSheet.builder("S")
                        .column(name)
                        .constant("service.name", "A")
                        .build());
        assertRefused(
                "Sheet \"S\" has no column with a heading, so headerRow must name the row before the first entry",
                () -> MappedSheet.builder("S")
                        .column(MappedColumn.letter("A").to("name").build())
                        .build());
        assertRefused(
                "The mapping has sheet \"S\" twice",
                () -> ColumnMapping.builder().sheet(sheet).sheet(sheet).build());
        assertRefused(
                "The mapping both reads and ignores sheet \"s\", must do only one of them",
                () -> ColumnMapping.builder().sheet(sheet).ignoreSheet("s").build());
    }

    @Test
    @DisplayName("with something behind it is refused")
    void behind() {
        assertRefused(
                "32:1: The mapping is followed by more content, must be a single object",
                () -> ColumnMapping.parse(JSON + "{}"));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(InvalidValueException.class, call).getMessage());
    }
}
