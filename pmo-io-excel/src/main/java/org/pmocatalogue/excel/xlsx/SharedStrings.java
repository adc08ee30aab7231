package org.pmocatalogue.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.RawValue;

/**
 * The texts that cells refer to by number (ISO/IEC 29500-1, clause 18.4.9).
 *
 * <p>All texts are kept in memory. Their total size is limited.
 */
final class SharedStrings {

    /** The bytes that a text takes in memory in addition to its characters. */
    private static final int OBJECT = 64;

    private final List<RawValue> texts = new ArrayList<>();

    private SharedStrings() {}

    /**
     * Reads the texts.
     *
     * @param part the name of their part; null if the workbook has none
     * @param limit the bytes of memory that the texts may take
     * @throws WorkbookException if the texts take more, or the part is damaged
     */
    static SharedStrings read(Parts parts, @Nullable String part, long limit) throws IOException, WorkbookException {
        var strings = new SharedStrings();
        if (part != null) {
            try (var xml = parts.xml(part)) {
                strings.read(xml, parts, limit);
            }
        }
        return strings;
    }

    private void read(XmlPart xml, Parts parts, long limit) throws IOException, WorkbookException {
        var text = new Chars();
        long size = 0;
        xml.root("sst");
        while (xml.nextChild()) {
            if (!xml.name().equals("si")) {
                xml.skip();
                continue;
            }
            readItem(xml, text);
            size += OBJECT + (text.isLatin() ? 1L : 2L) * text.length();
            if (size > limit) {
                String megabytes = "%,d".formatted(limit >> 20);
                throw new WorkbookException(WorkbookException.Reason.TEXTS_TOO_LARGE, parts.workbook(), megabytes);
            }
            texts.add(new RawValue.TypedText(text.toString()));
        }
        xml.end();
    }

    /**
     * Reads the current element to its end: a text, whole or in runs of different formats (ISO/IEC 29500-1, clauses
     * 18.4.8 and 18.3.1.53). Phonetic readings in East Asian workbooks are ignored.
     */
    static void readItem(XmlPart xml, Chars to) throws IOException, WorkbookException {
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

    int size() {
        return texts.size();
    }

    /** @param i from 0, below {@link #size()} */
    RawValue get(int i) {
        return texts.get(i);
    }
}
