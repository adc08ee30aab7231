package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/**
 * A {@link ColumnMapping} for a foreign workbook, to be looked over by a person: made by comparing headings with the
 * labels of fields and with words that practitioners use for them, and by a look at the first rows.
 */
public final class MappingProposal {

    private static final int MOST_NAMED = 20;

    /** The headings of the sheet of a workbook we write that describes the catalogue. */
    private static final ImmutableSet<String> CATALOGUE_HEADINGS = ImmutableSet.of("field", "value");

    private final ColumnMapping mapping;
    private final ImmutableList<Line> lines;

    /** How sure a part of a proposal is. */
    public enum Certainty {
        /** It is called so, and its cells fit. */
        SURE,
        /** It is probable; a person should look at it. */
        GUESSED,
        /** It is left out of the mapping; a person must say what to do with it. */
        NOT_UNDERSTOOD
    }

    /**
     * What is proposed for one column, or for something else that the mapping must say.
     *
     * @param certainty how sure it is
     * @param what what it is about, such as {@code B "Service"}
     * @param to the field that it holds, such as {@code name}; empty if that is not known
     * @param why why, in words for people
     */
    public record Line(Certainty certainty, String what, String to, String why) {}

    MappingProposal(ColumnMapping mapping, Iterable<Line> lines) {
        this.mapping = mapping;
        this.lines = ImmutableList.copyOf(lines);
    }

    /**
     * Proposes a mapping for a workbook.
     *
     * @param shapes the fields of each kind, such as {@code Catalogues.shape} gives them
     * @return the proposal; no value if the workbook cannot be read, has no table, or is a catalogue already, which is
     *     told
     * @throws IOException if the workbook cannot be got at
     */
    public static Result<MappingProposal> of(Input workbook, Function<Kind, RecordSchema> shapes, Limits limits)
            throws IOException {
        var place = Place.of(workbook.name());
        try (var file = XlsxFile.open(workbook, limits)) {
            List<SheetSample> samples = new ArrayList<>();
            for (Sheet sheet : file.sheets()) {
                var sample = new SheetSample(sheet);
                sample.merged(file.read(sheet, sample));
                samples.add(sample);
            }
            if (samples.stream().anyMatch(MappingProposal::isCatalogue)) {
                return none(Finding.builder(MappingProblem.NOT_NEEDED).at(place));
            }
            var proposal = new WorkbookProposal(place, samples, shapes).propose();
            return proposal.isPresent()
                    ? Result.of(proposal.get(), new Findings())
                    : none(Finding.builder(MappingProblem.NO_TABLE, names(samples))
                            .at(place));
        } catch (WorkbookException e) {
            return none(Finding.builder(MappedReader.problemOf(e), e.details()).at(e.place()));
        }
    }

    private static Result<MappingProposal> none(Finding.Builder reason) {
        var findings = new Findings();
        findings.add(reason.build());
        return Result.of(null, findings);
    }

    private static String names(List<SheetSample> samples) {
        return samples.stream()
                .limit(MOST_NAMED)
                .map(sample -> TextRule.quoted(sample.sheet().name()))
                .collect(joining(", "));
    }

    /** {@return whether a sheet lists the fields of a catalogue with their values, as the workbooks we write do} */
    private static boolean isCatalogue(SheetSample sample) {
        return CellText.folded(sample.sheet().name()).equals(CellText.folded(Kind.CATALOGUE.label()))
                && sample.rows().stream()
                        .map(row -> Set.copyOf(
                                Collections2.transform(row.cells().values(), cell -> CellText.folded(cell.text()))))
                        .anyMatch(texts -> texts.containsAll(CATALOGUE_HEADINGS));
    }

    /** {@return the mapping; what is not understood is not in it} */
    public ColumnMapping mapping() {
        return mapping;
    }

    /** {@return what is sure, guessed and not understood, in the order of the workbook} */
    public ImmutableList<Line> lines() {
        return lines;
    }

    /** {@return the lines that are this sure} */
    public ImmutableList<Line> lines(Certainty certainty) {
        return lines.stream().filter(line -> line.certainty() == certainty).collect(ImmutableList.toImmutableList());
    }
}
