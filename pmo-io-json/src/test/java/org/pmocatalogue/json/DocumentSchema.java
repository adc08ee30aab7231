package org.pmocatalogue.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;

/**
 * Generates the JSON Schema for the files of a document from the fields of each kind.
 *
 * <p>The schema accepts the same values as reading: blanks around lines, and null or a blank for an absent field. Its
 * patterns use only features of all regex dialects, so non-ASCII letters are not distinguished from other characters.
 */
final class DocumentSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String CONTROL_CHARACTER = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]";

    /** The control characters that are not blanks. Blanks are allowed at the ends of a line. */
    private static final String CONTROL_IN_LINE = "[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]";

    private static final String BREAK = "[^\\S\\t-\\r]*[\\t-\\r]\\s*";
    private static final String ID = "[^\\s\\x00-,/:-@\\[-^`{-\\x9f]{1,100}";
    private static final String DATE = "(-?[0-9]{4}|[-+][1-9][0-9]{4,8})"
            + "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ObjectNode properties;
    private final ObjectNode definitions = MAPPER.createObjectNode();

    private DocumentSchema(DocumentType document, Function<Kind, RecordShape> shapes) {
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:" + document.format().replace('/', ':'));
        root.put("title", title(document));
        root.put(
                "description",
                "A file of the format %s. References between entries are checked when the file is read."
                        .formatted(document.format()));
        root.put("$comment", "Generated from the declared fields of pmo. As in reading, null or blank is absent.");
        root.put("type", "object");
        properties = root.putObject("properties");
        properties
                .putObject("format")
                .put("title", "Format")
                .put("description", "The format of the file.")
                .put("const", document.format());
        properties
                .putObject(JsonFormat.SCHEMA)
                .put("title", "Schema")
                .put("description", "Where editors find this schema.");
        for (Kind kind : document.kinds()) {
            addMember(kind);
        }
        root.putArray("required").add("format").add(JsonFormat.memberOf(document.header()));
        root.set("$defs", definitions);
        for (Kind kind : document.kinds()) {
            addKind(shapes.apply(kind));
        }
        addAttribute();
    }

    /** {@return the schema as text} */
    static String of(DocumentType document, Function<Kind, RecordShape> shapes) throws IOException {
        var layout = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer(layout).writeValueAsString(new DocumentSchema(document, shapes).root) + "\n";
    }

    private static String title(DocumentType document) {
        return document == DocumentType.POLICY ? "PMO lifecycle policy" : "PMO service " + document.label();
    }

    private void addMember(Kind kind) {
        var member = properties.putObject(JsonFormat.memberOf(kind));
        if (kind.isHeader()) {
            refer(member, kind.token());
        } else {
            setType(member.put("title", kind.plural()), "array", true);
            refer(member.putObject("items"), kind.token());
        }
    }

    private void addKind(RecordShape shape) {
        var entry = definitions.putObject(shape.kind().token());
        entry.put("title", shape.kind().label()).put("type", "object");
        var fields = entry.putObject("properties");
        var required = MAPPER.createArrayNode();
        for (FieldSpec field : shape.fields()) {
            addField(field, fields.putObject(field.name()));
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            entry.set("required", required);
        }
        if (!shape.exactlyOneOf().isEmpty()) {
            var ways = entry.putArray("oneOf");
            for (FieldSpec field : shape.exactlyOneOf()) {
                var way = ways.addObject();
                describeValue(field, false, way.putObject("properties").putObject(field.name()));
                way.putArray("required").add(field.name());
            }
        }
        refer(entry.putObject("propertyNames"), define(FieldFormat.LINE, false));
        refer(entry.putObject("additionalProperties"), "attribute");
    }

    private void addField(FieldSpec field, ObjectNode to) {
        to.put("title", field.label()).put("description", field.description());
        if (field.isMany()) {
            setType(to, "array", true);
            to = to.putObject("items");
        }
        if (field.choices().isEmpty()) {
            addExample(field, to);
        }
        describeValue(field, !field.isRequired() && !field.isMany(), to);
    }

    private static void addExample(FieldSpec field, ObjectNode to) {
        var examples = to.putArray("examples");
        switch (field.format()) {
            case LINE, ID, NAMED_LINE, TEXT, DATE, ANY -> examples.add(field.example());
            case NUMBER -> examples.add(new BigDecimal(field.example()));
            case TRUTH -> examples.add(true);
        }
    }

    /** @param optional whether null or a blank is allowed */
    private void describeValue(FieldSpec field, boolean optional, ObjectNode to) {
        if (field.choices().isEmpty()) {
            refer(to, define(field.format(), optional));
            return;
        }
        var ways = to.putArray("anyOf");
        var tokens = ways.addObject().putArray("enum");
        field.choices().forEach(choice -> tokens.add(choice.token()));
        String anyToken = field.choices().stream().map(Choice::token).collect(joining("|", "(", ")"));
        setType(ways.addObject(), "string", optional).put("pattern", amongBlanks(anyToken, optional));
    }

    /** {@return the name of the definition of a value of this form} */
    private String define(FieldFormat form, boolean optional) {
        if (form == FieldFormat.ANY) {
            return "attribute";
        }
        String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-') + (optional ? "-if-any" : "");
        if (!definitions.has(name)) {
            describe(form, optional, definitions.putObject(name));
        }
        return name;
    }

    private static void describe(FieldFormat form, boolean optional, ObjectNode to) {
        switch (form) {
            case LINE -> {
                setType(to, "string", optional);
                if (!optional) {
                    to.put("pattern", "\\S");
                }
                refuse(to, CONTROL_IN_LINE + "|\\S" + BREAK + "\\S");
            }
            case ID -> setType(to, "string", optional).put("pattern", amongBlanks(ID, optional));
            case NAMED_LINE -> {
                setType(to, "string", optional).put("pattern", "^\\s*[^\\s:][^:]*:\\s*\\S");
                refuse(to, CONTROL_IN_LINE + "|[^\\s:]" + BREAK + "[^\\s:]");
            }
            case TEXT -> refuse(setType(to, "string", optional), CONTROL_CHARACTER);
            case NUMBER -> setType(to, "number", optional).put("minimum", 0);
            case TRUTH -> setType(to, "boolean", optional);
            case DATE -> setType(to, "string", optional).put("pattern", amongBlanks(DATE, optional));
            case ANY -> throw new IllegalArgumentException("What may be anything is described as an attribute");
        }
    }

    /** An attribute: any value whose texts have no control characters. */
    private void addAttribute() {
        var attribute = definitions.putObject("attribute").put("title", "Field of your own");
        refuse(attribute, CONTROL_CHARACTER);
        refer(attribute.putObject("items"), "attribute");
        refuse(attribute.putObject("propertyNames"), CONTROL_CHARACTER);
        refer(attribute.putObject("additionalProperties"), "attribute");
    }

    private static void refuse(ObjectNode to, String pattern) {
        to.putObject("not").put("type", "string").put("pattern", pattern);
    }

    private static String amongBlanks(String pattern, boolean optional) {
        return "^\\s*" + (optional ? "(" + pattern + ")?" : pattern) + "\\s*$";
    }

    private static ObjectNode setType(ObjectNode to, String type, boolean optional) {
        if (optional) {
            to.putArray("type").add(type).add("null");
        } else {
            to.put("type", type);
        }
        return to;
    }

    private static void refer(ObjectNode to, String definition) {
        to.put("$ref", "#/$defs/" + definition);
    }
}
