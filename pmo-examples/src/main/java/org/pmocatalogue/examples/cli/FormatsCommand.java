package org.pmocatalogue.examples.cli;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.Callable;
import org.pmocatalogue.spi.CatalogueFormat;
import picocli.CommandLine.Command;

/** Lists the formats. */
@Command(name = "formats", description = "Lists the file formats.")
final class FormatsCommand implements Callable<Integer> {

    private final Session session;

    FormatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
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
