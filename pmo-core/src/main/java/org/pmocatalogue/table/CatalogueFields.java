package org.pmocatalogue.table;

import static org.pmocatalogue.table.CatalogueTable.field;
import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.NUMBER;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.word;

import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.entry.Kind;

/** What a catalogue says of itself. */
final class CatalogueFields {

    private CatalogueFields() {}

    static EntryTable<CatalogueInfo, CatalogueInfo.Builder> table() {
        return EntryTable.<CatalogueInfo, CatalogueInfo.Builder>of(Kind.CATALOGUE)
                .required(
                        field("id", "Id", "A short name for the catalogue that never changes.", "acme-pmo"),
                        id(CatalogueId::of),
                        CatalogueInfo::id,
                        CatalogueInfo.Builder::id)
                .required(
                        field("name", "Name", "The name people know the catalogue by.", "ACME PMO services"),
                        LINE,
                        CatalogueInfo::name,
                        CatalogueInfo.Builder::name)
                .required(
                        field("version", "Version", "The version, in words of your own.", "2026-03"),
                        LINE,
                        CatalogueInfo::version,
                        CatalogueInfo.Builder::version)
                .required(
                        field(
                                "kind",
                                "Kind",
                                "Whether it is to choose from (reference) or what one PMO offers (own).",
                                "own"),
                        word(CatalogueKind.class),
                        CatalogueInfo::kind,
                        CatalogueInfo.Builder::kind)
                .optional(
                        field(
                                "description",
                                "Description",
                                "What is in it, in a few sentences.",
                                "What the PMO of ACME does for projects and programmes."),
                        TEXT,
                        CatalogueInfo::description,
                        CatalogueInfo.Builder::description)
                .optional(
                        field("organisation", "Organisation", "Whose it is.", "ACME Ltd"),
                        LINE,
                        CatalogueInfo::organisation,
                        CatalogueInfo.Builder::organisation)
                .list(
                        field("officeTypes", "Office types", "The kinds of office it is for.", "project"),
                        word(Level.class),
                        CatalogueInfo::officeTypes,
                        CatalogueInfo.Builder::officeTypes)
                .optional(
                        field("language", "Language", "The language of its texts, as a language tag.", "en-GB"),
                        LINE,
                        CatalogueInfo::language,
                        CatalogueInfo.Builder::language)
                .list(
                        field(
                                "sources",
                                "Sources",
                                "Where its content comes from, a source each.",
                                "Workshop of 12 January"),
                        LINE,
                        CatalogueInfo::sources,
                        CatalogueInfo.Builder::sources)
                .optional(
                        field("licence", "Licence", "Under which licence others may use it.", "CC-BY-4.0"),
                        LINE,
                        CatalogueInfo::licence,
                        CatalogueInfo.Builder::licence)
                .optional(
                        field("publishedOn", "Published on", "The day it was published.", "2026-03-01"),
                        DATE,
                        CatalogueInfo::publishedOn,
                        CatalogueInfo.Builder::publishedOn)
                .optional(
                        field("policy", "Policy", "The lifecycle policy that its services follow.", "standard"),
                        LINE,
                        CatalogueInfo::policy,
                        CatalogueInfo.Builder::policy)
                .optional(
                        field(
                                "capacityHoursPerMonth",
                                "Capacity hours per month",
                                "The hours a month that the office has for its services.",
                                "320"),
                        NUMBER,
                        CatalogueInfo::capacityHoursPerMonth,
                        CatalogueInfo.Builder::capacityHoursPerMonth)
                .list(
                        field(
                                "skillsHeld",
                                "Skills held",
                                "The skills that the office has, a skill each.",
                                "Facilitation"),
                        LINE,
                        CatalogueInfo::skillsHeld,
                        CatalogueInfo.Builder::skillsHeld)
                .build(
                        CatalogueInfo::builder,
                        CatalogueInfo.Builder::build,
                        CatalogueInfo::attributes,
                        CatalogueInfo.Builder::attributes);
    }
}
