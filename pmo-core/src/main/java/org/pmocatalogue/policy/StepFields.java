package org.pmocatalogue.policy;

import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.name;
import static org.pmocatalogue.table.FieldTypes.word;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.lifecycle.AllowedStep;
import org.pmocatalogue.lifecycle.Condition;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.table.EntryTable;

/** The fields of a step. */
final class StepFields {

    static final String FROM = "from";
    static final String TO = "to";
    static final String FIELDS = "fields";
    static final String DETAILS = "details";
    static final String CONDITIONS = "conditions";

    private StepFields() {}

    /**
     * {@return the table for steps between the stages that a file has}
     *
     * @param stages gives a stage for its id
     * @param meant gives the id for what a person wrote, or that itself if it is none
     */
    static EntryTable<AllowedStep, AllowedStep.Builder> table(
            Function<String, Stage> stages, UnaryOperator<String> meant) {
        return EntryTable.<AllowedStep, AllowedStep.Builder>of(Kind.STEP)
                .optional(
                        FieldSpec.builder(FROM, "From")
                                .description("The stage that is left; empty if a life begins with the step.")
                                .example("design")
                                .refersTo(Kind.STAGE),
                        id(stages, meant),
                        AllowedStep::from,
                        AllowedStep.Builder::from)
                .required(
                        FieldSpec.builder(TO, "To")
                                .description("The stage that is entered.")
                                .example("pilot")
                                .refersTo(Kind.STAGE),
                        id(stages, meant),
                        AllowedStep::to,
                        AllowedStep.Builder::to)
                .list(
                        FieldSpec.builder(FIELDS, "Fields")
                                .description("The fields that the service must have filled in, by their names in"
                                        + " files, or in a workbook by their labels.")
                                .example("owner"),
                        name(written -> meant(Kind.SERVICE, written)),
                        step -> step.fields().asList(),
                        AllowedStep.Builder::fields)
                .list(
                        FieldSpec.builder(DETAILS, "Details")
                                .description("The fields that the stage change must have filled in, by their names in"
                                        + " files, or in a workbook by their labels.")
                                .example("reason"),
                        name(written -> meant(Kind.STAGE_CHANGE, written)),
                        step -> step.details().asList(),
                        AllowedStep.Builder::details)
                .list(
                        FieldSpec.builder("evidence", "Evidence")
                                .description("The names of the evidence that the stage change must come with.")
                                .example("pilot result"),
                        LINE,
                        step -> step.evidence().asList(),
                        AllowedStep.Builder::evidence)
                .list(
                        FieldSpec.builder(CONDITIONS, "Conditions")
                                .description("What the step asks of other services.")
                                .example("needs-live"),
                        word(Condition.class),
                        step -> step.conditions().asList(),
                        AllowedStep.Builder::conditions)
                .build(
                        AllowedStep::builder,
                        AllowedStep.Builder::build,
                        AllowedStep::attributes,
                        AllowedStep.Builder::attributes);
    }

    /** {@return the name of the field of a kind that a person means; what was written if it is none} */
    static String meant(Kind kind, String written) {
        return CatalogueTable.standard()
                .shape(kind)
                .understand(written)
                .map(FieldSpec::name)
                .orElse(written);
    }
}
