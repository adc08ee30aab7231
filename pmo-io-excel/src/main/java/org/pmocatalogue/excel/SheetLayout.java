package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The layout of a sheet with entries of one kind: its columns, and the meaning of headings. */
final class SheetLayout {

    /** The headings of a sheet with one field per row. */
    static final String FIELD = "Field";

    static final String VALUE = "Value";
    static final String WHAT_GOES_IN = "What goes in";

    private final RecordShape shape;
    private final ImmutableMap<String, SheetColumn> byHeading;

    SheetLayout(RecordShape shape) {
        this.shape = shape;
        Map<String, SheetColumn> known = new HashMap<>();
        for (FieldSpec field : Iterables.concat(shape.fields(), shape.derived())) {
            for (SheetColumn column : columnsOf(field)) {
                known.put(CellText.folded(column.heading()), column);
            }
            known.put(CellText.folded(field.label()), SheetColumn.of(field));
            known.put(CellText.folded(field.name()), SheetColumn.of(field));
        }
        byHeading = ImmutableMap.copyOf(known);
    }

    /** {@return the first document with a sheet for its header, or else the first with any sheet} */
    static Optional<DocumentType> documentOf(Iterable<Sheet> sheets) {
        return DocumentType.ALL.stream()
                .filter(document -> hasSheet(sheets, document, Kind::isHeader))
                .findFirst()
                .or(() -> DocumentType.ALL.stream()
                        .filter(document -> hasSheet(sheets, document, kind -> true))
                        .findFirst());
    }

    /** {@return whether the workbook has a sheet for a kind of the document that matches} */
    static boolean hasSheet(Iterable<Sheet> sheets, DocumentType document, Predicate<Kind> kind) {
        return Streams.stream(sheets)
                .anyMatch(sheet -> kindOf(sheet.name(), document).filter(kind).isPresent());
    }

    /** {@return the kind of a document with a sheet of this name, ignoring case and blanks} */
    static Optional<Kind> kindOf(String sheetName, DocumentType document) {
        String folded = CellText.folded(sheetName);
        return document.kinds().stream()
                .filter(kind -> folded.equals(CellText.folded(kind.plural()))
                        || folded.equals(CellText.folded(kind.label()))
                        || folded.equals(CellText.folded(kind.token())))
                .findFirst();
    }

    /**
     * {@return the columns in the order of writing: required fields, derived fields, other fields, attributes. For a
     * kind without id, the fields keep their order}
     */
    ImmutableList<SheetColumn> columns(Iterable<String> attributes) {
        Predicate<FieldSpec> isFirst = field -> field.isRequired() || shape.slotOf("id") < 0;
        var columns = ImmutableList.<SheetColumn>builder();
        for (FieldSpec field : Iterables.concat(
                Iterables.filter(shape.fields(), isFirst::test),
                shape.derived(),
                Iterables.filter(shape.fields(), field -> !isFirst.test(field)))) {
            columns.addAll(columnsOf(field));
        }
        return columns.addAll(Iterables.transform(attributes, SheetColumn::ofAttribute))
                .build();
    }

    /** {@return the column of the field, or a column per choice if the field may have several} */
    static ImmutableList<SheetColumn> columnsOf(FieldSpec field) {
        return field.isMany() && !field.choices().isEmpty()
                ? ImmutableList.copyOf(Iterables.transform(field.choices(), choice -> SheetColumn.of(field, choice)))
                : ImmutableList.of(SheetColumn.of(field));
    }

    /** {@return the column for a heading, ignoring case; an attribute if no field has the name} */
    SheetColumn columnOf(String heading) {
        if (JsonText.isMarked(heading)
                && JsonText.parse(heading, Limits.standard()) instanceof RawValue.Text name
                && !name.text().isEmpty()) {
            return SheetColumn.ofAttribute(name.text());
        }
        var known = byHeading.get(CellText.folded(heading));
        return known != null ? known : SheetColumn.ofAttribute(TextRule.trim(heading));
    }

    /** {@return whether a heading is the name of a field} */
    boolean isKnown(String heading) {
        return byHeading.containsKey(CellText.folded(heading));
    }

    /** {@return whether a heading with the name of an attribute would be read as something else} */
    boolean isAmbiguous(String name) {
        return isKnown(name) || JsonText.isMarked(name) || !TextRule.trim(name).equals(name);
    }

    /** {@return the slot of a column's field; -1 for an attribute} */
    int slotOf(SheetColumn column) {
        return column.isAttribute() ? -1 : shape.slotOf(column.name());
    }

    /** {@return the heading of the first required field} */
    String requiredHeading() {
        return columns(ImmutableList.of()).stream()
                .filter(SheetColumn::isRequired)
                .findFirst()
                .orElseThrow()
                .heading();
    }

    Kind kind() {
        return shape.kind();
    }
}
