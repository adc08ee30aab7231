package org.pmocatalogue.table;

import static org.pmocatalogue.table.CatalogueTable.field;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;

import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.entry.Kind;

/** The fields of a function. */
final class FunctionFields {

    private FunctionFields() {}

    static EntryTable<PmoFunction, PmoFunction.Builder> table() {
        return EntryTable.<PmoFunction, PmoFunction.Builder>of(Kind.FUNCTION)
                .required(
                        field("id", "Id", "A short name that never changes.", "risk-management"),
                        id(FunctionId::of),
                        PmoFunction::id,
                        PmoFunction.Builder::id)
                .required(
                        field("name", "Name", "The name people know the function by.", "Risk management"),
                        LINE,
                        PmoFunction::name,
                        PmoFunction.Builder::name)
                .optional(
                        field(
                                "description",
                                "Description",
                                "What belongs to it, in a few sentences.",
                                "Finding, weighing and treating what may go wrong."),
                        TEXT,
                        PmoFunction::description,
                        PmoFunction.Builder::description)
                .optional(
                        field("group", "Group", "The heading under which it is listed.", "delivery"),
                        LINE,
                        PmoFunction::group,
                        PmoFunction.Builder::group)
                .list(
                        field("tools", "Tools", "The tools that its services share, a tool each.", "Risk register"),
                        LINE,
                        PmoFunction::tools,
                        PmoFunction.Builder::tools)
                .list(
                        field(
                                "previousIds",
                                "Previous ids",
                                "Ids that it had before, so that old links still lead here.",
                                "risks"),
                        id(FunctionId::of),
                        PmoFunction::previousIds,
                        PmoFunction.Builder::previousIds)
                .build(
                        PmoFunction::builder,
                        PmoFunction.Builder::build,
                        PmoFunction::attributes,
                        PmoFunction.Builder::attributes);
    }
}
