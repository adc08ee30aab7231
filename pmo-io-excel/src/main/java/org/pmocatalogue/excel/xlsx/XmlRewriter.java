package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Strings;
import com.google.common.xml.XmlEscapers;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;

/**
 * Copies an XML part with changes. What is not changed is copied character by character.
 *
 * <p>A cursor moves from tag to tag. {@link #copyToStart} and {@link #copyToEnd} copy up to the current tag,
 * {@link #write} inserts text there, and {@link #dropToEnd} omits what was not yet copied.
 */
final class XmlRewriter {

    private static final int START_BYTES = 256;
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final String name;
    private final Place place;
    private final Window window;
    private final Writer out;
    private final XMLStreamReader2 xml;
    private int depth;

    /** The characters that were read but neither copied nor omitted yet. */
    private static final class Window extends Reader {

        private final Reader in;
        private final StringBuilder kept = new StringBuilder();
        private long start;

        Window(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            if (count > 0) {
                kept.append(to, offset, count);
            }
            return count;
        }

        /** {@return the characters up to this offset, which are no longer kept} */
        String take(long end) {
            int count = (int) (end - start);
            String taken = kept.substring(0, count);
            kept.delete(0, count);
            start = end;
            return taken;
        }

        String rest() throws IOException {
            var rest = new char[8_192];
            while (read(rest, 0, rest.length) >= 0) {
                // reading keeps the characters
            }
            return take(start + kept.length());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** @param out stays open */
    XmlRewriter(String name, Place place, InputStream in, OutputStream out) throws IOException, WorkbookException {
        this.name = name;
        this.place = place;
        var bytes = new BufferedInputStream(in);
        Charset charset = charset(bytes);
        if (charset.equals(StandardCharsets.UTF_8) && hasMark(bytes)) {
            out.write(bytes.readNBytes(UTF_8_MARK.length));
        }
        this.window = new Window(new InputStreamReader(bytes, charset));
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset));
        try {
            xml = (XMLStreamReader2) XmlPart.factory().createXMLStreamReader(window);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private static boolean hasMark(BufferedInputStream bytes) throws IOException {
        return Arrays.equals(peek(bytes, UTF_8_MARK.length), UTF_8_MARK);
    }

    private static byte[] peek(BufferedInputStream bytes, int count) throws IOException {
        bytes.mark(count);
        byte[] start = bytes.readNBytes(count);
        bytes.reset();
        return start;
    }

    private static Charset charset(BufferedInputStream bytes) throws IOException {
        byte[] start = peek(bytes, START_BYTES);
        boolean isWide = start.length > 1 && (start[0] == 0 || start[1] == 0 || (start[0] & 0xfe) == 0xfe);
        var declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return isWide
                ? StandardCharsets.UTF_16
                : declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** Moves to the next start or end of an element. {@return false at the end of the part} */
    boolean next() throws IOException, WorkbookException {
        try {
            int event = xml.next();
            while (event != XMLStreamConstants.START_ELEMENT
                    && event != XMLStreamConstants.END_ELEMENT
                    && event != XMLStreamConstants.END_DOCUMENT) {
                event = xml.next();
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** {@return whether the current tag is the start or end of an element with this local name} */
    boolean is(String localName) {
        return xml.getLocalName().equals(localName);
    }

    /** {@return the local name of the current element} */
    String name() {
        return xml.getLocalName();
    }

    /** {@return the prefix of the current element, with a colon; empty if it has none} */
    String prefix() {
        String prefix = Strings.nullToEmpty(xml.getPrefix());
        return prefix.isEmpty() ? "" : prefix + ":";
    }

    /** {@return the value of an attribute without prefix; null if absent} */
    @Nullable
    String attribute(String localName) throws IOException, WorkbookException {
        try {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(localName)
                        && xml.getAttributePrefix(i).isEmpty()) {
                    return xml.getAttributeValue(i);
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** {@return whether the current start tag is an empty element, such as {@code <row r="1"/>}} */
    boolean isEmptyElement() throws IOException, WorkbookException {
        try {
            return xml.isEmptyElement();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** Copies everything before the current tag. */
    void copyToStart() throws IOException, WorkbookException {
        out.write(window.take(start()));
    }

    /** Copies everything up to the end of the current tag. */
    void copyToEnd() throws IOException, WorkbookException {
        out.write(window.take(end()));
    }

    /** Omits what was not copied yet before the current tag. {@return what was omitted} */
    String dropToStart() throws IOException, WorkbookException {
        return window.take(start());
    }

    /** Omits what was not copied yet up to the end of the current tag. {@return what was omitted} */
    String dropToEnd() throws IOException, WorkbookException {
        return window.take(end());
    }

    /** Copies everything before the current start tag, and writes the tag with another value of an attribute. */
    void setAttribute(String localName, String value) throws IOException, WorkbookException {
        copyToStart();
        String tag = dropToEnd();
        var old = Pattern.compile("(\\s" + localName + "\\s*=\\s*)(\"[^\"]*\"|'[^']*')")
                .matcher(tag);
        String quoted = '"' + XmlEscapers.xmlAttributeEscaper().escape(value) + '"';
        if (old.find()) {
            write(tag.substring(0, old.start(2)) + quoted + tag.substring(old.end(2)));
        } else {
            int end = tag.length() - (tag.endsWith("/>") ? 2 : 1);
            write(tag.substring(0, end) + " " + localName + "=" + quoted + tag.substring(end));
        }
    }

    /** Moves to the end of the current element. */
    void skip() throws IOException, WorkbookException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    void write(String inserted) throws IOException {
        out.write(inserted);
    }

    /** Copies the rest of the part. */
    void finish() throws IOException {
        out.write(window.rest());
        out.flush();
    }

    private long start() {
        return xml.getLocationInfo().getStartingCharOffset();
    }

    private long end() throws IOException, WorkbookException {
        try {
            return xml.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private WorkbookException broken(Exception e) throws IOException {
        if (e.getCause() instanceof IOException failure) {
            throw failure;
        }
        return WorkbookException.damaged(e, place, "part " + name + " has broken XML");
    }
}
