package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Moves a service, or the office itself, to another stage, if the policy allows it. */
final class MoveCommand implements Subcommand {

    private final Session session;

    MoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis(
                        "pmo move FILE SERVICE STAGE --on DATE --by WHO --reason TEXT [OPTIONS]",
                        "       pmo move FILE STAGE --office --on DATE --by WHO --reason TEXT [OPTIONS]",
                        "       pmo move FILE SERVICE STAGE --check [OPTIONS]")
                .description(
                        "Moves a service to another stage, if its lifecycle policy allows it, and records the step.",
                        "FILE is replaced, unless -o names another. A step that is refused is told with all reasons",
                        "and with the steps that are allowed; nothing is written then, nor if FILE has an error.");
        spec.addPositional(Subcommand.parameter(0, "FILE", "The catalogue."));
        AskedStep.addTo(spec);
        spec.addOption(Subcommand.flag("--check", "Only ask whether the step is allowed; write nothing."));
        spec.addOption(OptionSpec.builder("-o", "--output")
                .type(String.class)
                .paramLabel("OUT")
                .description("Write to this file, which must not be there yet, and leave FILE as it is.")
                .build());
        WritingOptions.addTo(
                spec,
                Subcommand.overwrite("Replace OUT if it is there already; without -o, FILE even if it holds what would"
                        + " be lost, such as macros or other sheets."));
        ReadingOptions.addTo(spec);
    }

    @Override
    public String cure(List<String> args, List<String> unmatched) {
        return session.catalogues().isClaimed(unmatched.get(0))
                ? "another file is named by an option: -o " + unmatched.get(0)
                : Subcommand.super.cure(args, unmatched);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var reading = new ReadingOptions(given, session);
        var asked = new AskedStep(given, session, reading.policies());
        String file = given.matchedPositionalValue(0, "");
        checkIsThere(file);
        var in = reading.input(file);
        if (given.hasMatchedOption("--check")) {
            return check(asked, in, reading);
        }
        checkTells(given);
        String other = given.matchedOptionValue("-o", null);
        if (other == null) {
            checkMayBeReplaced(given, in, reading);
        } else if (other.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("-o must name a file; standard output is for what happened");
        }
        var writing = other == null ? new WritingOptions(given, reading.format()) : new WritingOptions(given);
        return move(asked, in, reading, other == null ? file : other, writing, other != null);
    }

    private static void checkIsThere(String file) {
        if (ReadingOptions.origin(file) instanceof Origin.OfFile of && !Files.exists(of.file())) {
            String hint = MissingEnding.hint(of.file());
            throw new WrongUseException(
                    "%s: no such file%s".formatted(file, hint.isEmpty() ? "; write FILE SERVICE STAGE" : hint));
        }
    }

    private static void checkTells(ParseResult given) {
        String missing = Stream.of("--on", "--by", "--reason")
                .filter(option -> isBlank(given.matchedOptionValue(option, null)))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new WrongUseException(
                    "%s: missing; a history tells when each step was taken, who decided it and why".formatted(missing));
        }
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    private static void checkMayBeReplaced(ParseResult given, InputArgument in, ReadingOptions reading) {
        if (given.hasMatchedOption("--to")) {
            throw new WrongUseException("--to is for another file, since FILE keeps its format; add -o OUT");
        }
        if (!(in.origin() instanceof Origin.OfFile)) {
            throw new WrongUseException(in.name() + ": cannot be replaced; add -o OUT, a file");
        }
        if (reading.isMapped()) {
            throw new WrongUseException(
                    in.name() + ": is read by a mapping and cannot be replaced; add -o OUT, a file");
        }
    }

    private int check(AskedStep asked, InputArgument in, ReadingOptions reading) throws IOException {
        return session.run(reading.findings(), in, in.name(), report -> {
            var result = reading.read(in, report);
            report.add(result);
            if (result.value().isPresent()) {
                var step = asked.in(result.value().get());
                if (step.isRefused()) {
                    report.refuse(step.refused());
                } else {
                    session.out().println(step.told("may go"));
                }
            }
        });
    }

    private int move(
            AskedStep asked,
            InputArgument in,
            ReadingOptions reading,
            String out,
            WritingOptions writing,
            boolean isOther)
            throws IOException {
        Path to = Subcommand.path(out);
        WriteOptions options =
                writing.of(out, session).toBuilder().limits(reading.limits()).build();
        if (isOther) {
            WritingOptions.checkMayReplace(out, options);
        }
        return session.run(reading.findings(), in, out, report -> {
            var open = reading.catalogues().open(in.origin(), reading.options(report.progress()));
            var catalogue = open.savable(options);
            if (catalogue.isEmpty()) {
                report.add(open.save(to, options));
                return;
            }
            var step = asked.in(catalogue.get());
            if (step.isRefused()) {
                report.add(open.result());
                report.refuse(step.refused());
                return;
            }
            var result = open.save(step.take(), to, options);
            report.add(result);
            if (result.value().isPresent()) {
                report.written(
                        to,
                        step.told("goes"),
                        Stream.of(step.ahead(session.terminal().today().get()), step.recordedPolicy())
                                .flatMap(Optional::stream)
                                .toList());
            }
        });
    }
}
