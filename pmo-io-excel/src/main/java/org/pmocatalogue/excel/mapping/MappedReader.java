package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Reads a foreign workbook through a mapping. */
final class MappedReader implements EntryReader {

    private static final int MOST_NAMED = 20;

    private final ColumnMapping mapping;

    MappedReader(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(Input in, Reading to) throws IOException {
        var place = Place.of(in.name());
        boolean areFieldsThere = areFieldsThere(place, to);
        try (var workbook = XlsxFile.open(in, to.limits())) {
            if (areFieldsThere) {
                read(workbook, place, to);
            } else {
                reportHeadings(workbook, place, to);
            }
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

    /** Reports all further problems of the mapping, so that people can fix them at once. */
    private void reportHeadings(XlsxFile workbook, Place place, Reading to) throws IOException, WorkbookException {
        for (MappedSheet mapped : mapping.sheets()) {
            var sheet = find(mapped, workbook, place, to);
            if (sheet != null) {
                columns(workbook, sheet, mapped, to);
            }
        }
    }

    private boolean areFieldsThere(Place place, Reading to) {
        boolean areThere = true;
        for (String name : mapping.catalogue().keySet()) {
            areThere &= isThere(new MappedField(Kind.CATALOGUE, name), "catalogue", place, to);
        }
        var idSource = mapping.idSource();
        areThere &= idSource == null || isThere(idSource, "idFrom", place, to);
        for (MappedSheet sheet : mapping.sheets()) {
            for (MappedColumn column : sheet.columns()) {
                var field = column.field();
                areThere &= field == null || isThere(field, "column " + column.name(), place, to);
                areThere &= areStages(column, place, to);
            }
            for (MappedField field : sheet.constantFields().keySet()) {
                areThere &= isThere(field, "constants", place, to);
            }
            for (MappedField field : sheet.defaultFields().keySet()) {
                areThere &= isThere(field, "defaults", place, to);
            }
        }
        return areThere;
    }

    private boolean isThere(MappedField field, String where, Place place, Reading to) {
        RecordShape shape = to.shape(field.kind());
        if (field.isAttribute()
                || shape.find(field.name()).filter(f -> !f.isDerived()).isPresent()) {
            return true;
        }
        String near = SpellingSuggestion.hint(field.name(), Iterables.transform(shape.fields(), FieldSpec::name))
                .map(hint -> "; " + hint)
                .orElse("");
        String kind = "a " + Ascii.toLowerCase(field.kind().label());
        String name = field.kind() == Kind.CATALOGUE ? field.name() : field.toString();
        to.report(MappingProblem.NO_FIELD, mapping.placeOf(name, place), where, TextRule.shortened(name), kind, near);
        return false;
    }

    private boolean areStages(MappedColumn column, Place place, Reading to) {
        var stages = to.shape(MappedField.STAGE.kind())
                .find(MappedField.STAGE.name())
                .orElseThrow();
        boolean areStages = true;
        for (String stage : column.onlyFor()) {
            if (WordSynonyms.choice(stage, stages) == null) {
                var known = stages.choices().stream().map(Choice::token).toList();
                to.report(
                        MappingProblem.NO_STAGE,
                        mapping.placeOf(stage, place),
                        column.name(),
                        TextRule.shortened(stage),
                        String.join(", ", known),
                        SpellingSuggestion.hint(stage, known)
                                .map(hint -> "; " + hint)
                                .orElse(""));
                areStages = false;
            }
        }
        return areStages;
    }

    private void read(XlsxFile workbook, Place place, Reading to) throws IOException, WorkbookException {
        readCatalogue(place, to);
        var names = new GeneratedIds(mapping.idSource());
        for (MappedSheet mapped : mapping.sheets()) {
            var sheet = find(mapped, workbook, place, to);
            if (sheet != null) {
                read(workbook, sheet, mapped, names, to);
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            if (!isKnown(sheet)) {
                to.report(MappingProblem.OTHER_SHEET, sheet.at(0), TextRule.shortened(sheet.name()));
            }
        }
    }

    private void readCatalogue(Place place, Reading to) throws IOException {
        Entry.Builder entry = to.entry(Kind.CATALOGUE, position -> place, 0);
        mapping.catalogue().forEach((name, value) -> entry.put(name, new RawValue.TypedText(value), 0));
        to.accept(entry.build());
    }

    /** {@return the sheet with this name; null if it is missing, which is reported} */
    private static @Nullable Sheet find(MappedSheet mapped, XlsxFile workbook, Place place, Reading to) {
        String name = CellText.folded(mapped.name());
        for (Sheet sheet : workbook.sheets()) {
            if (CellText.folded(sheet.name()).equals(name)) {
                return sheet;
            }
        }
        to.report(MappingProblem.NO_SHEET, place, TextRule.shortened(mapped.name()), names(workbook));
        return null;
    }

    private boolean isKnown(Sheet sheet) {
        String name = CellText.folded(sheet.name());
        return ImmutableSet.copyOf(Iterables.transform(mapping.ignoredSheets(), CellText::folded))
                        .contains(name)
                || mapping.sheets().stream()
                        .anyMatch(mapped -> CellText.folded(mapped.name()).equals(name));
    }

    private static String names(XlsxFile workbook) {
        return workbook.sheets().stream()
                .limit(MOST_NAMED)
                .map(sheet -> TextRule.quoted(sheet.name()))
                .collect(joining(", "));
    }

    /** {@return the positions of the columns of a mapping; empty if no header row is found, which is reported} */
    private static Optional<PlacedColumns> columns(XlsxFile workbook, Sheet sheet, MappedSheet mapped, Reading to)
            throws IOException, WorkbookException {
        Places places = sheet::at;
        var search = new HeaderSearch(mapped);
        workbook.read(sheet, search);
        Optional<Header> header = search.found();
        if (header.isEmpty()) {
            to.report(MappingProblem.NO_HEADINGS, places.at(0), search.oneHeading());
        }
        return header.map(found -> found.columns(mapped, to, places));
    }

    /** Reads the start of a sheet to find its headings, then the whole sheet. */
    private static void read(XlsxFile workbook, Sheet sheet, MappedSheet mapped, GeneratedIds names, Reading to)
            throws IOException, WorkbookException {
        Optional<PlacedColumns> columns = columns(workbook, sheet, mapped, to);
        if (columns.isEmpty()) {
            return;
        }
        Places places = sheet::at;
        var rows = new MappedRows(mapped, columns.get(), names, to, places, workbook.isFrom1904());
        for (CellRange range : workbook.read(sheet, rows)) {
            if (rows.isSplit(range)) {
                to.report(ExcelProblem.MERGED, places, range.first(), range);
            }
        }
        rows.finish();
    }
}
