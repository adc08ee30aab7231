package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.TextRule;

/** Finds the content of a workbook that is lost if a new workbook replaces it. */
final class ReplacedContent {

    /** Content of our own workbooks, whose notes are stored as drawings. */
    private static final ImmutableSet<String> PERHAPS_OURS = ImmutableSet.of("comments", "drawings");

    private ReplacedContent() {}

    /** {@return the sheets and other content, in words for people; empty if none} */
    static ImmutableSet<String> of(Input in, Reading reading) throws IOException {
        try (var workbook = XlsxFile.open(in, reading.limits())) {
            return of(workbook, reading);
        } catch (WorkbookException e) {
            return ImmutableSet.of(
                    "unreadable content (%s)".formatted(ExcelReader.problemOf(e).message(e.details())));
        }
    }

    private static ImmutableSet<String> of(XlsxFile workbook, Reading reading) throws IOException, WorkbookException {
        var document = SheetLayout.documentOf(workbook.sheets()).orElse(reading.document());
        Set<String> lost = new LinkedHashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            if (SheetLayout.kindOf(sheet.name(), document).isEmpty() && !ExcelReader.isGenerated(workbook, sheet)) {
                lost.add("sheet " + TextRule.quoted(sheet.name()));
            }
            lost.addAll(workbook.drawnOn(sheet));
        }
        for (String word : workbook.unsupported()) {
            if (!PERHAPS_OURS.contains(word)) {
                lost.add(word);
            }
        }
        return ImmutableSet.copyOf(lost);
    }
}
