package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: the subcommands with their names. */
final class CommandTree {

    private static final ImmutableMap<String, Function<Session, Subcommand>> SUBCOMMANDS =
            ImmutableMap.<String, Function<Session, Subcommand>>builder()
                    .put("formats", FormatsCommand::new)
                    .put("sources", SourcesCommand::new)
                    .put("show", ShowCommand::new)
                    .put("validate", ValidateCommand::new)
                    .put("convert", ConvertCommand::new)
                    .put("template", TemplateCommand::new)
                    .put("map", MapCommand::new)
                    .put("adopt", AdoptCommand::new)
                    .put("resolve", ResolveCommand::new)
                    .put("stages", StagesCommand::new)
                    .put("move", MoveCommand::new)
                    .put("history", HistoryCommand::new)
                    .put("board", BoardCommand::new)
                    .put("metrics", MetricsCommand::new)
                    .put("schema", SchemaCommand::new)
                    .buildOrThrow();

    private static final String[] FOOTER = {
        "", "Exit status: 0 success, 1 errors found or transition refused, 2 usage or I/O error."
    };

    private final Session session;

    CommandTree(Session session) {
        this.session = session;
    }

    /** {@return the command with only the requested subcommand, if any, as adding all takes time} */
    CommandLine commandLine(String... args) {
        var command = new CommandLine(root());
        var called = args.length == 0 ? null : SUBCOMMANDS.get(args[0]);
        if (called == null) {
            SUBCOMMANDS.forEach((name, subcommand) -> add(name, subcommand, command));
            command.addSubcommand(new HelpCommand()).addSubcommand(new GenerateCompletion());
        } else {
            add(args[0], called, command);
        }
        var terminal = session.terminal();
        if (called == null
                || Arrays.asList(args).contains("--help")
                || Arrays.asList(args).contains("-h")) {
            command.setUsageHelpWidth(terminal.width()); // only then, since detection takes time
        }
        boolean isAttached = Arrays.stream(args).anyMatch(arg -> arg.matches("--[a-z-]+=-.*")); // --reason=-old fails
        return command.setAllowOptionsAsOptionParameters(isAttached)
                .setOut(new PrintWriter(session.out(), true, StandardStream.CHARSET))
                .setErr(new PrintWriter(session.err(), true, StandardStream.CHARSET))
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private void add(String name, Function<Session, Subcommand> subcommand, CommandLine to) {
        var spec = subcommand.apply(session).spec(name);
        spec.usageMessage().footer(FOOTER);
        to.addSubcommand(spec);
    }

    private static CommandSpec root() {
        var spec = CommandSpec.create().name("pmo").versionProvider(() -> new String[] {version()});
        spec.usageMessage()
                .description(
                        "Show, validate and convert service catalogues of project management offices, and move services through"
                                + " their lifecycle.")
                .synopsisSubcommandLabel("COMMAND")
                .footer(FOOTER);
        return spec.addOption(Subcommand.help())
                .addOption(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description("Show the version and exit.")
                        .build());
    }

    private static String version() {
        @Nullable String version = Pmo.class.getPackage().getImplementationVersion();
        return "pmo %s (Java %s)".formatted(version == null ? "in development" : version, Runtime.version());
    }
}
