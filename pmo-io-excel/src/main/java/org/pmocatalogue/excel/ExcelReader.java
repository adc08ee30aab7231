package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.TextRule;

/** Reads one workbook: finds the sheets of the document, and reads their rows as entries. */
final class ExcelReader {

    private static final int MOST_NAMED = 20;

    /** The generated sheets without entries, each with a text of its first row. */
    private static final ImmutableMap<String, Predicate<String>> GENERATED = ImmutableMap.of(
            CellText.folded(ReadMeSheet.NAME),
            ReadMeSheet::isTitle,
            CellText.folded(FindingsSheet.NAME),
            FindingsSheet.HEADINGS.get(0)::equals,
            CellText.folded(ChoiceLists.NAME),
            ChoiceLists.SIGN::equals);

    /** Reads the rows of one sheet into entries. */
    interface Rows extends RowSink {

        /** Ends the sheet. */
        void finish() throws IOException, WorkbookException;

        /** {@return the cells of the fields and attributes, after the last row; empty if the sheet has none} */
        Optional<TableShape> shape();

        /** {@return whether a range of cells overlaps values of entries} */
        boolean isData(CellRange range);
    }

    private ExcelReader() {}

    static void read(Input in, Reading to) throws IOException {
        try (var workbook = XlsxFile.open(in, to.limits())) {
            read(workbook, Place.of(in.name()), to);
        } catch (WorkbookException e) {
            to.report(problemOf(e), e.place(), e.details());
        }
    }

    /** {@return the problem that is reported for an unreadable file} */
    static Problem problemOf(WorkbookException end) {
        return end.reason() == WorkbookException.Reason.LIMIT_EXCEEDED
                ? FileProblem.LIMIT_EXCEEDED
                : ExcelProblem.valueOf(end.reason().name());
    }

    private static void read(XlsxFile workbook, Place place, Reading to) throws IOException, WorkbookException {
        var document = to.document();
        if (!SheetLayout.hasSheet(workbook.sheets(), document, Kind::isHeader)
                && !mayHold(workbook, document, place, to)) {
            return;
        }
        for (Sheet sheet : workbook.sheets()) {
            Optional<Kind> kind = SheetLayout.kindOf(sheet.name(), document);
            if (kind.isPresent()) {
                read(workbook, sheet, kind.get(), to);
            } else if (!isGenerated(workbook, sheet)) {
                to.report(ExcelProblem.OTHER_SHEET, sheet.at(0), TextRule.shortened(sheet.name()), document.label());
            }
        }
    }

    /**
     * {@return whether a workbook without the sheet that describes the document may hold the document}
     *
     * <p>Documents have some sheets in common. A workbook of another document, or without any sheet of a document, is
     * reported.
     */
    private static boolean mayHold(XlsxFile workbook, DocumentType document, Place place, Reading to) {
        var is = SheetLayout.documentOf(workbook.sheets());
        boolean isOther = is.isPresent()
                && is.get() != document
                && (SheetLayout.hasSheet(workbook.sheets(), is.get(), Kind::isHeader)
                        || !SheetLayout.hasSheet(workbook.sheets(), document, kind -> true));
        if (isOther) {
            to.report(
                    FileProblem.OTHER_DOCUMENT,
                    place,
                    is.get().label(),
                    is.get().format(),
                    document.label());
        } else if (is.isEmpty()) {
            String names = workbook.sheets().stream()
                    .limit(MOST_NAMED)
                    .map(sheet -> TextRule.quoted(sheet.name()))
                    .collect(joining(", "));
            to.report(ExcelProblem.NO_SHEET, place, document.label(), names, names(document));
        }
        return is.isPresent() && !isOther;
    }

    /** {@return the names of a document's sheets, such as {@code Catalogue, Functions and Services}} */
    private static String names(DocumentType document) {
        var names = Lists.transform(document.kinds(), Kind::plural);
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** {@return whether a sheet is generated, by its name and first row} */
    static boolean isGenerated(XlsxFile workbook, Sheet sheet) throws IOException, WorkbookException {
        var sign = GENERATED.get(CellText.folded(sheet.name()));
        if (sign == null) {
            return false;
        }
        var seen = new AtomicBoolean();
        workbook.read(sheet, row -> {
            for (int i = 0; i < row.size() && row.number() == 1; i++) {
                seen.compareAndSet(false, sign.test(row.text(i)));
            }
        });
        return seen.get();
    }

    /** {@return a reader for the rows of a sheet with entries of a kind} */
    static Rows rows(Kind kind, Reading to, Places places, CellReader cells) {
        return kind.isHeader()
                ? new HeaderSheetReader(kind, to, places, cells)
                : new EntrySheetReader(kind, to, places, cells);
    }

    private static void read(XlsxFile workbook, Sheet sheet, Kind kind, Reading to)
            throws IOException, WorkbookException {
        var cells = new CellReader(to.limits(), workbook.isFrom1904());
        Places places = sheet::at;
        var rows = rows(kind, to, places, cells);
        for (CellRange merged : workbook.read(sheet, rows)) {
            if (rows.isData(merged)) {
                to.report(ExcelProblem.MERGED, places, merged.first(), merged);
            }
        }
        rows.finish();
    }
}
