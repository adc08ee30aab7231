package org.pmocatalogue.excel;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.Writing;

/** Writes one workbook: a sheet with explanations, a sheet for each kind of entry, and a hidden sheet with lists. */
final class ExcelWriter implements EntryWriter {

    private final OutputStream out;
    private final Writing writing;
    private final Workbook workbook;
    private final ChoiceLists lists = new ChoiceLists();
    private final Map<Kind, EntrySheetWriter> sheets = new HashMap<>();
    private final FindingsSheet findings = new FindingsSheet();
    private final @Nullable Worksheet findingsSheet;
    private @Nullable EntrySheetWriter sheet;
    private @Nullable Entry header;
    private @Nullable Kind latest;
    private boolean isHeaderWritten;
    private boolean isFull;

    ExcelWriter(OutputStream out, Writing writing) throws IOException {
        this.out = out;
        this.writing = writing;
        this.workbook = FastExcel.workbook(out);
        workbook.setGlobalDefaultFont(SheetStyle.FONT, 11);
        new ReadMeSheet(workbook.newWorksheet(ReadMeSheet.NAME)).write(writing);
        findingsSheet = writing.notes().isEmpty() ? null : workbook.newWorksheet(FindingsSheet.NAME);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        Kind kind = entry.kind();
        checkState(
                latest == null || indexOf(latest) <= indexOf(kind),
                "A %s comes after a %s, must come before",
                kind,
                latest);
        if (kind.isHeader()) {
            header = entry;
            latest = kind;
            return;
        }
        if (kind != latest) {
            beginAll(kind);
        }
        if (sheet == null) {
            return;
        }
        if (sheet.hasRoom()) {
            sheet.accept(entry);
        } else if (!isFull) {
            isFull = true;
            writing.report(ExcelProblem.TOO_MANY_ROWS, kind.plural(), "1,048,576");
        }
    }

    /** Begins the sheets of all kinds up to this kind, including empty sheets to fill in. */
    private void beginAll(Kind last) throws IOException {
        for (Kind kind : writing.document().kinds()) {
            if (indexOf(kind) > indexOf(last) || sheets.containsKey(kind)) {
                continue;
            }
            if (kind.isHeader()) {
                if (!isHeaderWritten) {
                    new FieldSheetWriter(workbook.newWorksheet(kind.plural()), writing, lists, findings).write(header);
                    isHeaderWritten = true;
                }
                continue;
            }
            endSheet();
            sheet = new EntrySheetWriter(kind, workbook.newWorksheet(kind.plural()), writing, lists, findings, sheets);
            sheet.begin();
            sheets.put(kind, sheet);
            isFull = false;
        }
        latest = last;
    }

    private int indexOf(Kind kind) {
        return writing.document().kinds().indexOf(kind);
    }

    private void endSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void finish() throws IOException {
        beginAll(writing.document().kinds().reverse().get(0));
        endSheet();
        if (findingsSheet != null) { // after all notes, which the findings link to
            findings.write(writing.notes().values(), findingsSheet);
        }
        lists.write(workbook.newWorksheet(ChoiceLists.NAME));
        workbook.finish();
        out.flush();
    }

    /** Does nothing: closing an unfinished workbook of the library would finish it. */
    @Override
    public void close() {}
}
