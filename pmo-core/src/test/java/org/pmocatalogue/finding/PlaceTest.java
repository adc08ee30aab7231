package org.pmocatalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place")
class PlaceTest {

    @Test
    @DisplayName("is printed as the file's name if it is the whole file")
    void wholeFile() {
        assertEquals("acme.json", Place.of("acme.json").toString());
    }

    @Test
    @DisplayName("is printed so that tools find the line and the column")
    void lineAndColumn() {
        assertEquals("acme.json:12:7", Place.of("acme.json", 12, 7).toString());
        assertEquals(Place.of("acme.json", "12:7"), Place.of("acme.json", 12, 7));
    }

    @Test
    @DisplayName("is printed with a blank before any other address")
    void otherAddress() {
        assertEquals(
                "acme.xlsx: Services!F17", Place.of("acme.xlsx", "Services!F17").toString());
        assertEquals(
                "acme.json: /services/3", Place.of("acme.json", "/services/3").toString());
    }
}
