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
 * A cursor over the elements of one part. Each element is read to its end by {@link #nextChild}, {@link #text} or
 * {@link #skip}.
 *
 * <p>Only this class catches a {@link RuntimeException} of the XML parser: the parser throws them for broken texts that
 * it reads lazily.
 */
final class XmlPart implements Closeable {

    /** The most bytes of a tag or comment, which the parser reads at once. */
    private static final long MARKUP = 1 << 20;

    /** The parser remembers every name. A normal part has some hundred. */
    private static final int MOST_NAMES = 1_000;

    /** Some attributes are kept, and a part can have many. */
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
     * @param name the name of the part
     * @param place the current place of the reader
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

    /** {@return a factory of parsers without DTDs and external entities, for one workbook: the parsers share names} */
    static XMLInputFactory2 factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Moves to the root element.
     *
     * @param expected the required name
     */
    void root(String expected) throws IOException, WorkbookException {
        if (!nextChild()) {
            throw damaged("has no content");
        }
        if (!name().equals(expected)) {
            throw damaged("holds \"" + TextRule.shortened(name()) + "\", must hold \"" + expected + "\"");
        }
    }

    /** Moves to the end of the part, after the root element. */
    void end() throws IOException, WorkbookException {
        while (event != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
    }

    /**
     * Moves to the next child of the current element.
     *
     * @return false at the end of the element
     */
    boolean nextChild() throws IOException, WorkbookException {
        int found = next();
        while (found == XMLStreamConstants.CHARACTERS) {
            found = next();
        }
        return found == XMLStreamConstants.START_ELEMENT;
    }

    /** Moves to the end of the current element. */
    void skip() throws IOException, WorkbookException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Appends the text of the current element, without the text of its children, and moves to its end. */
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

    /** {@return the number of attributes of the current element} */
    int attributes() {
        return attributeCount;
    }

    /** {@return the local name of an attribute} */
    String attributeName(int i) {
        return attributes[i];
    }

    /** {@return whether an attribute has no namespace prefix} */
    boolean isOwn(int i) {
        return xml.getAttributePrefix(i).isEmpty();
    }

    /** {@return the trimmed value of an attribute, valid until the next call} */
    Chars attribute(int i) throws IOException, WorkbookException {
        try {
            xml.getAttributeAs(i, value);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
        return value;
    }

    /** {@return the value of the attribute with this local name, such as an id or a path; empty if absent} */
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

    /** {@return an exception for this damaged part; {@code what} is a predicate, such as "has no content"} */
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
                throw damaged("declares or uses entities, which workbooks must not");
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

    /** The parser returns the same string for the same name, so a repeated name is recognised quickly. */
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

    /** {@return the exception for a failure of the parser, which wraps exceptions of lazily read texts} */
    private WorkbookException broken(Exception e) throws IOException, WorkbookException {
        bytes.rethrow();
        var reason = e.getCause() instanceof XMLStreamException cause ? cause : e;
        if (Ascii.toLowerCase(Strings.nullToEmpty(reason.getMessage())).contains("end-of-input")) {
            return WorkbookException.damaged(e, place.get(), "part " + name + " ends in the middle");
        }
        var at = reason instanceof XMLStreamException known ? known.getLocation() : null;
        String where = at == null ? "" : " at %s:%s".formatted(at.getLineNumber(), at.getColumnNumber());
        return WorkbookException.damaged(e, place.get(), "part " + name + " has broken XML" + where);
    }

    /** Closes the bytes, the only resource. */
    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException | RuntimeException e) {
            // Closing the parser only returns its buffers.
        }
        bytes.close();
    }
}
