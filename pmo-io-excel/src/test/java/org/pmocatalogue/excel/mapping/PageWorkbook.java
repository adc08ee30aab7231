package org.pmocatalogue.excel.mapping;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The workbook that docs/foreign-workbook.md shows, made of what the page shows. */
final class PageWorkbook {

    private static final Splitter CELLS = Splitter.on('|').trimResults();

    private PageWorkbook() {}

    static String page() throws IOException {
        return Files.readString(Path.of("../docs/foreign-workbook.md"));
    }

    static ForeignWorkbook make() throws IOException {
        var workbook = new ForeignWorkbook("Service list");
        page().lines().filter(line -> line.matches("\\| \\d+ \\|.*")).forEach(line -> {
            List<String> cells = CELLS.splitToList(line);
            workbook.row(
                    Integer.parseInt(cells.get(1)),
                    cells.subList(2, cells.size() - 1).stream()
                            .map(PageWorkbook::value)
                            .toArray());
        });
        return workbook.sheet("Old list").row(1, "Risk log");
    }

    private static Object value(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text);
        }
        return text.matches("\\d+") ? Integer.valueOf(text) : text;
    }

    /** {@return what stands in the block of this language that has this in it} */
    static String block(String start, String part) throws IOException {
        for (String block : Splitter.on("\n```").split(page())) {
            if (block.startsWith(start + "\n") && block.contains(part)) {
                return block.substring(start.length() + 1) + "\n";
            }
        }
        throw new AssertionError("The page has no block with " + part);
    }
}
