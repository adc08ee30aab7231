package org.pmocatalogue.examples.cli;

import static java.util.stream.Collectors.joining;

import org.pmocatalogue.spi.CatalogueFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the formats. */
final class FormatsCommand implements Subcommand {

    private final Session session;

    FormatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Lists the file formats.");
    }

    @Override
    public int run(ParseResult given) {
        var columns = new Columns("Format", "Files", "Can");
        for (CatalogueFormat format : session.catalogues().formats()) {
            columns.row(
                    format.id(),
                    format.extensions().stream().map(e -> "*." + e).collect(joining(", ")),
                    abilities(format));
        }
        columns.print(session.out(), session.surroundings().width(), session.ink());
        session.catalogues().findings().forEach(session.err()::println);
        return ExitCode.FINE;
    }

    private static String abilities(CatalogueFormat format) {
        boolean reads = format.reader().isPresent();
        boolean writes = format.writer().isPresent();
        return reads && writes ? "read, write" : reads ? "read" : writes ? "write" : "";
    }
}
