package org.pmocatalogue.excel;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.excel.NotedCells.NotedCell;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;

/** What is wrong with the file that a workbook was made from, a finding a row. */
final class FindingsSheet {

    static final String NAME = "Findings";

    static final ImmutableList<String> HEADINGS =
            ImmutableList.of("Where it was", "How bad", "Code", "What is wrong", "What to do", "What stood there");
    /** Excel takes some more. */
    private static final int MOST_LINKS = 50_000;

    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(24, 10, 10, 90, 60, 60);

    /** Rows are written out by so many: the texts in them may be long. */
    private static final int BATCH = 200;

    private static final String LAST_LINE =
            String.format(Locale.ROOT, "Of each code, the first %,d are listed.", Findings.MOST_OF_A_PROBLEM_IN_PLACE);
    private static final Pattern CODE = Pattern.compile("PMO-[0-9]{3}");

    private FindingsSheet() {}

    /** {@return what a note tells of the finding in a row; empty if there is none in it} */
    static Optional<String> noteOf(Row row) {
        var texts = new String[HEADINGS.size()];
        Arrays.fill(texts, "");
        for (int i = 0; i < row.size() && row.column(i) < texts.length; i++) {
            texts[row.column(i)] = CellText.of(row.value(i));
        }
        return CODE.matcher(texts[2]).matches()
                ? Optional.of(CellNote.textOf(texts[1], texts[2], texts[3], texts[4]))
                : Optional.empty();
    }

    /** {@return whether the cell is in the place of one of ours} */
    static boolean isOurs(Row row, int i) {
        boolean isInRow = row.number() == 1
                || noteOf(row).isPresent()
                || CellText.of(row.value(i)).equals(LAST_LINE);
        return isInRow && row.column(i) < HEADINGS.size();
    }

    /** Writes the findings, each with a link to the cell in which it is noted. */
    static void write(Collection<Finding> findings, NotedCells noted, Worksheet sheet) throws IOException {
        int last = HEADINGS.size() - 1;
        for (int i = 0; i <= last; i++) {
            sheet.width(i, WIDTHS.get(i));
            sheet.inlineString(0, i, HEADINGS.get(i));
        }
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fontColor(SheetStyle.HEADING_TEXT)
                .fillColor(SheetStyle.HEADING)
                .set();
        sheet.freezePane(0, 1);
        SheetStyle.onPaper(sheet, 1);
        int row = 1;
        for (Finding finding : findings) {
            var cell = noted.find(finding);
            var cells = ImmutableList.of(
                    finding.place().address(),
                    finding.severity().toString(),
                    finding.code(),
                    finding.message(),
                    finding.hint().orElse(""),
                    finding.omitted().or(() -> cell.map(NotedCell::value)).orElse(""));
            boolean isLinked = cell.isPresent() && row <= MOST_LINKS;
            if (isLinked) { // before the cell's text, which is written over the link's own
                sheet.hyperlink(
                        row,
                        0,
                        HyperLink.internal(cell.get().address(), CellAddress.print(CellAddress.position(row + 1, 0))));
            }
            for (int i = 0; i <= last; i++) {
                CellWriter.put(sheet, row, i, CellWriter.escaped(cells.get(i)));
            }
            var style = sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fontColor(SheetStyle.INK);
            if (finding.severity() == Severity.ERROR) {
                style.fillColor(SheetStyle.MISSING);
            }
            style.set();
            if (isLinked) {
                sheet.style(row, 0).underlined().set();
            }
            sheet.rowHeight(row, height(cells));
            if (row % BATCH == 0) {
                sheet.flush();
            }
            row++;
        }
        if (isCutOff(findings)) {
            CellWriter.put(sheet, row, 3, LAST_LINE);
            sheet.style(row, 3).italic().fontColor(SheetStyle.COMPUTED_TEXT).set();
        }
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), last);
    }

    private static double height(List<String> cells) {
        double height = SheetStyle.LINE_HEIGHT;
        for (int i = 0; i < cells.size(); i++) {
            height = Math.max(height, SheetStyle.height(cells.get(i), WIDTHS.get(i)));
        }
        return height;
    }

    /** {@return whether there are as many findings of a code as are listed at most, and so perhaps more} */
    private static boolean isCutOff(Collection<Finding> findings) {
        var counts = HashMultiset.<Problem>create();
        return findings.stream()
                .anyMatch(finding -> counts.add(finding.problem(), 1) + 1 >= Findings.MOST_OF_A_PROBLEM_IN_PLACE);
    }
}
