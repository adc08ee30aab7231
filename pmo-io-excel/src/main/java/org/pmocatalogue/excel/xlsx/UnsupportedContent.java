package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The content of a workbook other than cells, in words for people. */
final class UnsupportedContent {

    /** The words by the beginning of part names, in lower case: all programs use the same names. */
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

    /** Adds a sheet without cells. */
    void addSheet(String type) {
        words.add(
                switch (type) {
                    case "chartsheet" -> "charts";
                    case "xlMacrosheet" -> "macros";
                    default -> "sheets of other kinds";
                });
    }

    ImmutableSet<String> words() {
        return ImmutableSet.copyOf(words);
    }

    /**
     * {@return the words for the content of a drawing (ISO/IEC 29500-1, clause 20.5)}
     *
     * <p>An empty drawing belongs to notes, whose boxes are in a part of another type.
     */
    static ImmutableSet<String> drawnIn(Parts parts, String part) throws IOException, WorkbookException {
        Set<String> words = new TreeSet<>();
        try (var xml = parts.xml(part)) {
            xml.root("wsDr");
            addChildren(xml, words);
        }
        return ImmutableSet.copyOf(words);
    }

    /** Visits anchors and alternatives, but not the inside of shapes. */
    private static void addChildren(XmlPart xml, Set<String> words) throws IOException, WorkbookException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "pic" -> words.add("pictures");
                case "graphicFrame" -> words.add("charts");
                case "sp", "cxnSp", "grpSp", "contentPart" -> words.add("shapes");
                default -> {
                    addChildren(xml, words);
                    continue;
                }
            }
            xml.skip();
        }
    }
}
