package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

/** The content of workbooks as lines of text. */
public final class Reads {

    /** The beginning of a line with the problem that ended reading. */
    public static final String ENDED = "ended by ";

    private Reads() {}

    /** {@return a file under the name {@code a.xlsx}} */
    public static Input input(byte[] bytes) {
        return Input.of("a.xlsx", ByteSource.wrap(bytes));
    }

    public static ImmutableList<String> cells(byte[] bytes) throws IOException {
        return cells(bytes, Limits.standard());
    }

    /**
     * {@return the cells of all sheets, such as {@code A1 "Risk"}, a line for each sheet but the first, a line for the
     * merged cells of a sheet, and a line for the problem that ended reading}
     */
    public static ImmutableList<String> cells(byte[] bytes, Limits limits) throws IOException {
        try (Input in = input(bytes)) {
            return cells(in, limits);
        }
    }

    public static ImmutableList<String> cells(Path file) throws IOException {
        try (Input in = Input.of(file, Limits.standard())) {
            return cells(in, Limits.standard());
        }
    }

    private static ImmutableList<String> cells(Input in, Limits limits) throws IOException {
        var lines = ImmutableList.<String>builder();
        try (var file = XlsxFile.open(in, limits)) {
            for (Sheet sheet : file.sheets()) {
                if (!sheet.equals(file.sheets().get(0))) {
                    lines.add("sheet " + sheet.name() + (sheet.isHidden() ? ", hidden" : ""));
                }
                var merged = file.read(sheet, row -> add(row, lines));
                if (!merged.isEmpty()) {
                    lines.add("merged " + merged);
                }
            }
        } catch (WorkbookException e) {
            lines.add(lineOf(e));
        }
        return lines.build();
    }

    private static void add(Row row, ImmutableList.Builder<String> lines) {
        for (int i = 0; i < row.size(); i++) {
            lines.add(CellAddress.print(row.position(i)) + " " + shown(row.value(i))
                    + (row.isFormula(i) ? ", formula" : "") + (row.isError(i) ? ", error" : ""));
        }
    }

    private static String shown(RawValue value) {
        return value instanceof RawValue.Decimal decimal ? decimal.number().toString() : value.describe();
    }

    /** {@return the line for a problem that ended reading, such as {@code ended by PMO-805 at Services: row "0"}} */
    static String lineOf(WorkbookException end) {
        String place = end.place().address().isEmpty()
                ? end.place().source()
                : end.place().address();
        String details = Arrays.stream(end.details()).map(String::valueOf).collect(Collectors.joining(", "));
        return ENDED + ExcelReader.problemOf(end).code() + " at " + place + (details.isEmpty() ? "" : ": " + details);
    }
}
