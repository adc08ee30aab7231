package org.pmocatalogue.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tour")
class TourTest {

    private final String story = told();

    private static String told() {
        var out = new ByteArrayOutputStream();
        try {
            Tour.takeWith(new PrintStream(out, false, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** {@return the lines under a heading, without blanks around them} */
    private List<String> under(String heading) {
        String rest = story.substring(story.indexOf(heading));
        return rest.lines()
                .skip(2)
                .takeWhile(l -> !l.isEmpty())
                .map(String::strip)
                .toList();
    }

    @Test
    @DisplayName("shows all services of the article with their functions")
    void shows() {
        var services = under("A catalogue: Getting started with services in a PMO");
        assertEquals(6, services.size());
        assertEquals("Risk management       Update the risk log                     Support", services.get(5));
    }

    @Test
    @DisplayName("answers three questions")
    void answers() {
        assertAll(
                () -> assertEquals(List.of("Update the risk log"), under("What may a support officer do?")),
                () -> assertEquals(
                        List.of("Take minutes", "Arrange travel", "Book meetings and workshops"),
                        under("What does the function administration hold?")),
                () -> assertTrue(under("Where does each service stand")
                        .contains("Update the risk log                     Operation, Live")),
                () -> assertTrue(under("Where does each service stand")
                        .contains("Take minutes                            not recorded")));
    }

    @Test
    @DisplayName("writes the catalogue and reads the same one back")
    void writes() {
        assertEquals(
                List.of("Written: 3 functions, 6 services, 5 stage changes", "Read back equal: true"),
                under("Written as JSON"));
    }

    @Test
    @DisplayName("finds every slip in the broken copy")
    void finds() {
        var findings = under("And if somebody mistypes?");
        assertAll(
                () -> assertTrue(findings.contains("-> did you mean \"advanced\"?")),
                () -> assertTrue(findings.contains("Function \"scheduling\" does not exist")),
                () -> assertTrue(findings.contains(
                        "Service id \"arrange-travel\" is used twice; the first is at broken.json:12:5")),
                () -> assertTrue(
                        findings.contains("On is the text \"17 August 2026\", must be a date such as 2026-01-05")),
                () -> assertTrue(findings.contains("In all: 4 errors")));
    }

    @Test
    @DisplayName("fits into 100 columns and leaves no blanks at the end of a line")
    void fits() {
        assertTrue(story.lines().allMatch(l -> l.length() <= 100 && l.equals(l.stripTrailing())), story);
    }
}
