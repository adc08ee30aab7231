package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * A part of the command that does something.
 *
 * <p>It says by calls what it understands, since annotations take 15 % of the time of a short run.
 */
interface Subcommand {

    /** What IN may be, for help. */
    String IN = "A file, - (standard input), or source:ID[:LOCATION].";

    /** Adds what it understands. */
    void describe(CommandSpec spec);

    /**
     * Does it. {@return the exit code}
     *
     * @throws IOException if not even findings can be told
     */
    int run(ParseResult given) throws IOException;

    /**
     * {@return what to do about arguments that fit nowhere}
     *
     * @param args all that is given
     * @param unmatched those of them that fit nowhere
     */
    default String cure(List<String> args, List<String> unmatched) {
        return "put a text with blanks into quotes";
    }

    /** {@return the options and parameters of a subcommand of this name, beside those every one has} */
    default CommandSpec spec(String name) {
        var spec = CommandSpec.wrapWithoutInspection(this).name(name);
        describe(spec);
        return spec.addOption(Plugins.option()).addOption(help());
    }

    /** {@return the option that helps} */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help and end.")
                .build();
    }

    /** {@return an option with a value} */
    static OptionSpec option(String name, String value, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(value)
                .description(description)
                .build();
    }

    /** {@return an option whose value is a day} */
    static OptionSpec day(String name, String description) {
        return OptionSpec.builder(name)
                .type(LocalDate.class)
                .converters(Subcommand::day)
                .paramLabel("DATE")
                .description(description)
                .build();
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            String wrong = written.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? "but there is no such day"
                    : "must be written as 2026-01-05";
            throw new TypeConversionException("Date is \"%s\", %s".formatted(written, wrong));
        }
    }

    /** {@return an option without a value} */
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** {@return a parameter that may be left out} */
    static PositionalParamSpec mayFollow(int index, String name, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(String.valueOf(index))
                .arity("0..1")
                .paramLabel(name)
                .description(description)
                .build();
    }

    /** {@return the option to replace a file that holds more than its format carries} */
    static OptionSpec overwrite() {
        return overwrite("Replace OUT even if it holds what would be lost, such as macros or other sheets.");
    }

    /** {@return the option to replace a file that would not be replaced without it} */
    static OptionSpec overwrite(String description) {
        return flag("--overwrite", description);
    }

    /**
     * {@return the path that somebody gave}
     *
     * @throws WrongUseException if it is none
     */
    static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new WrongUseException("%s: is no path: %s".formatted(given, e.getReason()));
        }
    }

    /** {@return a parameter that must be given} */
    static PositionalParamSpec parameter(int index, String name, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(String.valueOf(index))
                .arity("1")
                .required(true)
                .paramLabel(name)
                .description(description)
                .build();
    }
}
