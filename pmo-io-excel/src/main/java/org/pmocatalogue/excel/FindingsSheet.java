package org.pmocatalogue.excel;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;

/** The sheet with the findings about the input of a workbook, one per row, each linked to the cell with its note. */
final class FindingsSheet {

    static final String NAME = "Findings";

    static final ImmutableList<String> HEADINGS =
            ImmutableList.of("Place", "Severity", "Code", "Problem", "Fix", "Value");

    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(24, 10, 10, 90, 60, 60);

    /** The most links; Excel allows some more. */
    private static final int MOST_LINKS = 50_000;

    /** The number of rows that are written out together: their texts may be long. */
    private static final int BATCH = 200;

    /** The most characters of a value; the linked cell has all. */
    private static final int LONGEST_VALUE = 300;

    private static final String LAST_LINE = String.format(
            Locale.ROOT, "Only the first %,d findings of each code are listed.", Findings.MOST_OF_A_PROBLEM_IN_PLACE);

    /**
     * A cell with a note.
     *
     * @param address the address of the cell with its sheet, as in links
     * @param value the value in the input, as a person would type it; empty if the finding is not about a value
     */
    private record NotedCell(String address, String value) {}

    private final Map<Finding, NotedCell> noted = new HashMap<>();

    /** Adds the cell with the note of a finding. The first cell counts. */
    void addNote(Finding finding, String sheet, long cell, String value) {
        noted.putIfAbsent(finding, new NotedCell("'%s'!%s".formatted(sheet, CellAddress.print(cell)), cut(value)));
    }

    /** Cuts a text, but not inside a surrogate pair. */
    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean isInPair = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
        return value.substring(0, isInPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
    }

    /** Writes the sheet, after all notes were added. */
    void write(Collection<Finding> findings, Worksheet sheet) throws IOException {
        int last = HEADINGS.size() - 1;
        for (int i = 0; i <= last; i++) {
            sheet.width(i, WIDTHS.get(i));
        }
        SheetStyle.headings(sheet, 0, 0, HEADINGS);
        sheet.freezePane(0, 1);
        SheetStyle.onPaper(sheet, 1);
        int row = 0;
        for (Finding finding : findings) {
            write(++row, finding, noted.get(finding), sheet);
            if (row % BATCH == 0) {
                sheet.flush();
            }
        }
        if (isCutOff(findings)) {
            FastExcel.text(sheet, row + 1, 3, LAST_LINE);
            sheet.style(row + 1, 3).italic().fontColor(SheetStyle.DERIVED_TEXT).set();
        }
        sheet.setAutoFilter(0, 0, Math.max(1, row), last);
        sheet.finish();
    }

    private static void write(int row, Finding finding, @Nullable NotedCell cell, Worksheet sheet) {
        var texts = ImmutableList.of(
                finding.place().address(),
                finding.severity().toString(),
                finding.code(),
                finding.message(),
                finding.hint().orElse(""),
                finding.omitted().orElse(cell == null ? "" : cell.value()));
        NotedCell target = row <= MOST_LINKS ? cell : null;
        if (target != null) {
            FastExcel.link(sheet, row, 0, target.address());
        }
        for (int i = 0; i < texts.size(); i++) {
            FastExcel.text(sheet, row, i, texts.get(i));
        }
        var style = sheet.range(row, 0, row, texts.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .fontColor(SheetStyle.INK);
        if (finding.severity() == Severity.ERROR) {
            style.fillColor(SheetStyle.MISSING);
        }
        style.set();
        if (target != null) {
            sheet.style(row, 0).underlined().set();
        }
        sheet.rowHeight(row, height(texts));
    }

    private static double height(List<String> cells) {
        double height = SheetStyle.LINE_HEIGHT;
        for (int i = 0; i < cells.size(); i++) {
            height = Math.max(height, SheetStyle.height(cells.get(i), WIDTHS.get(i)));
        }
        return height;
    }

    /** {@return whether the most findings of some code are listed, and so perhaps not all} */
    private static boolean isCutOff(Collection<Finding> findings) {
        var counts = HashMultiset.<Problem>create();
        return findings.stream()
                .anyMatch(finding -> counts.add(finding.problem(), 1) + 1 >= Findings.MOST_OF_A_PROBLEM_IN_PLACE);
    }
}
