package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A subcommand of {@code pmo}.
 *
 * <p>Options and parameters are added by calls, as annotations take 15 % of the time of a short run.
 */
interface Subcommand {

    /** Adds the description, the parameters and the options. */
    void describe(CommandSpec spec);

    /**
     * Runs the subcommand.
     *
     * @return the exit code
     * @throws IOException if the findings cannot be printed
     */
    int run(ParseResult given) throws IOException;

    /**
     * {@return the fix for arguments that match no parameter}
     *
     * @param args all arguments
     * @param unmatched the arguments that match no parameter
     */
    default String hint(List<String> args, List<String> unmatched) {
        return "put a text with spaces into quotes";
    }

    /** {@return the options and parameters of a subcommand of this name, with those of every subcommand} */
    default CommandSpec spec(String name) {
        var spec = CommandSpec.wrapWithoutInspection(this).name(name);
        describe(spec);
        return spec.addOption(Plugins.option()).addOption(help());
    }

    /** {@return the option that shows help} */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help and exit.")
                .build();
    }

    /**
     * {@return the path with this text}
     *
     * @throws WrongUseException if it is not a path
     */
    static Path path(String given) {
        if (given.isBlank()) {
            throw new WrongUseException("The name of a file is empty");
        }
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new WrongUseException("%s: not a path: %s".formatted(given, e.getReason()));
        }
    }
}
