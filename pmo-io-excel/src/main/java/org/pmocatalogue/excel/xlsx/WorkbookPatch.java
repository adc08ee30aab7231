package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes of the cells of a workbook. All parts of the file without a changed cell stay as they are, byte by byte,
 * except that programs are asked to calculate formulas when they open the workbook.
 */
public final class WorkbookPatch {

    /** A range of cells of one sheet in the formula of a name. */
    private static final Pattern RANGE = Pattern.compile("('(?:[^']|'')+'|[^'!,()\\s]+)!([$A-Z0-9:]+)");

    /** The elements of a workbook that come after the settings of calculation. */
    private static final ImmutableSet<String> AFTER_CALCULATION = ImmutableSet.of(
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private final XlsxFile file;
    private final Map<Sheet, SheetPatch> sheets = new LinkedHashMap<>();

    /** Changes one part. */
    @FunctionalInterface
    interface Change {
        void apply(XmlRewriter xml) throws IOException, WorkbookException;
    }

    /** @param file the workbook, open for reading */
    public WorkbookPatch(XlsxFile file) {
        this.file = file;
    }

    /** Adds the changes of a sheet. */
    public void put(Sheet sheet, SheetPatch patch) {
        if (!patch.isEmpty()) {
            sheets.put(sheet, patch);
        }
    }

    /** {@return whether nothing is changed} */
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    /**
     * Writes the changed workbook.
     *
     * @param calculates whether programs are asked to calculate formulas when they open it
     */
    public void write(OutputStream out, boolean calculates) throws IOException, WorkbookException {
        Map<String, Change> changes = new HashMap<>();
        for (var each : sheets.entrySet()) {
            SheetPatch patch = each.getValue();
            changes.put(each.getKey().part(), xml -> SheetPatcher.apply(patch, xml, file));
            for (String table : file.tablesOn(each.getKey())) {
                changes.put(table, xml -> extendTable(xml, patch));
            }
        }
        changes.put(file.mainPart(), xml -> patchWorkbook(xml, calculates));
        file.copy(changes, out);
    }

    private static void extendTable(XmlRewriter xml, SheetPatch patch) throws IOException, WorkbookException {
        while (xml.next()) {
            if (xml.isStart() && (xml.is("table") || xml.is("autoFilter") || xml.is("sortState"))) {
                String range = xml.attribute("ref");
                if (range != null && !patch.extended(range).equals(range)) {
                    xml.setAttribute("ref", patch.extended(range));
                }
            }
        }
        xml.finish();
    }

    /** Extends the ranges of names, and asks programs to calculate formulas. */
    private void patchWorkbook(XmlRewriter xml, boolean calculates) throws IOException, WorkbookException {
        boolean isDone = !calculates;
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.is("workbook") && !isDone) {
                    xml.copyToStart();
                    xml.write("<%scalcPr fullCalcOnLoad=\"1\"/>".formatted(xml.prefix()));
                }
                continue;
            }
            if (xml.is("definedName")) {
                xml.copyToEnd();
                xml.next();
                xml.write(extended(xml.dropToStart()));
            } else if (xml.is("calcPr") && !isDone) {
                xml.setAttribute("fullCalcOnLoad", "1");
                isDone = true;
            } else if (AFTER_CALCULATION.contains(xml.name()) && !isDone) {
                xml.copyToStart();
                xml.write("<%scalcPr fullCalcOnLoad=\"1\"/>".formatted(xml.prefix()));
                isDone = true;
            }
        }
        xml.finish();
    }

    /** {@return a formula in which the ranges that end at the last row of a patched table are extended} */
    private String extended(String formula) {
        return RANGE.matcher(formula).replaceAll(range -> {
            String name = range.group(1).replace("&apos;", "'").replace("&amp;", "&");
            String plain =
                    name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
            for (var each : sheets.entrySet()) {
                if (each.getKey().name().equalsIgnoreCase(plain)) {
                    return Matcher.quoteReplacement(
                            range.group(1) + "!" + each.getValue().extended(range.group(2)));
                }
            }
            return Matcher.quoteReplacement(range.group());
        });
    }
}
