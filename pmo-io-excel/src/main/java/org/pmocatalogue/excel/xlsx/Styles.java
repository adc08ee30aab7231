package org.pmocatalogue.excel.xlsx;

import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of cells show a number as a date (ISO/IEC 29500-1, clauses 18.8.30 and 18.8.31). */
final class Styles {

    /** Excel has 65,490 at most, of styles and of formats. */
    private static final int MOST = 100_000;

    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

    private final Map<Integer, Boolean> customFormats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int number;

    /** @param part the name of the part that holds them; null if there is none */
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

    /** {@return whether cells of a style show dates; not if there is no such style} */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** {@return whether one of the formats that Excel has built in is of dates; 46 is of hours, without end} */
    private static boolean isDate(Integer format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || format == 45
                || format == 47
                || (format >= 50 && format <= 58);
    }

    /**
     * {@return whether a format is of dates or times of day: whether it has one of the letters d, m, y, h, s}
     *
     * <p>Texts in it, and what stands in brackets, do not count; but hours, minutes or seconds in brackets are counted
     * without end, and so are no time of day.
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
