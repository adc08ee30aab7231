package org.pmocatalogue.examples.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: only helps. */
@Command(
        name = "pmo",
        description = "Shows, checks and converts service catalogues of project management offices.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = PmoCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "IN is a file, - (standard input, with --format), or source:ID[:LOCATION].",
            "OUT is a file, or - (standard output, with --to).",
            "Ends with 0 if all is fine, 1 if errors were found, 2 on wrong use or trouble outside."
        })
final class PmoCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PmoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.err(), Ansi.OFF);
        return ExitCode.WRONG_USE_OR_TROUBLE;
    }

    /** Tells which pmo this is. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Pmo.class.getPackage().getImplementationVersion())
                    .orElse("in development");
            return new String[] {"pmo %s (Java %s)".formatted(version, Runtime.version())};
        }
    }
}
