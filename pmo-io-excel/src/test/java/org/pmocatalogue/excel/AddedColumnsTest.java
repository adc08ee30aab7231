package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.value.RawValue;

@DisplayName("Additional columns of a workbook")
class AddedColumnsTest extends EditedWorkbook {

    @Test
    @DisplayName("Additional columns are attributes with the types of their cells")
    void attributes() throws IOException {
        set("Services!AS1", "x-team");
        set("Services!AS2", "042");
        set("Services!AT1", " x-Head Count\u00a0");
        set("Services!AT2", 4.25);
        set("Services!AU1", "x-open");
        cell("Services!AU2").setCellValue(true);
        set("Services!AV1", "x-since");
        cell("Services!AV2").setCellValue(LocalDate.of(2026, 1, 5));
        cell("Services!AV2").setCellStyle(format("yyyy-mm-dd"));
        set("Catalogue!A20", "x-region");
        set("Catalogue!B20", "North");
        Catalogue catalogue = readReporting();
        var attributes = log(catalogue).attributes();
        assertEquals(RawValue.of("042"), attributes.get("x-team"));
        assertEquals(RawValue.of(new BigDecimal("4.25")), attributes.get("x-Head Count"));
        assertEquals(RawValue.of(true), attributes.get("x-open"));
        assertEquals(RawValue.of("2026-01-05"), attributes.get("x-since"));
        assertEquals(RawValue.of("North"), catalogue.info().attributes().get("x-region"));
    }

    @Test
    @DisplayName("Names without x- are reported, with a suggestion for misspelt fields")
    void unknown() throws IOException {
        set("Services!AS1", "Room");
        set("Services!AS2", "12 B");
        set("Services!AT1", "Sucessor");
        set("Services!AT2", "minutes");
        readReporting("Services!AT1 PMO-106 service log, or \"successor\"", "Services!AS1 PMO-105 service log");
    }

    @Test
    @DisplayName("A longer name of a field without column gets a suggestion")
    void longerNames() throws IOException {
        set("Services!AS1", "Service  owner");
        set("Services!AS3", "Eve");
        set("Services!AT1", "Purpose of the year");
        set("Services!AT2", "Growth");
        readReporting("Services!AS1 PMO-106 service minutes, or \"Owner\"", "Services!AT1 PMO-105 service log");
    }

    @Test
    @DisplayName("Of two columns for one field, a second value is an error")
    void twice() throws IOException {
        set("Services!AS1", "Owner");
        set("Services!AS2", "Eve");
        assertEquals("Eve", log(readReporting()).owner().orElseThrow());
        set("Services!T2", "Adam");
        readReporting(
                "Services!AS2 PMO-104 service log = Eve",
                "'Stage changes'!A2 PMO-203 stage-change log, service",
                "'Stage changes'!A3 PMO-203 stage-change log, service");
        assertReported("Services!AS2", FieldProblem.REPEATED_FIELD, "Owner", "a.xlsx: Services!T2");
    }
}
