package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.TreeSet;

/** What a workbook holds besides its cells. */
final class UnsupportedContent {

    /** By how the names of their parts begin, in lower case: all programs give the same names to them. */
    private static final ImmutableMap<String, String> BY_PART = ImmutableMap.<String, String>builder()
            .put("xl/vbaproject", "macros")
            .put("xl/macrosheets/", "macros")
            .put("xl/externallinks/", "links to other workbooks")
            .put("xl/charts/", "charts")
            .put("xl/drawings/drawing", "drawings")
            .put("xl/media/", "pictures")
            .put("xl/comments", "comments")
            .put("xl/threadedcomments/", "comments")
            .put("xl/pivottables/", "pivot tables")
            .put("xl/pivotcache/", "pivot tables")
            .put("xl/slicers/", "slicers")
            .put("xl/embeddings/", "embedded files")
            .put("xl/activex/", "controls")
            .put("xl/ctrlprops/", "controls")
            .put("xl/connections.xml", "connections to data")
            .put("xl/querytables/", "connections to data")
            .put("customxml/", "data of other programs")
            .buildOrThrow();

    private final Set<String> words = new TreeSet<>();

    /** @param parts the names of the workbook's parts, in lower case */
    UnsupportedContent(ImmutableSet<String> parts) {
        for (String part : parts) {
            BY_PART.forEach((start, word) -> {
                if (part.startsWith(start)) {
                    words.add(word);
                }
            });
        }
    }

    /** Adds a sheet that holds no cells. */
    void addSheet(String type) {
        words.add(
                type.equals("chartsheet")
                        ? "charts"
                        : type.equals("xlMacrosheet") ? "macros" : "sheets of other kinds");
    }

    ImmutableSet<String> words() {
        return ImmutableSet.copyOf(words);
    }
}
