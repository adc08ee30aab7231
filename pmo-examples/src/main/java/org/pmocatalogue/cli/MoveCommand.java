package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.io.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Moves a service, or the office itself, to another stage, if the policy allows it. */
final class MoveCommand implements Subcommand {

    private static final Parameter FILE = Parameter.required(0, "FILE", "The catalogue.");
    private static final Option<Boolean> CHECK =
            Option.flag("--check", "Report whether the change is allowed, and write nothing.");
    private static final Option<String> OUTPUT =
            Option.output("OUT", "Write to this new file and leave FILE unchanged (default: FILE).");
    private static final Option<Boolean> REPLACE = WritingOptions.REPLACE.described(
            "With -o: replace an existing OUT. Without -o: change FILE even if macros or other sheets in it are lost.");

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
                        "Move a service to another stage, if its lifecycle policy allows it.",
                        "The stage change is recorded in FILE, unless -o names another file.",
                        "A refused change is reported with every reason and with the allowed transitions.");
        spec.addPositional(FILE.spec());
        MoveArguments.addTo(spec);
        spec.addOption(CHECK.spec());
        spec.addOption(OUTPUT.spec());
        WritingOptions.addTo(spec, REPLACE);
        ReadingOptions.addTo(spec);
    }

    @Override
    public String hint(List<String> args, List<String> unmatched) {
        return session.catalogues().isClaimed(unmatched.get(0))
                ? "name another file with an option: -o " + unmatched.get(0)
                : Subcommand.super.hint(args, unmatched);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var reading = new ReadingOptions(given, session);
        var arguments = MoveArguments.of(given, session, reading.policies());
        String file = FILE.valueIn(given);
        checkExists(file);
        var in = reading.input(file);
        if (CHECK.isIn(given)) {
            return check(arguments, in, reading);
        }
        arguments.checkComplete();
        String other = OUTPUT.valueIn(given).orElse(null);
        if (other == null) {
            checkMayBeReplaced(given, in, reading);
            return move(arguments, in, reading, file, new WritingOptions(given, reading.format()));
        }
        if (other.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("-o must name a file; standard output is for the result");
        }
        if (!REPLACE.isIn(given)) {
            WritingOptions.checkIsNew(other);
        }
        return move(arguments, in, reading, other, new WritingOptions(given));
    }

    private static void checkExists(String file) {
        if (ReadingOptions.origin(file) instanceof Origin.OfFile of && !Files.exists(of.file())) {
            String hint = MissingEnding.hint(of.file());
            throw new WrongUseException(
                    "%s: no such file%s".formatted(file, hint.isEmpty() ? "; write FILE SERVICE STAGE" : hint));
        }
    }

    private static void checkMayBeReplaced(ParseResult given, InputArgument in, ReadingOptions reading) {
        if (WritingOptions.TO.isIn(given)) {
            throw new WrongUseException("--to requires -o OUT; FILE keeps its format");
        }
        if (!(in.origin() instanceof Origin.OfFile)) {
            throw new WrongUseException(in.name() + ": a source cannot be changed; name a file with -o OUT");
        }
        if (reading.isMapped()) {
            throw new WrongUseException(
                    in.name() + ": is read through a mapping and cannot be changed; name another file with -o OUT");
        }
    }

    private int check(MoveArguments arguments, InputArgument in, ReadingOptions reading) throws IOException {
        return session.run(reading.findings(), in, in.name(), report -> {
            var result = reading.read(in, report);
            report.add(result);
            if (result.value().isPresent()) {
                var move = arguments.resolve(result.value().get(), Optional.of(session.today()));
                if (move.isAllowedWithOptions()) {
                    session.out().println(move.line("may go") + move.requiredOptions());
                } else {
                    report.refuse(move.refusalLines());
                }
            }
        });
    }

    private int move(
            MoveArguments arguments, InputArgument in, ReadingOptions reading, String out, WritingOptions writing)
            throws IOException {
        Path to = Subcommand.path(out);
        var options =
                writing.of(out, session).toBuilder().limits(reading.limits()).build();
        return session.run(reading.findings(), in, out, report -> {
            var open = reading.catalogues().open(in.origin(), reading.options(report.progress()));
            var catalogue = open.savable(to, options);
            if (catalogue.isEmpty()) {
                report.add(open.save(to, options));
                return;
            }
            var move = arguments.resolve(catalogue.get(), Optional.empty());
            if (move.isRefused()) {
                report.add(open.result());
                report.refuse(move.refusalLines());
                return;
            }
            var result = open.save(move.apply(), to, options);
            report.add(result);
            if (result.value().isPresent()) {
                report.written(to, move.line("goes"), move.remarks(session.today()));
            }
        });
    }
}
