package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is drawn on a sheet (ISO/IEC 29500-1, clause 20.5). One without anything on it belongs to notes, whose boxes are
 * in a part of another kind.
 */
final class Drawing {

    private Drawing() {}

    static ImmutableSet<String> wordsOf(Parts parts, String part) throws IOException, WorkbookException {
        Set<String> words = new TreeSet<>();
        try (var xml = parts.xml(part)) {
            xml.root("wsDr");
            addChildren(xml, words);
        }
        return ImmutableSet.copyOf(words);
    }

    /** Looks into anchors and alternatives, not into what is drawn. */
    private static void addChildren(XmlPart xml, Set<String> words) throws IOException, WorkbookException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "pic" -> add("pictures", xml, words);
                case "graphicFrame" -> add("charts", xml, words);
                case "sp", "cxnSp", "grpSp", "contentPart" -> add("shapes", xml, words);
                default -> addChildren(xml, words);
            }
        }
    }

    private static void add(String word, XmlPart xml, Set<String> words) throws IOException, WorkbookException {
        words.add(word);
        xml.skip();
    }
}
