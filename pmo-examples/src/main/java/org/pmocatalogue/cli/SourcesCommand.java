package org.pmocatalogue.cli;

import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.io.LoadReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the sources of catalogues. */
final class SourcesCommand implements Subcommand {

    private final Session session;

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("List the sources of catalogues other than files.");
    }

    @Override
    public int run(ParseResult given) {
        LoadReport report = session.catalogues().describe();
        var columns = new Columns("IN", "Holds", "From");
        for (LoadReport.Source source : report.sources()) {
            columns.row("source:" + source.id(), source.description(), Plugins.shortened(source.origin()));
        }
        session.print(columns);
        report.findings().forEach(session.err()::println);
        return ExitCode.FINE;
    }
}
