package org.pmocatalogue.excel.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.RawValue;

/**
 * The texts that cells name by their number, each once (ISO/IEC 29500-1, clause 18.4.9).
 *
 * <p>There may be more of them than memory holds: after some, the others go to a file.
 */
final class SharedStrings implements Closeable {

    /** Characters that are kept in memory; each text counts for some more, as an object does. */
    private static final long IN_MEMORY = 8_000_000;

    private static final int OBJECT = 32;

    private static final int MOST = 100_000_000;

    private final SpooledTexts spooled;
    private RawValue[] kept = new RawValue[1_024];
    private int keptSize;
    private int size;

    private SharedStrings(ByteBudget budget) {
        spooled = new SpooledTexts(budget);
    }

    /** @param part the name of the part that holds them; null if there is none */
    static SharedStrings read(Parts parts, @Nullable String part) throws IOException, WorkbookException {
        return read(parts, part, IN_MEMORY);
    }

    static SharedStrings read(Parts parts, @Nullable String part, long inMemory) throws IOException, WorkbookException {
        var strings = new SharedStrings(parts.budget());
        boolean isWhole = false;
        try {
            if (part != null) {
                strings.read(parts, part, new Chars(), inMemory);
            }
            isWhole = true;
        } finally {
            if (!isWhole) {
                strings.close();
            }
        }
        return strings;
    }

    private void read(Parts parts, String part, Chars text, long inMemory) throws IOException, WorkbookException {
        long left = inMemory;
        try (var xml = parts.xml(part)) {
            xml.root("sst");
            while (xml.nextChild()) {
                if (!xml.name().equals("si")) {
                    xml.skip();
                    continue;
                }
                StringItem.read(xml, text);
                left -= text.length() + OBJECT;
                if (left >= 0) {
                    keep(new RawValue.TypedText(text.toString()));
                } else {
                    spooled.add(text);
                }
                if (++size > MOST) {
                    throw xml.damaged("has more than 100,000,000 texts");
                }
            }
            xml.end();
        }
    }

    private void keep(RawValue text) {
        if (keptSize == kept.length) {
            kept = Arrays.copyOf(kept, kept.length + (kept.length >> 1));
        }
        kept[keptSize++] = text;
    }

    int size() {
        return size;
    }

    /** @param i from 0, below {@link #size()} */
    RawValue get(int i) throws IOException, WorkbookException {
        return i < keptSize ? kept[i] : spooled.get(i - keptSize);
    }

    @Override
    public void close() throws IOException {
        spooled.close();
    }
}
