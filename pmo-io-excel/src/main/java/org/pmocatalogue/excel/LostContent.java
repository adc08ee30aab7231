package org.pmocatalogue.excel;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/** Tells what a workbook holds that would be gone if it were written anew. */
final class LostContent {

    private static final int MOST_NAMED = 5;

    /** Our own workbooks hold notes, which are kept as drawings; those of people are told apart. */
    private static final ImmutableSet<String> PERHAPS_OURS = ImmutableSet.of("comments", "drawings");

    private LostContent() {}

    static ImmutableSet<String> of(Input in, Limits limits) throws IOException {
        Set<String> lost = new LinkedHashSet<>();
        try (var workbook = XlsxFile.open(in, limits)) {
            for (Sheet sheet : workbook.sheets()) {
                if (SheetLayout.kindOf(sheet.name()).isPresent()) {
                    addFormulas(workbook, sheet, lost);
                } else if (!ExcelReader.isOurs(workbook, sheet)) {
                    lost.add("sheet " + TextRule.quoted(sheet.name()));
                }
            }
            for (String extra : workbook.extras()) {
                if (!PERHAPS_OURS.contains(extra)) {
                    lost.add(extra);
                }
            }
            if (workbook.hasNotesOfPeople()) {
                lost.add("notes");
            }
        } catch (EndOfReading e) {
            lost.add("what cannot be read (%s)".formatted(e.problem().message(e.details())));
        }
        return ImmutableSet.copyOf(lost);
    }

    private static void addFormulas(XlsxFile workbook, Sheet sheet, Set<String> lost) throws IOException, EndOfReading {
        var places = workbook.places(sheet);
        workbook.read(sheet, row -> {
            for (int i = 0; i < row.size(); i++) {
                if (row.isFormula(i) && lost.size() < MOST_NAMED) {
                    lost.add("the formula in "
                            + Ascii.truncate(places.at(row.position(i)).address(), 60, "…"));
                }
            }
        });
    }
}
