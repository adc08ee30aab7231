package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/** The parts of a zip by name, such as {@code xl/workbook.xml}. Names ignore case (ISO/IEC 29500-2). */
final class Parts implements Closeable {

    /** Bytes per part in the list of the zip: ten times the usual length of a name and its numbers. */
    private static final long LONGEST_LISTING = 1_024;

    /** Segments that would make a name refer to another folder. */
    private static final ImmutableSet<String> BAD_SEGMENTS = ImmutableSet.of("", ".", "..");

    private static final String BROKEN_LIST = "the list of its parts is broken";

    private final ZipFile zip;
    private final Place workbook;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long bytesLeft;

    private Parts(ZipFile zip, Place workbook, Limits limits) {
        this.zip = zip;
        this.workbook = workbook;
        this.limits = limits;
        this.bytesLeft = limits.bytes();
    }

    static Parts open(Path file, Place workbook, Limits limits) throws IOException, WorkbookException {
        checkEnd(file, workbook, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof IOException failure && !PartStream.isDamage(failure)) {
                throw failure;
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

    /** {@link ZipFile} allocates memory for the whole list of parts at once, so its size is checked first. */
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

    /** Invalid names are detected only here, when the zip decodes them. */
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
        if (Splitter.on('/').splitToStream(name).anyMatch(BAD_SEGMENTS::contains)) {
            throw WorkbookException.damaged(workbook, "a part has the invalid name %s".formatted(shown));
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

    Place workbook() {
        return workbook;
    }

    Limits limits() {
        return limits;
    }

    /** Counts unpacked bytes, of all parts together. */
    void count(long bytes) throws WorkbookException {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw WorkbookException.limit(workbook, "number of bytes", "%,d", limits.bytes(), "bytes");
        }
    }

    /** {@return the first bytes of a part} */
    byte[] start(String name, int count) throws IOException, WorkbookException {
        try (var bytes = bytes(name)) {
            return bytes.start(count);
        }
    }

    private PartStream bytes(String name) throws IOException, WorkbookException {
        return new PartStream(this, zip, entry(name));
    }

    private ZipEntry entry(String name) throws WorkbookException {
        ZipEntry entry = entries.get(Ascii.toLowerCase(name));
        if (entry == null) {
            throw WorkbookException.damaged(workbook, "part %s is missing".formatted(TextRule.shortened(name)));
        }
        return entry;
    }

    /** {@return a part as XML, whose problems are reported for the whole workbook} */
    XmlPart xml(String name) throws IOException, WorkbookException {
        return xml(name, () -> workbook);
    }

    /** {@return a part as XML, whose problems are reported at the current place of its reader} */
    XmlPart xml(String name, Supplier<Place> place) throws IOException, WorkbookException {
        return new XmlPart(TextRule.shortened(name), bytes(name), place, limits);
    }

    /**
     * Writes the zip with the same parts in the same order, of which some are changed.
     *
     * @param changes the changes by the name of the part
     */
    void copy(Map<String, WorkbookPatch.Change> changes, OutputStream to) throws IOException, WorkbookException {
        Map<String, WorkbookPatch.Change> byName = new HashMap<>();
        for (var change : changes.entrySet()) {
            byName.put(entry(change.getKey()).getName(), change.getValue());
        }
        bytesLeft = limits.bytes();
        var out = new ZipOutputStream(to);
        out.setComment(zip.getComment());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            var change = byName.get(entry.getName());
            var copy = change == null ? new ZipEntry(entry) : new ZipEntry(entry.getName());
            copy.setCompressedSize(-1);
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            try (var part = new PartStream(this, zip, entry)) {
                copy(part, change, out);
            }
            out.closeEntry();
        }
        out.finish();
    }

    private void copy(PartStream part, WorkbookPatch.@Nullable Change change, OutputStream to)
            throws IOException, WorkbookException {
        try {
            if (change == null) {
                part.transferTo(to);
            } else {
                change.apply(new XmlRewriter(part.name(), workbook, part, to));
            }
        } catch (IOException e) {
            part.rethrow();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
