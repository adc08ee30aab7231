package org.pmocatalogue.excel.mapping;

import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.GUESSED;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.NOT_UNDERSTOOD;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.SURE;

import com.google.common.io.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.mapping.ColumnGuess.Guess;
import org.pmocatalogue.excel.mapping.MappingProposal.Certainty;
import org.pmocatalogue.excel.mapping.MappingProposal.Line;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.TextRule;

/** Combines the proposals for the tables of a workbook. */
final class WorkbookProposal {

    private static final MappedField PER = new MappedField(Kind.SERVICE, "effortPer");

    private static final String ADD_DATE =
            "add to the sheet \"defaults\": {\"%s\": \"YYYY-MM-DD\"}".formatted(MappedField.DAY);

    private final Place workbook;
    private final List<SheetSample> samples;
    private final Function<Kind, RecordShape> shapes;
    private final List<Line> lines = new ArrayList<>();

    WorkbookProposal(Place workbook, List<SheetSample> samples, Function<Kind, RecordShape> shapes) {
        this.workbook = workbook;
        this.samples = samples;
        this.shapes = shapes;
    }

    /** {@return the proposal; empty if no sheet has a table} */
    Optional<MappingProposal> propose() {
        var synonyms = new HeadingSynonyms(shapes);
        var columns = new ColumnGuess(synonyms, shapes);
        List<TableProposal> tables = new ArrayList<>();
        for (SheetSample sample : samples) {
            TableProposal.find(sample, synonyms, columns).ifPresent(tables::add);
        }
        TableProposal best = null;
        for (TableProposal table : tables) {
            if (best == null || table.score() > best.score()) {
                best = table;
            }
        }
        return best == null ? Optional.empty() : Optional.of(propose(best, tables));
    }

    private MappingProposal propose(TableProposal best, List<TableProposal> tables) {
        var mapping = ColumnMapping.builder();
        String file = Files.getNameWithoutExtension(workbook.source());
        String title = TextRule.trim(best.title());
        String name = title.isEmpty() || title.indexOf('\n') >= 0 ? file : title;
        String id = GeneratedIds.idOf(file).isEmpty() ? "pmo" : GeneratedIds.idOf(file);
        catalogue("id", id, "generated from the name of the file", mapping);
        catalogue("name", name, name.equals(title) ? "is above the table" : "is the name of the file", mapping);
        catalogue("version", "1", "choose your own notation of versions", mapping);
        catalogue("kind", "own", "a catalogue of one PMO; otherwise reference", mapping);
        mapping.idFrom("name");
        if (!best.has(MappedField.ID)) {
            line(GUESSED, "ids", "id", "are generated from names, as no column has ids");
        }
        boolean isSheetPerFunction = !best.has(MappedField.FUNCTION_NAME);
        List<TableProposal> read = new ArrayList<>();
        for (TableProposal table : tables) {
            if (table == best || (isSheetPerFunction && table.isLike(best))) {
                read.add(table);
            }
        }
        for (TableProposal table : read) {
            boolean isOne = read.size() == 1;
            var sheet = table.sheet();
            table.guesses()
                    .forEach(guess ->
                            add(guess, isOne ? "" : table.sample().sheet().name() + ": "));
            if (isSheetPerFunction) {
                String function = isOne ? name : table.sample().sheet().name();
                sheet.constant("function.name", function);
                line(
                        GUESSED,
                        "function of " + TextRule.quoted(table.sample().sheet().name()),
                        "function.name",
                        "no column has functions, so all services are in " + TextRule.quoted(function));
            }
            addStages(table, sheet);
            addEffort(table, sheet);
            for (String total : table.totals()) {
                line(
                        GUESSED,
                        "rows " + TextRule.quoted(total),
                        "ignoreRows",
                        "begin like totals and have only numbers");
            }
            if (table.endsAtEmptyRow()) {
                line(
                        GUESSED,
                        "end of the table",
                        "endsAtEmptyRow",
                        "the rows below an empty row are narrower, such as a legend");
            }
            mapping.sheet(sheet.build());
        }
        for (SheetSample sample : samples) {
            if (read.stream().noneMatch(table -> table.sample() == sample)) {
                reportSheet(sample, mapping);
            }
        }
        return new MappingProposal(mapping.build(), lines);
    }

    private void catalogue(String field, String value, String why, ColumnMapping.Builder mapping) {
        mapping.catalogue(field, value);
        line(GUESSED, "catalogue", field, TextRule.quoted(value) + " " + why);
    }

    private void add(Guess guess, String sheet) {
        String what = sheet
                + CellAddress.letters(guess.index())
                + (guess.heading().isEmpty() ? "" : " " + TextRule.quoted(guess.heading()));
        var field = guess.field();
        String to = field != null ? field.toString() : guess.mapped() != null ? "ignored" : "";
        line(guess.certainty(), what, to, guess.why());
    }

    /** A stage change needs a stage and a date. */
    private void addStages(TableProposal table, MappedSheet.Builder sheet) {
        boolean hasStage = table.has(MappedField.STAGE);
        boolean hasDay = table.has(MappedField.DAY);
        if (hasDay && !hasStage) {
            sheet.constant("stage-change.to", TableProposal.LAUNCHED);
            line(
                    GUESSED,
                    "stage",
                    "stage-change.to",
                    "no column has stages, so launched services are in \"operation\"");
        } else if (table.isDayOfLaunchesAlone()) {
            line(NOT_UNDERSTOOD, "date of other stages", "", "no column has this date; " + ADD_DATE);
        } else if (hasStage && !hasDay) {
            line(NOT_UNDERSTOOD, "date of the stage", "", "no column has this date; " + ADD_DATE);
        }
        var missing = table.missingDays();
        if (!missing.isEmpty()) {
            String rows = missing.size() == 1
                    ? "a row with a stage, " + missing.get(0)
                    : "%s rows with a stage, such as %s".formatted(missing.size(), missing.get(0));
            line(
                    NOT_UNDERSTOOD,
                    "date of the stage",
                    "",
                    "is empty in %s; fill in the date, or %s".formatted(rows, ADD_DATE));
        }
    }

    private void addEffort(TableProposal table, MappedSheet.Builder sheet) {
        if (!table.has(PER)) {
            table.effortPer().ifPresent(per -> {
                sheet.constant(PER.toString(), per);
                line(GUESSED, "effort", PER.toString(), "\"%s\" is in the heading of the hours".formatted(per));
            });
        }
    }

    private void reportSheet(SheetSample sample, ColumnMapping.Builder mapping) {
        String what = "sheet " + TextRule.quoted(sample.sheet().name());
        if (sample.rows().isEmpty()) {
            mapping.ignoreSheet(sample.sheet().name());
            line(SURE, what, "ignored", "is empty");
        } else {
            line(NOT_UNDERSTOOD, what, "", "add it to ignoreSheets, or to sheets");
        }
    }

    private void line(Certainty certainty, String what, String to, String why) {
        lines.add(new Line(certainty, what, to, why));
    }
}
