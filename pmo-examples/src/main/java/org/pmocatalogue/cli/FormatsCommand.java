package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.io.LoadReport;
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
        spec.usageMessage().description("List the file formats and the jars that provide them.");
    }

    @Override
    public int run(ParseResult given) {
        LoadReport report = session.catalogues().describe();
        var columns = new Columns("Format", "Files", "Can", "Class", "From");
        for (LoadReport.Format format : report.formats()) {
            columns.row(
                    format.id(),
                    format.extensions().stream().map(e -> "*." + e).collect(joining(", ")),
                    format.abilities(),
                    format.className(),
                    Plugins.shortened(format.origin()));
        }
        session.print(columns);
        report.findings().forEach(session.err()::println);
        return ExitCode.FINE;
    }
}
