package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * Which other parts a part names, by what they are to it (ISO/IEC 29500-2, clause 9.3). What lies outside of the file
 * is never followed.
 */
final class Relationships {

    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /**
     * One of them.
     *
     * @param type what the other is, such as {@code worksheet}
     * @param target the name of the other part; null if it is none of this file
     */
    record Relationship(String type, @Nullable String target) {}

    private final String owner;
    private final Place workbook;
    private final Map<String, Relationship> byId = new HashMap<>();

    private Relationships(String owner, Place workbook) {
        this.owner = owner;
        this.workbook = workbook;
    }

    /** @param owner the part that names the others; empty for the file as a whole */
    static Relationships read(Parts parts, String owner, Place workbook, Limits limits)
            throws IOException, WorkbookException {
        var relationships = new Relationships(owner, workbook);
        String part = partOf(owner);
        try (var xml = parts.xml(part)) {
            xml.root("Relationships");
            while (xml.nextChild()) {
                if (xml.name().equals("Relationship")) {
                    relationships.add(xml, limits);
                }
                xml.skip();
            }
            xml.end();
        }
        return relationships;
    }

    /** {@return the name of the part that holds the relationships of {@code owner}} */
    static String partOf(String owner) {
        int file = owner.lastIndexOf('/') + 1;
        return owner.substring(0, file) + "_rels/" + owner.substring(file) + ".rels";
    }

    private void add(XmlPart xml, Limits limits) throws IOException, WorkbookException {
        String id = xml.attribute("Id");
        String type = typeOf(xml.attribute("Type"));
        boolean isOutside = xml.attribute("TargetMode").equals("External");
        String target = isOutside ? null : resolve(xml.attribute("Target"));
        if (byId.size() == limits.parts()) {
            throw WorkbookException.limit(workbook, "number of relationships", "%,d", limits.parts(), "parts");
        }
        if (byId.put(id, new Relationship(type, target)) != null) {
            throw xml.damaged("gives the id %s twice".formatted(TextRule.quoted(id)));
        }
    }

    private static String typeOf(String type) {
        if (type.startsWith(USUAL)) {
            return type.substring(USUAL.length());
        }
        return type.startsWith(STRICT) ? type.substring(STRICT.length()) : type;
    }

    private String resolve(String target) {
        Deque<String> path = new ArrayDeque<>();
        String base = target.startsWith("/") ? "" : owner.substring(0, owner.lastIndexOf('/') + 1);
        for (String step : Splitter.on('/').omitEmptyStrings().split(base + target)) {
            if (step.equals("..")) {
                path.pollLast(); // above the top is the top, as in a web address
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** {@return the one part that has this type, null if none has it} */
    @Nullable
    String only(String type) throws WorkbookException {
        String found = null;
        for (Relationship one : byId.values()) {
            if (one.type().equals(type)) {
                if (found != null) {
                    throw WorkbookException.damaged(workbook, "it has two parts of type " + type);
                }
                found = targetOf(one);
            }
        }
        return found;
    }

    Relationship get(String id) throws WorkbookException {
        Relationship found = byId.get(id);
        if (found == null) {
            throw WorkbookException.damaged(
                    workbook, "part %s has no relationship %s".formatted(partOf(owner), TextRule.quoted(id)));
        }
        return found;
    }

    /** {@return the part that a relationship names} */
    String targetOf(Relationship one) throws WorkbookException {
        String target = one.target();
        if (target == null) {
            throw WorkbookException.damaged(
                    workbook, "its %s lies outside of the file".formatted(TextRule.shortened(one.type())));
        }
        return target;
    }
}
