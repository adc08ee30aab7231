package org.pmocatalogue.examples.cli;

import java.util.concurrent.Callable;
import org.pmocatalogue.spi.CatalogueSource;
import picocli.CommandLine.Command;

/** Lists the sources. */
@Command(name = "sources", description = "Lists where catalogues come from beside files.")
final class SourcesCommand implements Callable<Integer> {

    private final Session session;

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var columns = new Columns("IN", "Holds");
        for (CatalogueSource source : session.catalogues().sources()) {
            columns.row("source:" + source.id(), source.description());
        }
        columns.print(session.out(), session.surroundings().width(), session.ink());
        session.catalogues().findings().forEach(session.err()::println);
        return ExitCode.FINE;
    }
}
