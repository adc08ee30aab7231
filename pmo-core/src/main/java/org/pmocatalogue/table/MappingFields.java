package org.pmocatalogue.table;

import static org.pmocatalogue.table.CatalogueTable.field;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.word;

import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Kind;

/** The fields of a mapping. */
final class MappingFields {

    private MappingFields() {}

    static EntryTable<Mapping, Mapping.Builder> table() {
        return EntryTable.<Mapping, Mapping.Builder>of(Kind.MAPPING)
                .optional(
                        field(
                                        "service",
                                        "Service",
                                        "The id of the service, if the mapping is about one.",
                                        "update-risk-log")
                                .refersTo(Kind.SERVICE),
                        id(ServiceId::of),
                        Mapping::service,
                        Mapping.Builder::service)
                .optional(
                        field(
                                        "function",
                                        "Function",
                                        "The id of the function, if the mapping is about one.",
                                        "risk-management")
                                .refersTo(Kind.FUNCTION),
                        id(FunctionId::of),
                        Mapping::function,
                        Mapping.Builder::function)
                .required(
                        field("framework", "Framework", "The framework.", "p3o-2013"),
                        LINE,
                        Mapping::framework,
                        Mapping.Builder::framework)
                .required(
                        field("entry", "Entry", "The heading in the framework.", "risk-management"),
                        LINE,
                        Mapping::entry,
                        Mapping.Builder::entry)
                .required(
                        field("relation", "Relation", "How ours relates to theirs.", "same"),
                        word(Relation.class),
                        Mapping::relation,
                        Mapping.Builder::relation)
                .optional(
                        field("rationale", "Rationale", "Why they are related so.", "Both keep one log for a project."),
                        TEXT,
                        Mapping::rationale,
                        Mapping.Builder::rationale)
                .optional(
                        field("source", "Source", "Where the framework says so.", "Appendix F"),
                        TEXT,
                        Mapping::source,
                        Mapping.Builder::source)
                .exactlyOneOf("service", "function")
                .build(Mapping::builder, Mapping.Builder::build, Mapping::attributes, Mapping.Builder::attributes);
    }
}
