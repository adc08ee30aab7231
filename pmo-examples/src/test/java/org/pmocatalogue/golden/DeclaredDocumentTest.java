package org.pmocatalogue.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.excel.ExcelFormat;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.plugin.Discovery;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.DocumentSchema;
import org.pmocatalogue.schema.Header;
import org.pmocatalogue.schema.RecordCodec;
import org.pmocatalogue.schema.Records;
import org.pmocatalogue.testkit.RiskLog;
import org.pmocatalogue.transfer.DocumentForm;
import org.pmocatalogue.transfer.DocumentWriter;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.OpenInput;
import org.pmocatalogue.transfer.SchemaForm;
import org.pmocatalogue.transfer.Target;

@DisplayName("A document that is only declared")
class DeclaredDocumentTest {

    private static final RecordCodec<RiskLog.Info> INFO = RecordCodec.of(RiskLog.Info.FIELDS);
    private static final RecordCodec<RiskLog.Risk> RISKS = RecordCodec.of(RiskLog.Risk.FIELDS);

    private static final DocumentForm<RiskLog> FORM = new SchemaForm<>(
            RiskLog.DOCUMENT,
            DocumentSchema.<RiskLog>builder(RiskLog.DOCUMENT)
                    .add(INFO, log -> ImmutableList.of(log.info()))
                    .add(RISKS, RiskLog::risks)
                    .build(),
            RiskLogAssembler::new);

    private static final EntryTransfer TRANSFER =
            EntryTransfer.of(Discovery.of(List.of(new JsonFormat(), new ExcelFormat()), List.of()), FORM);

    private static final String JSON = """
            {
              "format": "acme-risk-log/1",
              "log": {"project": "New headquarters"},
              "risks": [
                {"id": "r-1", "event": "The supplier is late", "review": "2026-03-01"},
                {"id": "r-2", "event": "Prices rise"}
              ]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private static final class RiskLogAssembler extends DocumentAssembler<RiskLog> {

        private final Header<RiskLog.Info> header = header(INFO);
        private final Records<RiskLog.Risk> risks = records(RISKS, RiskLog.Risk::id);

        RiskLogAssembler(Findings findings) {
            super(((SchemaForm<RiskLog>) FORM).schema(), findings);
        }

        @Override
        protected Header<?> header() {
            return header;
        }

        @Override
        protected void checkEntries(boolean isComplete) {}

        @Override
        protected @Nullable RiskLog assemble(boolean isComplete) {
            return new RiskLog(
                    header.value().orElseThrow(),
                    ImmutableList.copyOf(Iterables.transform(risks.read(), Records.Read::value)));
        }
    }

    private Optional<RiskLog> read(Path file, Findings findings) throws IOException {
        var options = ReadOptions.standard();
        try (var open = OpenInput.of(Origin.of(file), options)) {
            return FORM.read(TRANSFER, open, options, findings).value();
        }
    }

    private Path write(RiskLog log, String name) throws IOException {
        var findings = new Findings();
        Path file = folder.resolve(name);
        DocumentWriter.of(TRANSFER, Target.of(file), WriteOptions.standard(), findings)
                .orElseThrow()
                .write(FORM, log, findings)
                .orThrow();
        return file;
    }

    private Path json(String text) throws IOException {
        return Files.writeString(folder.resolve("log.json"), text);
    }

    @Test
    @DisplayName("is read from JSON and written as the same bytes")
    void json() throws IOException {
        var findings = new Findings();
        RiskLog log = read(json(JSON), findings).orElseThrow();
        assertEquals(List.of(), findings.list());
        assertEquals(Optional.of("2026-03-01"), log.risks().get(0).review().map(Object::toString));
        assertEquals(JSON, Files.readString(write(log, "copy.json")));
    }

    @Test
    @DisplayName("is written as sheets with its labels and read back equal")
    void sheet() throws IOException {
        var findings = new Findings();
        RiskLog log = read(json(JSON), findings).orElseThrow();
        Path workbook = write(log, "log.xlsx");
        String cells = WorkbookCells.list(workbook);
        for (String text : List.of("[Risks]", "Event", "Review", "The supplier is late")) {
            assertTrue(cells.contains(text), text);
        }
        assertEquals(log, read(workbook, findings).orElseThrow());
        assertEquals(List.of(), findings.list());
    }

    @Test
    @DisplayName("is validated by its declared fields, each error at its place")
    void validation() throws IOException {
        var findings = new Findings();
        Path file = json(JSON.replace("2026-03-01", "soon").replace("\"event\": \"Prices rise\"", "\"evnt\": 1"));
        read(file, findings);
        String found = String.join(
                "\n", findings.list().stream().map(Finding::toString).toList());
        assertEquals("""
                log.json:5:62: error PMO-103: Review is the text "soon", must be a date such as 2026-01-05
                log.json:6:5: error PMO-101: Event is missing; add a value such as The supplier is late
                log.json:6:19: warning PMO-106: "evnt" is not a field of a risk; it is kept as an attribute; did you mean "event"?""", found.replace(folder + "/", ""));
    }
}
