package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * The parts that a zip holds, by their names, such as {@code xl/workbook.xml}; case does not matter (ISO/IEC 29500-2).
 */
final class Parts implements Closeable {

    /** A name of usual length, with the numbers beside it, takes a tenth of that. */
    private static final long LONGEST_LISTING = 1_024;

    /** What no name has between two slashes: with it, it would name another folder than it seems to. */
    private static final ImmutableSet<String> NO_STEPS = ImmutableSet.of("", ".", "..");

    private static final String BROKEN_LIST = "the list of its parts is broken";

    private final ZipFile zip;
    private final Place workbook;
    private final Limits limits;
    private final ByteBudget budget;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip, Place workbook, Limits limits) {
        this.zip = zip;
        this.workbook = workbook;
        this.limits = limits;
        this.budget = new ByteBudget(workbook, limits);
    }

    static Parts open(Path file, Place workbook, Limits limits) throws IOException, WorkbookException {
        checkEnd(file, workbook, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof IOException trouble && !PartStream.isDamage(trouble)) {
                throw trouble;
            }
            throw WorkbookException.damaged(e, workbook, BROKEN_LIST);
        }
        var parts = new Parts(zip, workbook, limits);
        boolean isOpen = false;
        try {
            parts.list();
            isOpen = true;
        } finally {
            if (!isOpen) {
                zip.close();
            }
        }
        return parts;
    }

    private static void checkEnd(Path file, Place workbook, Limits limits) throws IOException, WorkbookException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var end = ZipEnd.find(channel);
            if (end.isEmpty()) {
                throw new WorkbookException(WorkbookException.Reason.UNEXPECTED_END, workbook);
            }
            checkNumber(end.get().parts(), workbook, limits);
            if (end.get().bytes() > LONGEST_LISTING * (limits.parts() + 1L)) {
                throw WorkbookException.damaged(workbook, "the list of its parts is far too long");
            }
        }
    }

    private static void checkNumber(long parts, Place workbook, Limits limits) throws WorkbookException {
        if (parts > limits.parts()) {
            throw WorkbookException.limit(workbook, "number of parts", "%,d", limits.parts(), "parts");
        }
    }

    private void list() throws WorkbookException {
        int number = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = next(all);
            checkNumber(++number, workbook, limits);
            if (!entry.isDirectory()) {
                add(entry);
            }
        }
    }

    /** Names are decoded here; some that cannot be are found out only now. */
    private ZipEntry next(Enumeration<? extends ZipEntry> all) throws WorkbookException {
        try {
            return all.nextElement();
        } catch (IllegalArgumentException e) {
            throw WorkbookException.damaged(e, workbook, BROKEN_LIST);
        }
    }

    private void add(ZipEntry entry) throws WorkbookException {
        String name = entry.getName().replace('\\', '/');
        String shown = TextRule.quoted(entry.getName());
        if (Splitter.on('/').splitToStream(name).anyMatch(NO_STEPS::contains)) {
            throw WorkbookException.damaged(workbook, "a part has the name %s, which is none".formatted(shown));
        }
        if (entries.put(Ascii.toLowerCase(name), entry) != null) {
            throw WorkbookException.damaged(workbook, "two parts have the name %s".formatted(shown));
        }
    }

    boolean has(String name) {
        return entries.containsKey(Ascii.toLowerCase(name));
    }

    /** {@return the names, in lower case} */
    ImmutableSet<String> names() {
        return ImmutableSet.copyOf(entries.keySet());
    }

    /** {@return the bytes that all parts may still unfold to} */
    ByteBudget budget() {
        return budget;
    }

    /** {@return the first bytes of a part} */
    byte[] start(String name, int count) throws IOException, WorkbookException {
        try (var bytes = bytes(name)) {
            return bytes.start(count);
        }
    }

    private PartStream bytes(String name) throws IOException, WorkbookException {
        ZipEntry entry = entries.get(Ascii.toLowerCase(name));
        if (entry == null) {
            throw WorkbookException.damaged(workbook, "part %s is missing".formatted(TextRule.shortened(name)));
        }
        return new PartStream(zip, entry, workbook, limits, budget);
    }

    /** {@return a part as XML; what is wrong with it is told of the whole workbook} */
    XmlPart xml(String name) throws IOException, WorkbookException {
        return xml(name, () -> workbook);
    }

    /** {@return a part as XML; what is wrong with it is told at the place where its reader has got to} */
    XmlPart xml(String name, Supplier<Place> place) throws IOException, WorkbookException {
        return new XmlPart(TextRule.shortened(name), bytes(name), place, limits);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
