package org.pmocatalogue.table;

import static org.pmocatalogue.table.CatalogueTable.field;
import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.TRUTH;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.namedLine;
import static org.pmocatalogue.table.FieldTypes.stage;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Kind;

/** The fields of a stage change. */
final class StageChangeFields {

    static final String OPENING = "opening";

    private StageChangeFields() {}

    static EntryTable<StageChange, StageChange.Builder> table(ImmutableList<Stage> stages) {
        return EntryTable.<StageChange, StageChange.Builder>of(Kind.STAGE_CHANGE)
                .optional(
                        field(
                                        "service",
                                        "Service",
                                        "The id of the service; empty if the office itself is meant.",
                                        "update-risk-log")
                                .refersTo(Kind.SERVICE),
                        id(ServiceId::of),
                        StageChange::service,
                        StageChange.Builder::service)
                .required(
                        field("to", "To", "The stage that is entered.", "pilot"),
                        stage(stages),
                        StageChange::to,
                        StageChange.Builder::to)
                .required(field("on", "On", "The day.", "2026-01-05"), DATE, StageChange::on, StageChange.Builder::on)
                .optional(
                        field("by", "By", "Who decided it.", "Head of PMO"),
                        LINE,
                        StageChange::by,
                        StageChange.Builder::by)
                .optional(
                        field("reason", "Reason", "Why.", "Two audits asked for it"),
                        TEXT,
                        StageChange::reason,
                        StageChange.Builder::reason)
                .list(
                        field(
                                "evidence",
                                "Evidence",
                                "What supports it, each as name: text.",
                                "pilot result: 9 of 10 projects kept their log"),
                        namedLine(Evidence::parse),
                        StageChange::evidence,
                        StageChange.Builder::evidence)
                .optional(
                        field("scope", "Scope", "Where the stage applies.", "The two programmes in Leeds"),
                        TEXT,
                        StageChange::scope,
                        StageChange.Builder::scope)
                .optional(
                        field("until", "Until", "The day on which the stage is planned to end.", "2026-03-31"),
                        DATE,
                        StageChange::until,
                        StageChange.Builder::until)
                .optional(
                        field(
                                OPENING,
                                "Opening",
                                "Whether it only records where the service stood when the history began.",
                                "yes"),
                        TRUTH,
                        c -> c.isOpening() ? Optional.of(true) : Optional.empty(),
                        StageChange.Builder::opening)
                .build(
                        StageChange::builder,
                        StageChange.Builder::build,
                        StageChange::attributes,
                        StageChange.Builder::attributes);
    }
}
