package org.pmocatalogue.excel;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.excel.xlsx.CellAddress;
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

/** Tells what a workbook holds that would be gone if it were written anew. */
final class OverwriteGuard {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_PLACE = 60;

    /** Our own workbooks hold notes, which are kept as drawings; those of people are told apart. */
    private static final ImmutableSet<String> PERHAPS_OURS = ImmutableSet.of("comments", "drawings");

    private final XlsxFile workbook;
    private final Reading reading;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> drawn = new LinkedHashSet<>();
    private final OurNotes ours;

    private OverwriteGuard(XlsxFile workbook, Reading reading) {
        this.workbook = workbook;
        this.reading = reading;
        this.ours = new OurNotes();
    }

    static ImmutableSet<String> of(Input in, Reading reading) throws IOException {
        try (var workbook = XlsxFile.open(in, reading.limits())) {
            var content = new OverwriteGuard(workbook, reading);
            try {
                content.look();
            } catch (WorkbookException e) {
                content.lost.add(unread(e));
            }
            return ImmutableSet.copyOf(content.lost);
        } catch (WorkbookException e) {
            return ImmutableSet.of(unread(e));
        }
    }

    private static String unread(WorkbookException e) {
        return "what cannot be read (%s)".formatted(ExcelReader.problemOf(e).message(e.details()));
    }

    private void look() throws IOException, WorkbookException {
        var document = SheetLayout.documentOf(workbook.sheets()).orElse(reading.document());
        for (Sheet sheet : workbook.sheets()) {
            Optional<Kind> kind = SheetLayout.kindOf(sheet.name(), document);
            if (kind.isEmpty() && !ExcelReader.isGenerated(workbook, sheet)) {
                lost.add("sheet " + TextRule.quoted(sheet.name()));
                continue;
            }
            if (kind.isPresent()) {
                addCells(sheet, kind.get());
            } else {
                addCellsOfOurs(sheet, document);
            }
            for (String word : workbook.drawnOn(sheet)) {
                drawn.add(word);
                lost.add("%s on sheet %s".formatted(word, TextRule.quoted(sheet.name())));
            }
        }
        for (String extra : workbook.unsupported()) {
            if (!PERHAPS_OURS.contains(extra) && !drawn.contains(extra)) {
                lost.add(extra);
            }
        }
        if (!workbook.hasOnlyNotes(ours::contains)) {
            lost.add("notes");
        }
    }

    private void addCells(Sheet sheet, Kind kind) throws IOException, WorkbookException {
        Places places = sheet::at;
        var outside = new Outside(reading);
        var rows = ExcelReader.rows(kind, outside, places, new CellReader(reading.limits(), workbook.isFrom1904()));
        workbook.read(sheet, row -> {
            addFormulas(row, places);
            rows.accept(row);
        });
        rows.finish();
        if (outside.first != null) {
            lost.add("what stands outside of the table at " + shown(outside.first));
        }
        if (outside.second != null) {
            lost.add("a second value for one field at " + shown(outside.second));
        }
    }

    private void addFormulas(Row row, Places places) {
        for (int i = 0; i < row.size(); i++) {
            if (row.isFormula(i) && lost.size() < MOST_NAMED) {
                lost.add("the formula in " + shown(places.at(row.position(i))));
            }
        }
    }

    private void addCellsOfOurs(Sheet sheet, Document document) throws IOException, WorkbookException {
        Places places = sheet::at;
        var added = AddedCells.in(sheet, document, reading);
        boolean hasFindings = CellText.folded(sheet.name()).equals(CellText.folded(FindingsSheet.NAME));
        workbook.read(sheet, row -> {
            addFormulas(row, places);
            added.accept(row);
            if (hasFindings) {
                ours.addFinding(row);
            }
        });
        if (added.first() != CellAddress.NONE) {
            lost.add("what stands at " + shown(places.at(added.first())));
        }
    }

    private static String shown(Place place) {
        return Ascii.truncate(place.address(), LONGEST_PLACE, "…");
    }

    /** Takes the entries of a sheet for nothing but to see which cells are in none. */
    private static final class Outside implements Reading {

        private final Reading reading;
        private @Nullable Place first;
        private @Nullable Place second;

        Outside(Reading reading) {
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
            if ((problem == ExcelProblem.OUTSIDE || problem == ExcelProblem.NO_FIELDS) && first == null) {
                first = at;
            }
        }

        @Override
        public Document document() {
            return reading.document();
        }

        @Override
        public RecordSchema shape(Kind kind) {
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
