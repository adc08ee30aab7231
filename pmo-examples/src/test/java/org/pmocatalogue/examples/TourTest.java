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

    private final String output = output();

    private static String output() {
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
        String rest = output.substring(output.indexOf(heading));
        return rest.lines()
                .skip(2)
                .takeWhile(l -> !l.isEmpty())
                .map(String::strip)
                .toList();
    }

    @Test
    @DisplayName("lists all functions of the reference catalogue with their groups")
    void shows() {
        var functions = under("A catalogue to start from: Reference catalogue of PMO services");
        assertEquals(24, functions.size());
        assertEquals(
                "delivery              Risk management                                     6 services",
                functions.get(11));
    }

    @Test
    @DisplayName("answers three queries")
    void answers() {
        assertAll(
                () -> assertTrue(under("Which services belong to risk management")
                        .contains("Update the risk log                  Support      fortnightly")),
                () -> assertTrue(under("Which mandated services does a project office provide every month")
                        .contains("Update the risk log                                  4 h")),
                () -> assertTrue(under("Which stage is each service in")
                        .contains("Update the risk log                     Operation, Live")),
                () -> assertTrue(under("Which stage is each service in")
                        .contains("Run a risk workshop                     not recorded")));
    }

    @Test
    @DisplayName("writes the catalogue and reads the same one back")
    void writes() {
        assertEquals(
                List.of("Written: 24 functions, 145 services, 5 stage changes, 78 mappings", "Read back equal: true"),
                under("Is the catalogue the same"));
    }

    @Test
    @DisplayName("reports every error in the broken copy, with its consequences")
    void finds() {
        var findings = under("What is reported for a file with errors?");
        assertAll(
                () -> assertTrue(findings.contains("-> did you mean \"advanced\"?")),
                () -> assertTrue(findings.contains("Function \"secretary\" does not exist")),
                () -> assertTrue(findings.stream()
                        .anyMatch(f -> f.matches(
                                "Service id \"arrange-travel\" is used twice; the first is at broken.json:\\d+:5"))),
                () -> assertTrue(
                        findings.contains("On is the text \"17 August 2026\", must be a date such as 2026-01-05")),
                () -> assertTrue(
                        findings.contains("Service refers to service \"book-meetings\", which does not exist")),
                () -> assertTrue(findings.contains("In all: 4 errors, 1 warning")));
    }

    @Test
    @DisplayName("fits into 100 columns without trailing blanks")
    void fits() {
        assertTrue(output.lines().allMatch(l -> l.length() <= 100 && l.equals(l.stripTrailing())), output);
    }
}
