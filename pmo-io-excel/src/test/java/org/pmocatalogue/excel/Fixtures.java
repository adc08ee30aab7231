package org.pmocatalogue.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.testkit.TextFormat;

/** Catalogues as workbooks and as text. */
final class Fixtures {

    static final Catalogues CATALOGUES = Catalogues.of(List.of(new ExcelFormat(), new TextFormat()), List.of());

    /** A small catalogue with entries of each kind and attributes of most types. */
    static final String ACME = """
            pmo-catalogue/1
            catalogue
              id: acme-pmo
              name: ACME PMO services
              version: 2026-03
              kind: own
              officeTypes: [project, portfolio]
              capacityHoursPerMonth: 320.5
              x-cost-centre: "0815"
            function
              id: risk
              name: Risk management
              group: delivery
              tools: [Risk log, =SUM(1;2)]
            function
              id: "007"
              name: Administration
            service
              id: log
              function: risk
              name: Update the risk log
              purpose: " Kept\\nup to date "
              customers: [Project managers, Sponsors]
              levels: [project, programme]
              expertise: support
              effortHours: 4.5
              effortPer: month
              nextReview: 2027-01-05
              x-code: 4711
              x-room: "042"
            service
              id: minutes
              function: "007"
              name: =1+1
              needs: [log]
              x-code: "4711"
              x-agreed: true
              x-list: [1, "1", null]
            service
              id: travel
              function: "007"
              name: Arrange travel
            stage-change
              service: log
              to: pilot
              on: 2026-01-05
              by: Head of PMO
              opening: true
            stage-change
              service: log
              to: implementation
              on: 2026-03-01
              evidence: ["review: passed"]
            stage-change
              to: evaluation
              on: 2026-02-01
            mapping
              function: risk
              framework: p3o-2013
              entry: risk-management
              relation: same
            """;

    /** The catalogue of the article: three functions, and six services with few fields. */
    static final Origin ARTICLE = resource("article.text");

    static final WriteOptions EXCEL = WriteOptions.builder().format("excel").build();
    static final WriteOptions TEXT = WriteOptions.builder().format("text").build();

    private Fixtures() {}

    private static Origin resource(String name) {
        return Origin.of(Path.of("src/test/resources/org/pmocatalogue/excel", name));
    }

    static Input text(String content) {
        return Input.of("a.text", ByteSource.wrap(content.getBytes(UTF_8)));
    }

    static Catalogue acme() throws IOException {
        return CATALOGUES.read(text(ACME), ReadOptions.standard()).orThrow();
    }

    /** {@return three functions of the reference catalogue with their 18 services, which have most fields} */
    static Catalogue excerpt() throws IOException {
        return CATALOGUES
                .read(resource("reference-excerpt.text"), ReadOptions.standard())
                .orThrow();
    }

    static byte[] workbook(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        CATALOGUES.write(catalogue, out, EXCEL).orThrow();
        return out.toByteArray();
    }

    static String text(Catalogue catalogue) throws IOException {
        var out = new ByteArrayOutputStream();
        CATALOGUES.write(catalogue, out, TEXT).orThrow();
        return out.toString(UTF_8);
    }

    static Result<Catalogue> read(byte[] workbook) throws IOException {
        try (var in = Reads.input(workbook)) {
            return CATALOGUES.read(in, ReadOptions.standard());
        }
    }

    /** {@return a file converted to another format} */
    static byte[] converted(Input from, WriteOptions to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (from) {
            CATALOGUES.convert(Origin.of(from), out, ReadOptions.standard(), to).orThrow();
        }
        return out.toByteArray();
    }
}
