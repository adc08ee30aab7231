package org.pmocatalogue.excel.xlsx;

import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cell styles that show a number as a date (ISO/IEC 29500-1, clauses 18.8.30 and 18.8.31). */
final class Styles {

    /** The most styles, and the most formats. Excel has 65,490 at most. */
    private static final int MOST = 100_000;

    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

    private final Map<Integer, Boolean> customFormats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int number;

    /** @param part the name of the part with the styles; null if the workbook has none */
    static Styles read(Parts parts, @Nullable String part) throws IOException, WorkbookException {
        var styles = new Styles();
        if (part != null) {
            try (var xml = parts.xml(part)) {
                xml.root("styleSheet");
                while (xml.nextChild()) {
                    switch (xml.name()) {
                        case "numFmts" -> styles.readFormats(xml);
                        case "cellXfs" -> styles.readStyles(xml);
                        default -> xml.skip();
                    }
                }
                xml.end();
            }
        }
        return styles;
    }

    private void readFormats(XmlPart xml) throws IOException, WorkbookException {
        while (xml.nextChild()) {
            if (xml.name().equals("numFmt")) {
                Integer id = Ints.tryParse(xml.attribute("numFmtId"));
                if (id != null) {
                    String code = xml.attribute("formatCode");
                    customFormats.put(id, isDate(code));
                }
                if (customFormats.size() > MOST) {
                    throw xml.damaged("has more than 100,000 number formats");
                }
            }
            xml.skip();
        }
    }

    private void readStyles(XmlPart xml) throws IOException, WorkbookException {
        while (xml.nextChild()) {
            if (xml.name().equals("xf")) {
                Integer id = Ints.tryParse(xml.attribute("numFmtId"));
                dates.set(number++, id != null && customFormats.getOrDefault(id, isDate(id)));
                if (number > MOST) {
                    throw xml.damaged("has more than 100,000 styles of cells");
                }
            }
            xml.skip();
        }
    }

    /** {@return whether cells of a style show dates; false for an unknown style} */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** {@return whether a built-in format of Excel shows dates or times; format 46 shows elapsed hours} */
    private static boolean isDate(Integer format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || format == 45
                || format == 47
                || (format >= 50 && format <= 58);
    }

    /**
     * {@return whether a format shows dates or times: whether it contains one of the letters d, m, y, h, s}
     *
     * <p>Quoted texts and brackets do not count. Hours, minutes or seconds in brackets are elapsed time, not a time of
     * day.
     */
    static boolean isDate(String format) {
        boolean found = false;
        for (int i = 0; i < format.length(); i++) {
            switch (format.charAt(i)) {
                case '"' -> i = end(format, '"', i);
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = end(format, ']', i);
                    if (ELAPSED.matcher(format.substring(i + 1, end)).matches()) {
                        return false;
                    }
                    i = end;
                }
                case 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S' -> found = true;
                default -> {}
            }
        }
        return found;
    }

    private static int end(String format, char sign, int start) {
        int end = format.indexOf(sign, start + 1);
        return end < 0 ? format.length() : end;
    }
}
