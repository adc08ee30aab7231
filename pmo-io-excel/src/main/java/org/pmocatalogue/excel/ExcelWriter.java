package org.pmocatalogue.excel;

import static com.google.common.base.Preconditions.checkState;

import java.io.FilterOutputStream;
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

/** Writes one workbook: a sheet that explains, one for each kind of entries, and a hidden one with lists. */
final class ExcelWriter implements EntryWriter {

    private final OutputStream out;
    private final Writing writing;
    private final Workbook workbook;
    private final ChoiceLists lists = new ChoiceLists();
    private final Map<Kind, EntrySheetWriter> sheets = new HashMap<>();
    private final NotedCells noted = new NotedCells();
    private final @Nullable Worksheet findings;
    private @Nullable EntrySheetWriter sheet;
    private @Nullable Entry head;
    private @Nullable Kind latest;
    private boolean isHeadWritten;
    private boolean isFull;

    ExcelWriter(OutputStream out, Writing writing) throws IOException {
        this.out = out;
        this.writing = writing;
        // Closing is the caller's business.
        this.workbook = new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        out.flush();
                    }
                },
                "pmo",
                "1.0");
        workbook.setGlobalDefaultFont(SheetStyle.FONT, 11);
        var readMe = workbook.newWorksheet(ReadMeSheet.NAME);
        new ReadMeSheet(readMe).write(writing);
        readMe.finish();
        findings = writing.notes().isEmpty() ? null : workbook.newWorksheet(FindingsSheet.NAME);
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
            head = entry;
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

    /** Begins the sheets of all kinds up to this one: one without entries is there to be filled in. */
    private void beginAll(Kind last) throws IOException {
        for (Kind kind : writing.document().kinds()) {
            if (indexOf(kind) > indexOf(last) || sheets.containsKey(kind)) {
                continue;
            }
            if (kind.isHeader()) {
                if (!isHeadWritten) {
                    new FieldSheetWriter(workbook.newWorksheet(kind.plural()), writing, lists, noted).write(head);
                    isHeadWritten = true;
                }
                continue;
            }
            endSheet();
            sheet = new EntrySheetWriter(kind, workbook.newWorksheet(kind.plural()), writing, lists, noted, sheets);
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
        if (findings != null) { // now that it is known where each is noted
            FindingsSheet.write(writing.notes().values(), noted, findings);
            findings.finish();
        }
        lists.write(workbook.newWorksheet(ChoiceLists.NAME));
        workbook.finish();
        out.flush();
    }

    /** What is not finished is left as it is: the library would finish it. */
    @Override
    public void close() {}
}
