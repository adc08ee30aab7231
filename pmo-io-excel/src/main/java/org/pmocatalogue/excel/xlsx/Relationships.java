package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.TextRule;

/**
 * The references of a part to other parts, by id and type (ISO/IEC 29500-2, clause 9.3). Targets outside the file are
 * never followed.
 */
final class Relationships {

    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /**
     * A reference.
     *
     * @param type the type, such as {@code worksheet}
     * @param target the name of the other part; null if outside the file
     */
    record Relationship(String type, @Nullable String target) {}

    private final Parts parts;
    private final String owner;
    private final Map<String, Relationship> byId = new HashMap<>();

    private Relationships(Parts parts, String owner) {
        this.parts = parts;
        this.owner = owner;
    }

    /** @param owner the part that refers to the others; empty for the whole file */
    static Relationships read(Parts parts, String owner) throws IOException, WorkbookException {
        var relationships = new Relationships(parts, owner);
        try (var xml = parts.xml(partOf(owner))) {
            xml.root("Relationships");
            while (xml.nextChild()) {
                if (xml.name().equals("Relationship")) {
                    relationships.add(xml);
                }
                xml.skip();
            }
            xml.end();
        }
        return relationships;
    }

    /** {@return the name of the part with the relationships of {@code owner}} */
    static String partOf(String owner) {
        int file = owner.lastIndexOf('/') + 1;
        return owner.substring(0, file) + "_rels/" + owner.substring(file) + ".rels";
    }

    private void add(XmlPart xml) throws IOException, WorkbookException {
        String id = xml.attribute("Id");
        String type = typeOf(xml.attribute("Type"));
        boolean isOutside = xml.attribute("TargetMode").equals("External");
        String target = isOutside ? null : resolve(xml.attribute("Target"));
        int limit = parts.limits().parts();
        if (byId.size() == limit) {
            throw WorkbookException.limit(parts.workbook(), "number of relationships", "%,d", limit, "parts");
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
                path.pollLast(); // the parent of the root is the root, as in a URL
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** {@return the only part of this type; null if there is none} */
    @Nullable
    String only(String type) throws WorkbookException {
        String found = null;
        for (Relationship one : byId.values()) {
            if (one.type().equals(type)) {
                if (found != null) {
                    throw WorkbookException.damaged(parts.workbook(), "it has two parts of type " + type);
                }
                found = targetOf(one);
            }
        }
        return found;
    }

    /** {@return all parts of this type} */
    ImmutableList<String> all(String type) throws WorkbookException {
        var found = ImmutableList.<String>builder();
        for (Relationship one : byId.values()) {
            if (one.type().equals(type)) {
                found.add(targetOf(one));
            }
        }
        return found.build();
    }

    Relationship get(String id) throws WorkbookException {
        Relationship found = byId.get(id);
        if (found == null) {
            throw WorkbookException.damaged(
                    parts.workbook(), "part %s has no relationship %s".formatted(partOf(owner), TextRule.quoted(id)));
        }
        return found;
    }

    /** {@return the target of a relationship} */
    String targetOf(Relationship one) throws WorkbookException {
        String target = one.target();
        if (target == null) {
            throw WorkbookException.damaged(
                    parts.workbook(), "its %s lies outside of the file".formatted(TextRule.shortened(one.type())));
        }
        return target;
    }
}
