package org.pmocatalogue.excel.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * Walks through the elements of one part. Whoever is given an element reads it to its end: by {@link #nextChild}, by
 * {@link #text} or by {@link #skip}.
 *
 * <p>This is the one class that takes a {@link RuntimeException} of the XML parser for damage of the file: the parser
 * throws some for texts that it reads late.
 */
final class XmlPart implements Closeable {

    /** Bytes that the parser may read in one go, but for texts: a tag, a comment. */
    private static final long MARKUP = 1 << 20;

    /** The parser remembers each name for ever. An honest part has some hundred. */
    private static final int MOST_NAMES = 1_000;

    /** Some are kept, and a part can have many. */
    private static final int LONGEST_ATTRIBUTE = 1_024;

    private static final int CACHED = 1 << 8;

    private final String name;
    private final PartStream bytes;
    private final Supplier<Place> place;
    private final Limits limits;
    private final long longestText;
    private final XMLStreamReader2 xml;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] lastNames = new @Nullable String[CACHED];
    private final Chars value = new Chars();
    private String[] attributes = new String[16];
    private int attributeCount;
    private int event;
    private boolean isTextRead;
    private int depth;

    /**
     * @param name the part's name
     * @param place where the reader of the part has got to
     */
    XmlPart(String name, PartStream bytes, Supplier<Place> place, Limits limits) throws IOException, WorkbookException {
        this.name = name;
        this.bytes = bytes;
        this.place = place;
        this.limits = limits;
        this.longestText = 4L * limits.textLength() + MARKUP;
        bytes.allow(MARKUP);
        try {
            xml = (XMLStreamReader2) factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /**
     * {@return a maker of parsers that take nothing from elsewhere, for one workbook: they share the names they saw}
     */
    static XMLInputFactory2 factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Goes to the outermost element.
     *
     * @param expected the name that it must have
     */
    void root(String expected) throws IOException, WorkbookException {
        if (!nextChild()) {
            throw damaged("has no content");
        }
        if (!name().equals(expected)) {
            throw damaged("holds \"" + TextRule.shortened(name()) + "\", must hold \"" + expected + "\"");
        }
    }

    /** Goes to the end of the part, behind the outermost element. */
    void end() throws IOException, WorkbookException {
        while (event != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
    }

    /**
     * Goes to the next child of the current element. {@return false if there is none, and the element is at its end}
     */
    boolean nextChild() throws IOException, WorkbookException {
        int found = next();
        while (found == XMLStreamConstants.CHARACTERS) {
            found = next();
        }
        return found == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes to the end of the current element. */
    void skip() throws IOException, WorkbookException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Goes to the end of the current element and adds its text, without that of its children. */
    void text(Chars to) throws IOException, WorkbookException {
        int found = next();
        while (found == XMLStreamConstants.CHARACTERS || found == XMLStreamConstants.START_ELEMENT) {
            if (found == XMLStreamConstants.CHARACTERS) {
                append(to);
            } else {
                skip();
            }
            found = next();
        }
    }

    /** {@return the local name of the current element} */
    String name() {
        return xml.getLocalName();
    }

    /** {@return how many attributes the current element has} */
    int attributes() {
        return attributeCount;
    }

    /** {@return the local name of an attribute} */
    String attributeName(int i) {
        return attributes[i];
    }

    /** {@return whether an attribute is of the element itself, not of another vocabulary} */
    boolean isOwn(int i) {
        return xml.getAttributePrefix(i).isEmpty();
    }

    /** {@return the value of an attribute, without blanks around it, good until the next is asked for} */
    Chars attribute(int i) throws IOException, WorkbookException {
        try {
            xml.getAttributeAs(i, value);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
        return value;
    }

    /** {@return the value of the attribute of this local name, such as an id or a path; empty if there is none} */
    String attribute(String name) throws IOException, WorkbookException {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(name)) {
                Chars found = attribute(i);
                if (found.length() > LONGEST_ATTRIBUTE) {
                    throw damaged("has an attribute %s of more than 1,024 characters".formatted(name));
                }
                return found.toString();
            }
        }
        return "";
    }

    /** {@return the end of reading since this part is broken; {@code what} is such as "has no content"} */
    WorkbookException damaged(String what) {
        return WorkbookException.damaged(place.get(), "part " + name + " " + what);
    }

    private int next() throws IOException, WorkbookException {
        try {
            if (event == XMLStreamConstants.CHARACTERS && !isTextRead) {
                bytes.allow(longestText);
                xml.getTextLength(); // reads it to its end
            }
            isTextRead = false;
            do {
                bytes.allow(MARKUP);
                event = xml.next();
            } while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                checkNames();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> event = XMLStreamConstants.CHARACTERS;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw damaged("declares or uses entities of its own, which no workbook may");
            default -> {}
        }
        return event;
    }

    private void append(Chars to) throws IOException, WorkbookException {
        try {
            bytes.allow(longestText);
            int length = xml.getTextLength();
            isTextRead = true;
            if ((long) to.length() + length > limits.textLength()) {
                throw WorkbookException.limit(
                        place.get(), "length of a text", "%,d characters", limits.textLength(), "textLength");
            }
            to.append(xml.getTextCharacters(), xml.getTextStart(), length);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private void checkNames() throws WorkbookException {
        if (depth > limits.depth()) {
            throw WorkbookException.limit(place.get(), "depth of nesting", "%,d", limits.depth(), "depth");
        }
        check(xml.getPrefixedName());
        attributeCount = xml.getAttributeCount();
        if (attributeCount > attributes.length) {
            attributes = new String[attributeCount];
        }
        for (int i = 0; i < attributeCount; i++) {
            attributes[i] = xml.getAttributeLocalName(i);
            check(attributes[i]);
            if (!isOwn(i)) {
                check(xml.getAttributePrefix(i));
            }
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            check(Strings.nullToEmpty(xml.getNamespacePrefix(i)));
        }
    }

    /** The parser gives the same string for the same name; to see one again costs next to nothing. */
    @SuppressWarnings("ReferenceEquality")
    private void check(String seen) throws WorkbookException {
        int slot = seen.hashCode() & (CACHED - 1);
        if (lastNames[slot] != seen) {
            lastNames[slot] = seen;
            if (names.add(seen) && names.size() > MOST_NAMES) {
                throw damaged("has more than 1,000 names of elements and attributes");
            }
        }
    }

    /** Tells why the parser gave up. What it reads late it complains of by an exception around the true one. */
    private WorkbookException broken(Exception e) throws IOException, WorkbookException {
        bytes.explain();
        var why = e.getCause() instanceof XMLStreamException cause ? cause : e;
        if (Ascii.toLowerCase(Strings.nullToEmpty(why.getMessage())).contains("end-of-input")) {
            return WorkbookException.damaged(e, place.get(), "part " + name + " ends in the middle");
        }
        var at = why instanceof XMLStreamException known ? known.getLocation() : null;
        String where = at == null ? "" : " at %s:%s".formatted(at.getLineNumber(), at.getColumnNumber());
        return WorkbookException.damaged(e, place.get(), "part " + name + " has broken XML" + where);
    }

    /** Closes the bytes; the parser has nothing else to close. */
    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException | RuntimeException e) {
            // It only gives its buffers back.
        }
        bytes.close();
    }
}
