package org.pmocatalogue.excel.xlsx;

import java.io.IOException;

/** Texts as Excel keeps them, whole or in runs of different looks (ISO/IEC 29500-1, clauses 18.4.8 and 18.3.1.53). */
final class StringItem {

    private StringItem() {}

    /** Reads the current element to its end. How the text is to be spoken (East Asian workbooks say it) is left out. */
    static void read(XmlPart xml, Chars to) throws IOException, WorkbookException {
        to.clear();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> readText(xml, to);
                case "r" -> {
                    while (xml.nextChild()) {
                        if (xml.name().equals("t")) {
                            readText(xml, to);
                        } else {
                            xml.skip();
                        }
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static void readText(XmlPart xml, Chars to) throws IOException, WorkbookException {
        int start = to.length();
        boolean isExact = xml.attributes() > 0 && xml.attribute("space").equals("preserve");
        xml.text(to);
        if (!isExact) {
            to.trim(start);
        }
        to.decode(start);
    }
}
