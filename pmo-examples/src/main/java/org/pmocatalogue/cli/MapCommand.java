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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Proposes how to read a workbook that was made for something else. */
final class MapCommand implements Subcommand {

    private final Session session;

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Proposes how to read a workbook that was made for something else: which columns hold what.",
                        "Look it over, correct the mapping, and give it to --mapping of convert, validate or show.",
                        "Without -o the mapping is printed, and the rest goes to standard error.");
        spec.addPositional(Subcommand.parameter(0, "WORKBOOK", "An Excel workbook."));
        spec.addOption(OptionSpec.builder("-o", "--output")
                .type(String.class)
                .paramLabel("FILE")
                .description("A new file for the mapping, such as mapping.json.")
                .build());
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String workbook = given.matchedPositionalValue(0, "");
        String output = given.matchedOptionValue("-o", null);
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
        out.println("%s: look it over, then try: pmo validate %s --mapping %s".formatted(to, shown(workbook), to));
    }

    /** {@return a name as a shell takes it} */
    private static String shown(String file) {
        return file.indexOf(' ') < 0 ? file : '"' + file + '"';
    }

    private static WrongUseException alreadyThere(Path file) {
        return new WrongUseException(
                file + ": is there already, and may hold what you have corrected; name another file");
    }
}
