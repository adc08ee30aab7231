package org.pmocatalogue.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes a workbook of many services: with all its looks, and by bare fastexcel the same cells without any. */
public class WriteExcel extends WriteStream {

    private static final int BATCH = 500;

    @Param("50000")
    int services;

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public WriteExcel() {
        super("excel");
    }

    /** What we write is what the peer writes, value by value. */
    @Setup
    public void makeBoth() throws IOException {
        byte[] bytes = use(TwelveColumns.of(services));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
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
