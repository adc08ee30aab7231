package org.pmocatalogue.policy;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.word;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.table.EntryTable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The fields of a stage. */
final class StageFields {

    private StageFields() {}

    /** A stage in the making. */
    static final class Parts {

        private @Nullable String id;
        private @Nullable String label;
        private @Nullable Phase phase;
        private String description = "";
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Stage build() {
            return Stage.of(checkNotNull(id), checkNotNull(label), checkNotNull(phase))
                    .withDescription(description)
                    .withAttributes(attributes);
        }
    }

    static EntryTable<Stage, Parts> table() {
        return EntryTable.<Stage, Parts>of(Kind.STAGE)
                .required(
                        FieldSpec.builder("id", "Id")
                                .description("A short name that never changes; steps and stage changes name it.")
                                .example("pilot"),
                        id(text -> IdRule.checked("Id", text)),
                        Stage::id,
                        (parts, id) -> parts.id = id)
                .required(
                        FieldSpec.builder("label", "Label")
                                .description("The name people know the stage by.")
                                .example("Pilot"),
                        LINE,
                        Stage::label,
                        (parts, label) -> parts.label = TextRule.line("Label", label))
                .required(
                        FieldSpec.builder("phase", "Phase")
                                .description("Where a service stands once it enters the stage; one that is live stays"
                                        + " live in the pipeline.")
                                .example("pipeline"),
                        word(Sets.immutableEnumSet(Phase.PIPELINE, Phase.LIVE, Phase.RETIRED)),
                        Stage::phase,
                        (parts, phase) -> parts.phase = phase)
                .optional(
                        FieldSpec.builder("description", "Description")
                                .description("What happens in the stage.")
                                .example("Two projects try the service and tell what they think of it."),
                        TEXT,
                        stage -> PolicyTable.ifAny(stage.description()),
                        (parts, text) -> parts.description = TextRule.exact("Description", text))
                .build(
                        Parts::new,
                        Parts::build,
                        Stage::attributes,
                        (parts, attributes) -> parts.attributes = AttributeRule.checked(attributes));
    }
}
