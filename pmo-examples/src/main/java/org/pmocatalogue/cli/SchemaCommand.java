package org.pmocatalogue.cli;

import java.io.IOException;
import org.pmocatalogue.json.JsonFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the JSON Schema. */
final class SchemaCommand implements Subcommand {

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Print the JSON Schema of catalogue files, for editors and validators.");
    }

    @Override
    public int run(ParseResult given) throws IOException {
        session.out().print(JsonFormat.schema());
        return ExitCode.FINE;
    }
}
