package org.pmocatalogue.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.excel.mapping.MappingProposal;
import org.pmocatalogue.excel.mapping.MappingProposal.Certainty;
import org.pmocatalogue.excel.mapping.MappingProposal.Line;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Proposes a mapping for a foreign workbook. */
final class MapCommand implements Subcommand {

    private static final Parameter WORKBOOK = Parameter.required(0, "WORKBOOK", "An Excel workbook (.xlsx).");
    private static final Option<String> OUTPUT = Option.output(
            "FILE", "Write the mapping to this new file, such as mapping.json (default: standard output).");

    private final Session session;

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Propose a column mapping for a workbook with another layout.",
                        "Review and correct the mapping, then pass it to convert, validate or show with --mapping.",
                        "Without -o, the reasons are printed to standard error.");
        spec.addPositional(WORKBOOK.spec());
        spec.addOption(OUTPUT.spec());
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String workbook = WORKBOOK.valueIn(given);
        String output = OUTPUT.valueIn(given).orElse(null);
        Path to = output == null ? null : Subcommand.path(output);
        if (to != null && Files.exists(to)) {
            throw alreadyThere(to);
        }
        var in = Input.of(Subcommand.path(workbook), Limits.standard());
        return session.run(FindingsStyle.TEXT, new InputArgument(Origin.of(in)), workbook, report -> {
            var result = MappingProposal.of(in, session.catalogues()::shape, Limits.standard());
            report.add(result);
            if (result.value().isPresent()) {
                print(result.value().get(), workbook, to);
            }
        });
    }

    private void print(MappingProposal proposal, String workbook, @Nullable Path to) throws IOException {
        PrintStream out = to == null ? session.err() : session.out();
        var columns = new Columns("Column", "Goes to", "Why");
        for (Certainty certainty : Certainty.values()) {
            if (!proposal.lines(certainty).isEmpty()) {
                columns.section(certainty.name().replace('_', ' '), "", "");
            }
            for (Line line : proposal.lines(certainty)) {
                columns.row(line.what(), line.to(), line.why());
            }
        }
        columns.print(out, session.terminal().width(), session.ink());
        if (to == null) {
            session.out().print(proposal.mapping());
            return;
        }
        try {
            Files.writeString(to, proposal.mapping().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw alreadyThere(to);
        } catch (IOException e) {
            throw new WrongUseException(IoMessages.of(to.toString(), e));
        }
        out.println();
        out.println(
                "%s: review the mapping, then run: pmo validate %s --mapping %s".formatted(to, shown(workbook), to));
    }

    /** {@return a name, in quotes if a shell requires them} */
    private static String shown(String file) {
        return file.indexOf(' ') < 0 ? file : '"' + file + '"';
    }

    private static WrongUseException alreadyThere(Path file) {
        return new WrongUseException(file + ": already exists, perhaps with your corrections; name another file");
    }
}
