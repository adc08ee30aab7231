package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.profile.file.ProfileSchema;
import org.pmocatalogue.testkit.RiskLog;

@DisplayName("The page docs/fields.md")
class FieldsPageTest {

    @Test
    @DisplayName("shows the declared fields; if it does not, copy target/fields.md to docs")
    void isMadeFromTheTable() throws IOException {
        String page = page();
        Files.writeString(Path.of("target/fields.md"), page);
        assertEquals(page, Files.readString(Path.of("../docs/fields.md")));
    }

    @Test
    @DisplayName("shows any declared kind")
    void anyKind() {
        assertEquals("""

                ## Risks

                | field | holds | what goes in | example |
                | --- | --- | --- | --- |
                | **`id`** | id | The id of the risk. | `r-1` |
                | **`event`** | line | The event that may occur. | `The supplier is late` |
                | `review` | date | The date of the next review. | `2026-03-01` |
                """, section(RiskLog.shape(RiskLog.RISK)));
    }

    private static String page() {
        var page = new StringBuilder("""
                # Fields

                All fields of a catalogue, of a lifecycle policy, and of a profile, in the order in which they are written. Generated from the declared fields.

                A field in **bold** is required. *List* means any number of values, in order. A *line* is trimmed text without line breaks.
                An *id* is a line of 1 to 100 letters, digits, hyphens, underscores and full stops. *Text* is kept exactly. Absent fields
                stay absent: there are no defaults.
                """);
        var kinds = DocumentType.ALL.stream()
                .flatMap(document -> document.kinds().stream())
                .distinct()
                .toList();
        for (Kind kind : kinds) {
            if (kind == DocumentType.POLICY.header()) {
                page.append("\n# Fields of a lifecycle policy\n");
            } else if (kind == DocumentType.PROFILE.header()) {
                page.append("\n# Fields of a profile\n\nIts functions and services have the fields that they have in a"
                        + " catalogue.\n");
            }
            page.append(section(shape(kind)));
        }
        return page.toString();
    }

    private static String section(RecordShape shape) {
        var page = new StringBuilder();
        page.append("\n## %s\n\n".formatted(shape.kind().plural()));
        if (!shape.exactlyOneOf().isEmpty()) {
            page.append(shape.exactlyOneOf().stream()
                    .map(field -> "`" + field.name() + "`")
                    .collect(joining(" and ", "Exactly one of ", " must be given.\n\n")));
        }
        page.append("| field | holds | what goes in | example |\n| --- | --- | --- | --- |\n");
        for (FieldSpec field : shape.fields()) {
            page.append("| %s | %s | %s | %s |\n"
                    .formatted(name(field), holds(field), field.description(), "`" + field.example() + "`"));
        }
        if (!shape.derived().isEmpty()) {
            page.append("\nComputed, shown by formats for people such as Excel, and compared when they are read:\n\n");
            page.append("| field | holds | what it shows | example |\n| --- | --- | --- | --- |\n");
            for (FieldSpec field : shape.derived()) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(name(field), holds(field), field.description(), "`" + field.example() + "`"));
            }
        }
        return page.toString();
    }

    private static RecordShape shape(Kind kind) {
        return DocumentType.CATALOGUE.has(kind)
                ? CatalogueSchema.standard().shape(kind)
                : DocumentType.POLICY.has(kind) ? PolicySchema.SCHEMA.shape(kind) : ProfileSchema.SCHEMA.shape(kind);
    }

    private static String name(FieldSpec field) {
        return field.isRequired() ? "**`" + field.name() + "`**" : "`" + field.name() + "`";
    }

    private static String holds(FieldSpec field) {
        String one = field.choices().isEmpty()
                ? form(field)
                : field.choices().stream()
                        .map(Choice::token)
                        .map(token -> "`" + token + "`")
                        .collect(joining(", "));
        return field.isMany() ? "list: " + one : one;
    }

    private static String form(FieldSpec field) {
        return switch (field.format()) {
            case LINE -> "line";
            case ID ->
                field.refersTo()
                        .map(kind -> "id of a " + kind.label().toLowerCase(Locale.ROOT))
                        .orElse("id");
            case NAMED_LINE -> "`name: text`";
            case TEXT -> "text";
            case NUMBER -> "number, 0 or more";
            case TRUTH -> "true or false";
            case DATE -> "date";
            case ANY -> "what the field holds that it is for";
        };
    }
}
