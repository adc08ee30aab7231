package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.ServiceId;

@DisplayName("A PMO that is set up")
class SetUpAPmoTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("has the adopted services, their needs and the tailored values in both files, and prints a board")
    void program() throws IOException {
        var bytes = new ByteArrayOutputStream();
        SetUpAPmo.setUp(folder, new PrintStream(bytes, true, UTF_8));
        assertEquals("""
                Added: administer-access, which welcome-joiners needs
                Added: maintain-governance-calendar, which organise-boards needs
                acme.xlsx: 5 functions, 22 services, 3 stage changes, 15 mappings
                acme.json: 5 functions, 22 services, 3 stage changes, 15 mappings
                Not recorded (19)
                  Maintain the governance calendar
                  Run a risk workshop
                  Run the risk review
                  Report the top risks
                  Analyse the total risk exposure
                  Produce the risk management strategy
                  Maintain the issue log
                  Triage new issues
                  Escalate overdue issues
                  Analyse root causes of recurring issues
                  Design the issue and escalation procedure
                  Administer access to project information
                  Write the information management strategy
                  Track actions to completion
                  Arrange travel
                  Arrange project rooms and equipment
                  Welcome joiners and sign off leavers
                  Organise board meetings
                  Review the meeting structure of a programme
                Operation (3)
                  Update the risk log
                  Take minutes of boards
                  Book meetings and workshops
                """, bytes.toString(UTF_8).replace(System.lineSeparator(), "\n"));
        var workbook = Catalogues.discover().read(folder.resolve("acme.xlsx")).orThrow();
        assertEquals(
                workbook,
                Catalogues.discover().read(folder.resolve("acme.json")).orThrow());
        var riskLog = workbook.findService(ServiceId.of("update-risk-log")).orElseThrow();
        assertEquals(Optional.of("weekly"), riskLog.cadence());
        assertEquals(Optional.of("pmo-reference 1 update-risk-log"), riskLog.adoptedFrom());
    }
}
