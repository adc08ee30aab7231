package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Closer;
import com.google.common.io.MoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * A workbook that is open for reading. The content of the file is not trusted.
 *
 * <p>A {@link WorkbookException} is a defect of the file, an {@link IOException} a failure of the system.
 */
public final class XlsxFile implements Closeable {

    /** The share of Java's memory for shared texts: a catalogue has the same texts, and the rest of its content. */
    private static final int MEMORY_SHARE = 3;

    private static final String CALCULATION_CHAIN = "xl/calcChain.xml";

    private final Parts parts;
    private final String main;
    private final Closer open;
    private final ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    private final Set<String> sheetParts = new HashSet<>();
    private final Set<String> sheetNames = new HashSet<>();
    private final UnsupportedContent unsupported;
    private final Styles styles;
    private final @Nullable String stringsPart;
    private @Nullable SharedStrings strings;
    private boolean isFrom1904;

    /**
     * Opens a workbook.
     *
     * @throws WorkbookException if the file is not a workbook, or is damaged
     */
    public static XlsxFile open(Input in, Limits limits) throws IOException, WorkbookException {
        var workbook = Place.of(in.name());
        var open = Closer.create();
        boolean isOpen = false;
        try {
            Path file = open.register(local(in)).file();
            FileSniffer.check(file, workbook);
            var opened = new XlsxFile(open.register(Parts.open(file, workbook, limits)), open);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                open.close();
            }
        }
    }

    /** {@return the file; a copy if the file is not in the default file system, where zips cannot be opened} */
    private static Input local(Input in) throws IOException {
        Path file = in.file();
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? Input.of(file, Limits.standard())
                : Input.of(in.name(), MoreFiles.asByteSource(file));
    }

    private XlsxFile(Parts parts, Closer open) throws IOException, WorkbookException {
        this.parts = parts;
        this.open = open;
        this.unsupported = new UnsupportedContent(parts.names());
        FileSniffer.check(parts, parts.workbook());
        this.main = FileSniffer.checkMain(Relationships.read(parts, "").only("officeDocument"), parts.workbook());
        var relationships = Relationships.read(parts, main);
        readWorkbook(main, relationships);
        this.styles = Styles.read(parts, relationships.only("styles"));
        this.stringsPart = relationships.only("sharedStrings");
    }

    private void readWorkbook(String main, Relationships relationships) throws IOException, WorkbookException {
        try (var xml = parts.xml(main)) {
            xml.root("workbook");
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        String value = xml.attribute("date1904");
                        isFrom1904 = value.equals("1") || value.equals("true");
                        xml.skip();
                    }
                    case "sheets" -> readSheets(xml, relationships);
                    default -> xml.skip();
                }
            }
            xml.end();
        }
        if (sheetParts.isEmpty()) {
            throw FileSniffer.notAWorkbook(parts.workbook(), "it has no sheet of cells");
        }
    }

    private void readSheets(XmlPart xml, Relationships relationships) throws IOException, WorkbookException {
        while (xml.nextChild()) {
            if (xml.name().equals("sheet")) {
                readSheet(xml, relationships);
            }
            xml.skip();
        }
    }

    private void readSheet(XmlPart xml, Relationships relationships) throws IOException, WorkbookException {
        var text = new Chars();
        text.decode(xml.attribute("name"));
        text.decode(0);
        String name = text.toString();
        String state = xml.attribute("state");
        var relationship = relationships.get(xml.attribute("id"));
        if (!relationship.type().equals("worksheet")) {
            unsupported.addSheet(relationship.type());
            return;
        }
        String part = relationships.targetOf(relationship);
        if (!sheetNames.add(TextRule.folded(name))) {
            throw xml.damaged("has two sheets of the name " + TextRule.quoted(name));
        }
        if (!sheetParts.add(part)) {
            throw xml.damaged("has two sheets in part " + TextRule.shortened(part));
        }
        int limit = parts.limits().parts();
        if (sheetParts.size() > limit) {
            throw WorkbookException.limit(parts.workbook(), "number of sheets", "%,d", limit, "parts");
        }
        boolean isHidden = state.equals("hidden") || state.equals("veryHidden");
        sheets.add(new Sheet(parts.workbook().source(), name, part, isHidden));
    }

    /** {@return the sheets of cells in the order of their tabs, at least one; names are unique, ignoring case} */
    public ImmutableList<Sheet> sheets() {
        return sheets.build();
    }

    /** {@return the content that is not read, in words for people, such as "macros"} */
    public ImmutableSet<String> unsupported() {
        return unsupported.words();
    }

    /** {@return the drawn content of a sheet, such as "pictures", without notes} */
    public ImmutableSet<String> drawnOn(Sheet sheet) throws IOException, WorkbookException {
        if (!parts.has(Relationships.partOf(sheet.part()))) {
            return ImmutableSet.of();
        }
        String drawing = Relationships.read(parts, sheet.part()).only("drawing");
        return drawing == null ? ImmutableSet.of() : UnsupportedContent.drawnIn(parts, drawing);
    }

    /** {@return whether dates count from 1904} */
    public boolean isFrom1904() {
        return isFrom1904;
    }

    /**
     * Reads the non-empty rows of a sheet from top to bottom, until the end or until the sink has enough.
     *
     * @return the ranges of merged cells, in the order of the file
     */
    public ImmutableList<CellRange> read(Sheet sheet, RowSink to) throws IOException, WorkbookException {
        return new SheetReader(parts, sheet, this, to).read();
    }

    /** {@return whether the workbook is signed, which a change would invalidate} */
    public boolean isSigned() {
        return parts.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"));
    }

    /**
     * {@return whether the workbook has a formula}
     *
     * @param known sheets without formulas
     */
    public boolean hasFormulas(Set<Sheet> known) throws IOException, WorkbookException {
        if (parts.has(CALCULATION_CHAIN)) {
            return true;
        }
        var found = new FormulaSearch();
        for (Sheet sheet : sheets()) {
            if (!known.contains(sheet)) {
                read(sheet, found);
            }
        }
        return found.hasEnough();
    }

    private static final class FormulaSearch implements RowSink {

        private boolean isFound;

        @Override
        public void accept(Row row) {
            for (int i = 0; i < row.size(); i++) {
                isFound |= row.isFormula(i);
            }
        }

        @Override
        public boolean hasEnough() {
            return isFound;
        }
    }

    /** {@return the name of the part that lists the sheets} */
    String mainPart() {
        return main;
    }

    /** {@return the names of the parts with the tables on a sheet} */
    ImmutableList<String> tablesOn(Sheet sheet) throws IOException, WorkbookException {
        return parts.has(Relationships.partOf(sheet.part()))
                ? Relationships.read(parts, sheet.part()).all("table")
                : ImmutableList.of();
    }

    /** Writes the file with changes of some parts, by name. */
    void copy(Map<String, WorkbookPatch.Change> changes, OutputStream to) throws IOException, WorkbookException {
        parts.copy(changes, to);
    }

    Styles styles() {
        return styles;
    }

    /** {@return the shared texts, read on first use} */
    SharedStrings strings() throws IOException, WorkbookException {
        if (strings == null) {
            strings =
                    SharedStrings.read(parts, stringsPart, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
