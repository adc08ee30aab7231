package org.pmocatalogue.excel;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.TextRule;

/** Finds the content of an existing workbook that would be lost if the workbook were overwritten. */
final class OverwriteGuard {

    private static final int MOST_FORMULAS = 5;
    private static final int LONGEST_PLACE = 60;

    /** Content of our own workbooks, whose notes are stored as drawings. Drawings and notes of people are detected. */
    private static final ImmutableSet<String> PERHAPS_OURS = ImmutableSet.of("comments", "drawings");

    /** A test for cells at places where we write, called row by row from the first. */
    @FunctionalInterface
    private interface OwnCells {
        boolean contains(Row row, int i);
    }

    private final XlsxFile workbook;
    private final Reading reading;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> drawn = new LinkedHashSet<>();
    private final CellNote.Recogniser notes = new CellNote.Recogniser();

    private OverwriteGuard(XlsxFile workbook, Reading reading) {
        this.workbook = workbook;
        this.reading = reading;
    }

    /** {@return the content that would be lost, in words for people; empty if none} */
    static ImmutableSet<String> lostContent(Input in, Reading reading) throws IOException {
        try (var workbook = XlsxFile.open(in, reading.limits())) {
            var guard = new OverwriteGuard(workbook, reading);
            try {
                guard.search();
            } catch (WorkbookException e) {
                guard.lost.add(unreadable(e));
            }
            return ImmutableSet.copyOf(guard.lost);
        } catch (WorkbookException e) {
            return ImmutableSet.of(unreadable(e));
        }
    }

    private static String unreadable(WorkbookException e) {
        return "unreadable content (%s)".formatted(ExcelReader.problemOf(e).message(e.details()));
    }

    private void search() throws IOException, WorkbookException {
        var document = SheetLayout.documentOf(workbook.sheets()).orElse(reading.document());
        for (Sheet sheet : workbook.sheets()) {
            Optional<Kind> kind = SheetLayout.kindOf(sheet.name(), document);
            if (kind.isPresent()) {
                addCells(sheet, kind.get());
            } else if (ExcelReader.isGenerated(workbook, sheet)) {
                addCellsOfGenerated(sheet, document);
            } else {
                lost.add("sheet " + TextRule.quoted(sheet.name()));
                continue;
            }
            for (String word : workbook.drawnOn(sheet)) {
                drawn.add(word);
                lost.add("%s on sheet %s".formatted(word, TextRule.quoted(sheet.name())));
            }
        }
        for (String word : workbook.unsupported()) {
            if (!PERHAPS_OURS.contains(word) && !drawn.contains(word)) {
                lost.add(word);
            }
        }
        if (!workbook.hasOnlyNotes(notes::isOurs)) {
            lost.add("notes");
        }
    }

    private void addCells(Sheet sheet, Kind kind) throws IOException, WorkbookException {
        var unread = new UnreadCells(reading);
        var cells = new CellReader(reading.limits(), workbook.isFrom1904());
        var rows = ExcelReader.rows(kind, unread, sheet::at, cells);
        workbook.read(sheet, row -> {
            addFormulas(row, sheet);
            rows.accept(row);
        });
        rows.finish();
        if (unread.outside != null) {
            lost.add("text outside the table at " + shown(unread.outside));
        }
        if (unread.second != null) {
            lost.add("a second value for one field at " + shown(unread.second));
        }
    }

    private void addFormulas(Row row, Sheet sheet) {
        for (int i = 0; i < row.size(); i++) {
            if (row.isFormula(i) && lost.size() < MOST_FORMULAS) {
                lost.add("the formula in " + shown(sheet.at(row.position(i))));
            }
        }
    }

    /** Adds the first cell that people added to a generated sheet. */
    private void addCellsOfGenerated(Sheet sheet, DocumentType document) throws IOException, WorkbookException {
        String name = CellText.folded(sheet.name());
        boolean hasFindings = name.equals(CellText.folded(FindingsSheet.NAME));
        OwnCells ours = hasFindings
                ? FindingsSheet::isOurs
                : name.equals(CellText.folded(ChoiceLists.NAME))
                        ? new ChoiceLists.Recogniser(document, reading)::isOurs
                        : new ReadMeSheet.Recogniser(
                                reading.shape(document.kinds().reverse().get(0)))::isOurs;
        var added = new LinkedHashSet<Place>();
        workbook.read(sheet, row -> {
            addFormulas(row, sheet);
            for (int i = 0; i < row.size() && added.isEmpty(); i++) {
                if (!row.isBlank(i) && !ours.contains(row, i)) {
                    added.add(sheet.at(row.position(i)));
                }
            }
            if (hasFindings) {
                notes.addFinding(row);
            }
        });
        added.forEach(place -> lost.add("text at " + shown(place)));
    }

    private static String shown(Place place) {
        return Ascii.truncate(place.address(), LONGEST_PLACE, "…");
    }

    /** Reads the entries of a sheet to find the cells that no entry contains. */
    private static final class UnreadCells implements Reading {

        private final Reading reading;
        private @Nullable Place outside;
        private @Nullable Place second;

        UnreadCells(Reading reading) {
            this.reading = reading;
        }

        @Override
        public void accept(Entry entry) {
            for (Entry.Flaw flaw : entry.flaws()) {
                if (flaw.problem() == FieldProblem.REPEATED_FIELD && flaw.value() != null && second == null) {
                    second = entry.places().at(flaw.position());
                }
            }
        }

        @Override
        public void report(Problem problem, Place at, Object... details) {
            if ((problem == ExcelProblem.OUTSIDE || problem == ExcelProblem.NO_FIELDS) && outside == null) {
                outside = at;
            }
        }

        @Override
        public DocumentType document() {
            return reading.document();
        }

        @Override
        public RecordShape shape(Kind kind) {
            return reading.shape(kind);
        }

        @Override
        public Limits limits() {
            return reading.limits();
        }

        @Override
        public Input limited(Input in) {
            return reading.limited(in);
        }
    }
}
