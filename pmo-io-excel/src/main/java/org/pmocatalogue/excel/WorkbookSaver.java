package org.pmocatalogue.excel;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.WorkbookPatch;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Writing;

/**
 * Saves a document into a workbook that contains it: only cells whose values differ are changed, and everything else in
 * the workbook is kept.
 */
final class WorkbookSaver implements EntryWriter {

    private final Input existing;
    private final OutputStream out;
    private final Writing writing;
    private final ListMultimap<Kind, Entry> entries = ArrayListMultimap.create();

    /** The sheets whose formulas are known. */
    private final Set<Sheet> readSheets = new HashSet<>();

    private boolean hasFormulas;

    WorkbookSaver(Input existing, OutputStream out, Writing writing) {
        this.existing = existing;
        this.out = out;
        this.writing = writing;
    }

    @Override
    public void accept(Entry entry) {
        entries.put(entry.kind(), entry);
    }

    @Override
    public void finish() throws IOException {
        try (var file = XlsxFile.open(existing, writing.limits())) {
            if (file.isSigned()) {
                writing.report(ExcelProblem.SIGNED);
                return;
            }
            var patch = new WorkbookPatch(file);
            for (Kind kind : writing.document().kinds()) {
                change(kind, file, patch);
            }
            if (patch.isEmpty()) {
                Files.copy(existing.file(), out);
            } else {
                patch.write(out, hasFormulas || file.hasFormulas(readSheets));
            }
            out.flush();
        } catch (WorkbookException e) {
            writing.report(ExcelReader.problemOf(e), e.details());
        }
    }

    private void change(Kind kind, XlsxFile file, WorkbookPatch patch) throws IOException, WorkbookException {
        List<Entry> wanted = entries.get(kind);
        Optional<Sheet> sheet = file.sheets().stream()
                .filter(each -> SheetLayout.kindOf(each.name(), writing.document())
                        .filter(kind::equals)
                        .isPresent())
                .findFirst();
        var table = sheet.isPresent()
                ? ExistingTable.read(kind, file, sheet.get(), writing)
                : Optional.<ExistingTable>empty();
        if (table.isPresent()) {
            readSheets.add(sheet.orElseThrow());
            hasFormulas |= !table.get().formulas().isEmpty();
            patch.put(sheet.orElseThrow(), new TableChange(kind, table.get(), writing).to(wanted));
        } else if (!wanted.isEmpty()) {
            String missing = sheet.isPresent() ? "sheet \"%s\" has no headings" : "there is no sheet \"%s\"";
            writing.report(ExcelProblem.NO_TABLE, kind.plural(), missing.formatted(kind.plural()));
        }
    }

    @Override
    public void close() {}
}
