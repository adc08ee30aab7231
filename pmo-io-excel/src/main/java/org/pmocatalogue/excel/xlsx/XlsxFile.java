package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Closer;
import com.google.common.io.MoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * A workbook that is open for reading. Nothing that the file says of itself is trusted.
 *
 * <p>Whatever is wrong with the file ends reading by an {@link WorkbookException}; an {@link IOException} means trouble
 * outside of it.
 */
public final class XlsxFile implements Closeable {

    private final Place workbook;
    private final Limits limits;
    private final Closer open;
    private final Parts parts;
    private final ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    private final Set<String> sheetParts = new HashSet<>();
    private final Set<String> sheetNames = new HashSet<>();
    private final UnsupportedContent extras;
    private final Styles styles;
    private final @Nullable String stringsPart;
    private @Nullable SharedStrings strings;
    private boolean isFrom1904;

    /**
     * Opens a workbook.
     *
     * @throws WorkbookException if the file is none, or is damaged
     */
    public static XlsxFile open(Input in, Limits limits) throws IOException, WorkbookException {
        var workbook = Place.of(in.name());
        var open = Closer.create();
        boolean isOpen = false;
        try {
            Path file = open.register(local(in)).file();
            FileSniffer.check(file, workbook);
            var opened = new XlsxFile(open.register(Parts.open(file, workbook, limits)), workbook, limits, open);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                open.close();
            }
        }
    }

    /** {@return the file, or a copy of it if it is in a file system of another kind, where zips cannot be opened} */
    private static Input local(Input in) throws IOException {
        Path file = in.file();
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? Input.of(file, Limits.standard())
                : Input.of(in.name(), MoreFiles.asByteSource(file));
    }

    private XlsxFile(Parts parts, Place workbook, Limits limits, Closer open) throws IOException, WorkbookException {
        this.workbook = workbook;
        this.limits = limits;
        this.open = open;
        this.parts = parts;
        this.extras = new UnsupportedContent(parts.names());
        FileSniffer.check(parts, workbook);
        String main = FileSniffer.checkMain(
                Relationships.read(parts, "", workbook, limits).only("officeDocument"), workbook);
        var relationships = Relationships.read(parts, main, workbook, limits);
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
                        String told = xml.attribute("date1904");
                        isFrom1904 = told.equals("1") || told.equals("true");
                        xml.skip();
                    }
                    case "sheets" -> readSheets(xml, relationships);
                    default -> xml.skip();
                }
            }
            xml.end();
        }
        if (sheetParts.isEmpty()) {
            throw FileSniffer.because(workbook, "it has no sheet of cells");
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
            extras.addSheet(relationship.type());
            return;
        }
        String part = relationships.targetOf(relationship);
        if (!sheetNames.add(TextRule.folded(name))) {
            throw xml.damaged("has two sheets of the name " + TextRule.quoted(name));
        }
        if (!sheetParts.add(part)) {
            throw xml.damaged("has two sheets in part " + TextRule.shortened(part));
        }
        if (sheetParts.size() > limits.parts()) {
            throw WorkbookException.limit(workbook, "number of sheets", "%,d", limits.parts(), "parts");
        }
        sheets.add(new Sheet(name, part, state.equals("hidden") || state.equals("veryHidden")));
    }

    /** {@return the sheets of cells in the order of their tabs, at least one; no two names are equal but for case} */
    public ImmutableList<Sheet> sheets() {
        return sheets.build();
    }

    /** {@return what else it holds that is not read, such as "macros", in words for people; each once} */
    public ImmutableSet<String> extras() {
        return extras.words();
    }

    /** {@return what is drawn on a sheet, such as "pictures"; notes are drawn elsewhere} */
    public ImmutableSet<String> drawnOn(Sheet sheet) throws IOException, WorkbookException {
        if (!parts.has(Relationships.partOf(sheet.part()))) {
            return ImmutableSet.of();
        }
        String drawing =
                Relationships.read(parts, sheet.part(), workbook, limits).only("drawing");
        return drawing == null ? ImmutableSet.of() : Drawing.wordsOf(parts, drawing);
    }

    /** {@return whether each of its notes is one of those} */
    public boolean hasOnlyNotes(Predicate<String> those) throws IOException, WorkbookException {
        for (String part : parts.names()) {
            if (part.startsWith("xl/comments") && !hasOnlyNotes(part, those)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOnlyNotes(String part, Predicate<String> those) throws IOException, WorkbookException {
        boolean hasOnly = true;
        try (var xml = parts.xml(part)) {
            xml.root("comments");
            while (xml.nextChild()) {
                if (!xml.name().equals("commentList")) {
                    xml.skip();
                    continue;
                }
                while (xml.nextChild()) {
                    hasOnly &= those.test(noteIn(xml));
                }
            }
        }
        return hasOnly;
    }

    /** {@return the text of a note, whose runs stand some elements deep} */
    private static String noteIn(XmlPart xml) throws IOException, WorkbookException {
        var note = new StringBuilder();
        while (xml.nextChild()) {
            if (xml.name().equals("t")) {
                var text = new Chars();
                xml.text(text);
                note.append(text);
            } else if (xml.name().equals("text") || xml.name().equals("r")) {
                note.append(noteIn(xml));
            } else {
                xml.skip();
            }
        }
        return note.toString();
    }

    /** {@return whether its dates count from 1904} */
    public boolean isFrom1904() {
        return isFrom1904;
    }

    /** {@return how to tell the places of a sheet; a position of row 0 is the whole sheet} */
    public SheetPlaces places(Sheet sheet) {
        return new SheetPlaces(workbook.source(), sheet.name());
    }

    /**
     * Reads all rows of a sheet that are not empty, from top to bottom, or until the sink has enough.
     *
     * @return the ranges of merged cells, in the order of the file; they stand behind the rows
     */
    public ImmutableList<CellRange> read(Sheet sheet, RowSink to) throws IOException, WorkbookException {
        return new SheetReader(parts, sheet, this, to, limits).read();
    }

    Styles styles() {
        return styles;
    }

    /** {@return the texts that cells share, read when first asked for} */
    SharedStrings strings() throws IOException, WorkbookException {
        if (strings == null) {
            strings = open.register(SharedStrings.read(parts, stringsPart));
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
