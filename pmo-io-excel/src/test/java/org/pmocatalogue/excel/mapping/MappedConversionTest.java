package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.excel.ExcelFormat;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;

@DisplayName("Converting a foreign workbook")
class MappedConversionTest {

    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .catalogue(ImmutableMap.of("id", "acme", "name", "ACME PMO", "version", "1", "kind", "own"))
            .idFrom("name")
            .sheet(MappedSheet.builder("Services")
                    .column(MappedColumn.heading("Area").to("function.name").build())
                    .column(MappedColumn.heading("Service").to("name").build())
                    .column(MappedColumn.heading("Status").to("stage-change.to").build())
                    .defaultValue("stage-change.on", "2026-01-05")
                    .build())
            .build();

    @TempDir
    private Path folder = Path.of("");

    /** A workbook that counts how often it is opened to be read. */
    private static final class Counted implements Input {

        private final Input in;
        private int opened;

        Counted(byte[] bytes) {
            in = Input.of("a.xlsx", ByteSource.wrap(bytes));
        }

        @Override
        public String name() {
            return in.name();
        }

        @Override
        public InputStream open() throws IOException {
            return in.open();
        }

        @Override
        public Path file() throws IOException {
            opened++;
            return in.file();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static byte[] workbook(int services) throws IOException {
        try (var workbook = new ForeignWorkbook("Services")) {
            workbook.row(1, "What we offer").row(2, "Area", "Service", "Status");
            for (int i = 0; i < services; i++) {
                workbook.row(3 + i, "Area " + i % 7, "Service " + i, "pilot");
            }
            return workbook.bytes();
        }
    }

    private Result<EntryCounts> convert(Input in, Limits limits) throws IOException {
        return Catalogues.of(List.of(new MappedFormat(MAPPING), new ExcelFormat()), List.of())
                .convert(
                        Origin.of(in),
                        folder.resolve("out.xlsx"),
                        ReadOptions.builder()
                                .format("excel-mapped")
                                .limits(limits)
                                .build(),
                        WriteOptions.builder().format("excel").build());
    }

    private int opened(int services) throws IOException {
        try (var in = new Counted(workbook(services))) {
            var converted = convert(in, Limits.standard());
            assertEquals(List.of(), converted.findings());
            assertEquals(
                    "7 functions, %,d services, %,d stage changes".formatted(services, services),
                    converted.orThrow().toString());
            return in.opened;
        }
    }

    @Test
    @DisplayName("opens it once, however large it is")
    void opens() throws IOException {
        assertEquals(1, opened(1_000));
        assertEquals(1, opened(1_001));
    }

    @Test
    @DisplayName("unpacks each sheet once when it is opened, but for the rows down to the headings")
    void unpacksOnce() throws IOException {
        byte[] bytes = workbook(3_000);
        long unpacked = unpacked(bytes);
        try (var in = Reads.input(bytes)) {
            var limits = Limits.builder().bytes(unpacked + unpacked / 10).build();
            assertTrue(convert(in, limits).value().isPresent());
        }
    }

    private static long unpacked(byte[] bytes) throws IOException {
        long length = 0;
        try (var zip = new ZipInputStream(ByteSource.wrap(bytes).openStream())) {
            while (zip.getNextEntry() != null) {
                length += zip.readAllBytes().length;
            }
        }
        return length;
    }
}
