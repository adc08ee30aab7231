package org.pmocatalogue.benchmarks;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.WriteOptions;
import org.pmocatalogue.catalogue.Catalogue;

/** Writes a workbook of many services: with all its looks, and by bare fastexcel the same cells without any. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WriteExcel {

    private static final int BATCH = 500;

    @Param("50000")
    int services;

    private final Catalogues catalogues = Catalogues.discover();
    private final OutputStream nowhere = ByteStreams.nullOutputStream();
    private final WriteOptions excel = WriteOptions.builder().format("excel").build();
    private Catalogue catalogue = TwelveColumns.of(1);
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** What we write is what the peer writes, value by value. */
    @Setup
    public void makeBoth() throws IOException {
        catalogue = TwelveColumns.of(services);
        var bytes = new ByteArrayOutputStream();
        catalogues.write(catalogue, bytes, excel).orThrow();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                var read = workbook.findSheet("Services").map(WriteExcel::open).orElseThrow()) {
            read.forEach(row -> {
                var values = new @Nullable Object[row.getCellCount()];
                for (int i = 0; i < values.length; i++) {
                    var cell = row.getCell(i);
                    values[i] = cell == null || cell.getType() == CellType.EMPTY ? null : cell.getValue();
                }
                rows.add(values);
            });
        }
    }

    private static java.util.stream.Stream<org.dhatim.fastexcel.reader.Row> open(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Benchmark
    public void pmo() throws IOException {
        catalogues.write(catalogue, nowhere, excel).orThrow();
    }

    @Benchmark
    public void fastexcel() throws IOException {
        try (var workbook = new Workbook(nowhere, "pmo", "1.0")) {
            var sheet = workbook.newWorksheet("Services");
            for (int i = 0; i < rows.size(); i++) {
                var values = rows.get(i);
                for (int column = 0; column < values.length; column++) {
                    if (values[column] instanceof BigDecimal number) {
                        sheet.value(i, column, number);
                    } else if (values[column] != null) {
                        sheet.inlineString(i, column, values[column].toString());
                    }
                }
                if (i % BATCH == BATCH - 1) {
                    sheet.flush();
                }
            }
            sheet.finish();
            workbook.finish();
        }
    }
}
