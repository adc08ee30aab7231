package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** How the entries of one kind stand in a sheet: which columns there are, and what headings mean. */
final class SheetLayout {

    /** What a sheet with one entry has above its two columns. */
    static final String FIELD = "Field";

    static final String VALUE = "Value";
    static final String WHAT_GOES_IN = "What goes in";

    private final RecordSchema shape;
    private final ImmutableMap<String, SheetColumn> byHeading;

    SheetLayout(RecordSchema shape) {
        this.shape = shape;
        Map<String, SheetColumn> known = new HashMap<>();
        for (FieldSpec field : Iterables.concat(shape.fields(), shape.computed())) {
            for (SheetColumn column : columnsOf(field)) {
                known.put(CellText.folded(column.heading()), column);
            }
            known.put(CellText.folded(field.label()), SheetColumn.of(field));
            known.put(CellText.folded(field.name()), SheetColumn.of(field));
        }
        byHeading = ImmutableMap.copyOf(known);
    }

    /** {@return the first document that tells of itself in a sheet, or else the first of which there is any sheet} */
    static Optional<Document> documentOf(Iterable<Sheet> sheets) {
        return Document.ALL.stream()
                .filter(document -> hasSheet(sheets, document, Kind::isHeader))
                .findFirst()
                .or(() -> Document.ALL.stream()
                        .filter(document -> hasSheet(sheets, document, kind -> true))
                        .findFirst());
    }

    /** {@return whether there is a sheet for some kind of the document} */
    static boolean hasSheet(Iterable<Sheet> sheets, Document document, Predicate<Kind> kind) {
        return Streams.stream(sheets)
                .anyMatch(sheet -> kindOf(sheet.name(), document).filter(kind).isPresent());
    }

    /** {@return the kind of a document's entries in a sheet of this name, which may have other case and blanks} */
    static Optional<Kind> kindOf(String sheetName, Document document) {
        String folded = CellText.folded(sheetName);
        return document.kinds().stream()
                .filter(kind -> folded.equals(CellText.folded(kind.plural()))
                        || folded.equals(CellText.folded(kind.label()))
                        || folded.equals(CellText.folded(kind.token())))
                .findFirst();
    }

    /**
     * {@return the columns as they are written: what must be given first, then what is computed, then the rest, and the
     * attributes. Entries without an id begin with what they are about, and have their fields in the usual order}
     */
    ImmutableList<SheetColumn> columns(Iterable<String> attributes) {
        Predicate<FieldSpec> isFirst = field -> field.isRequired() || shape.slotOf("id") < 0;
        var columns = ImmutableList.<SheetColumn>builder();
        for (FieldSpec field : Iterables.concat(
                Iterables.filter(shape.fields(), isFirst::test),
                shape.computed(),
                Iterables.filter(shape.fields(), field -> !isFirst.test(field)))) {
            columns.addAll(columnsOf(field));
        }
        return columns.addAll(Iterables.transform(attributes, SheetColumn::ofAttribute))
                .build();
    }

    /** {@return a column for the field, or several if it holds several words of a closed set} */
    static ImmutableList<SheetColumn> columnsOf(FieldSpec field) {
        return field.isMany() && !field.choices().isEmpty()
                ? ImmutableList.copyOf(Iterables.transform(field.choices(), choice -> SheetColumn.of(field, choice)))
                : ImmutableList.of(SheetColumn.of(field));
    }

    /** {@return the column that a heading tells, in any case; that of an attribute if no field is called so} */
    SheetColumn columnOf(String heading) {
        if (JsonText.isMarked(heading)
                && JsonText.parse(heading, Limits.standard()) instanceof RawValue.Text name
                && !name.text().isEmpty()) {
            return SheetColumn.ofAttribute(name.text());
        }
        var known = byHeading.get(CellText.folded(heading));
        return known != null ? known : SheetColumn.ofAttribute(TextRule.trim(heading));
    }

    /** {@return whether a heading tells a field} */
    boolean isKnown(String heading) {
        return byHeading.containsKey(CellText.folded(heading));
    }

    /** {@return whether the name of an attribute would not come back from a heading as it is} */
    boolean isAmbiguous(String name) {
        return isKnown(name) || JsonText.isMarked(name) || !TextRule.trim(name).equals(name);
    }

    /** {@return the slot of a column's field; -1 if it is an attribute} */
    int slotOf(SheetColumn column) {
        return column.isAttribute() ? -1 : shape.slotOf(column.name());
    }

    /** {@return the heading of the first field that an entry must have} */
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
