package org.pmocatalogue.examples.cli;

import org.pmocatalogue.spi.CatalogueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the sources. */
final class SourcesCommand implements Subcommand {

    private final Session session;

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Lists where catalogues come from beside files.");
    }

    @Override
    public int run(ParseResult given) {
        var columns = new Columns("IN", "Holds");
        for (CatalogueSource source : session.catalogues().sources()) {
            columns.row("source:" + source.id(), source.description());
        }
        columns.print(session.out(), session.surroundings().width(), session.ink());
        session.catalogues().findings().forEach(session.err()::println);
        return ExitCode.FINE;
    }
}
