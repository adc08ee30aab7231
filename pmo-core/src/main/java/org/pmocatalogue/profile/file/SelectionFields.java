package org.pmocatalogue.profile.file;

import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.word;

import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.table.EntryTable;

/** The fields of a selection. */
final class SelectionFields {

    private SelectionFields() {}

    static EntryTable<Selection, Selection.Builder> table() {
        return EntryTable.<Selection, Selection.Builder>of(Kind.SELECTION)
                .required(
                        FieldSpec.builder("action", "Action")
                                .description("Whether it takes from the bases, or leaves out of what was taken before;"
                                        + " it is about what fits all other fields.")
                                .example("take"),
                        word(Action.class),
                        selection -> Action.of(selection.isTaking()),
                        (builder, action) -> builder.taking(action == Action.TAKE))
                .optional(
                        FieldSpec.builder("from", "From")
                                .description("The id of the base, if it is about one only.")
                                .example("pmo-reference")
                                .refersTo(Kind.BASE),
                        id(CatalogueId::of),
                        Selection::from,
                        Selection.Builder::from)
                .optional(
                        FieldSpec.builder("function", "Function")
                                .description("The id of the function; alone, the function itself is meant, too.")
                                .example("risk-management"),
                        id(FunctionId::of),
                        Selection::function,
                        Selection.Builder::function)
                .optional(
                        FieldSpec.builder("service", "Service")
                                .description("The id of the service, if it is about one only.")
                                .example("update-risk-log"),
                        id(ServiceId::of),
                        Selection::service,
                        Selection.Builder::service)
                .optional(
                        FieldSpec.builder("level", "Level")
                                .description("The level at which services must be offered.")
                                .example("project"),
                        word(Level.class),
                        Selection::level,
                        Selection.Builder::level)
                .optional(
                        FieldSpec.builder("expertise", "Expertise")
                                .description("The expertise that must be stated for services, just this.")
                                .example("practitioner"),
                        word(Expertise.class),
                        Selection::expertise,
                        Selection.Builder::expertise)
                .optional(
                        FieldSpec.builder("doableBy", "Doable by")
                                .description("The expertise that must suffice for services.")
                                .example("support"),
                        word(Expertise.class),
                        Selection::doableBy,
                        Selection.Builder::doableBy)
                .optional(
                        FieldSpec.builder("offering", "Offering")
                                .description("How services must be offered.")
                                .example("mandated"),
                        word(Offering.class),
                        Selection::offering,
                        Selection.Builder::offering)
                .optional(
                        FieldSpec.builder("reason", "Reason").description("Why.").example("Two audits asked for it."),
                        TEXT,
                        Selection::reason,
                        Selection.Builder::reason)
                .build(Selection::take, Selection.Builder::build, Selection::attributes, Selection.Builder::attributes);
    }
}
