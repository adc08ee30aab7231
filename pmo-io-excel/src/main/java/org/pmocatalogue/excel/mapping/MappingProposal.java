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
import org.pmocatalogue.entry.RecordShape;
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
 * A proposed {@link ColumnMapping} for a foreign workbook, to be reviewed by a person. The proposal is based on the
 * labels of fields, their synonyms, and the first rows of each sheet.
 */
public final class MappingProposal {

    private static final int MOST_NAMED = 20;

    /** The headings of the sheet with the properties of a catalogue in our workbooks. */
    private static final ImmutableSet<String> CATALOGUE_HEADINGS = ImmutableSet.of("field", "value");

    private final ColumnMapping mapping;
    private final ImmutableList<Line> lines;

    /** The certainty of a part of a proposal. */
    public enum Certainty {
        /** The name and the cells fit. */
        SURE,
        /** Probable; to be reviewed. */
        GUESSED,
        /** Not in the mapping; to be completed. */
        NOT_UNDERSTOOD
    }

    /**
     * The proposal for one column or another part of the mapping.
     *
     * @param certainty the certainty
     * @param what the part, such as {@code B "Service"}
     * @param to the field, such as {@code name}; empty if unknown
     * @param why the reason, for people
     */
    public record Line(Certainty certainty, String what, String to, String why) {}

    MappingProposal(ColumnMapping mapping, Iterable<Line> lines) {
        this.mapping = mapping;
        this.lines = ImmutableList.copyOf(lines);
    }

    /**
     * Proposes a mapping for a workbook.
     *
     * @param shapes the fields of each kind, such as {@code Catalogues::shape}
     * @return the proposal; no value if the workbook cannot be read, has no table, or is already a catalogue, which is
     *     reported
     * @throws IOException if the workbook cannot be accessed
     */
    public static Result<MappingProposal> of(Input workbook, Function<Kind, RecordShape> shapes, Limits limits)
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

    /** {@return whether a sheet lists the properties of a catalogue, as in our workbooks} */
    private static boolean isCatalogue(SheetSample sample) {
        return CellText.folded(sample.sheet().name()).equals(CellText.folded(Kind.CATALOGUE.label()))
                && sample.rows().stream()
                        .map(row -> Set.copyOf(
                                Collections2.transform(row.cells().values(), cell -> CellText.folded(cell.text()))))
                        .anyMatch(texts -> texts.containsAll(CATALOGUE_HEADINGS));
    }

    /** {@return the mapping, without parts that are not understood} */
    public ColumnMapping mapping() {
        return mapping;
    }

    /** {@return the parts of the proposal, in the order of the workbook} */
    public ImmutableList<Line> lines() {
        return lines;
    }

    /** {@return the parts with this certainty} */
    public ImmutableList<Line> lines(Certainty certainty) {
        return lines.stream().filter(line -> line.certainty() == certainty).collect(ImmutableList.toImmutableList());
    }
}
