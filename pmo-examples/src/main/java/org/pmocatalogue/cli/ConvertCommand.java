package org.pmocatalogue.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.cli.text.Page;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Converts a catalogue to another format, or to the tidy form of its own. */
final class ConvertCommand implements Subcommand {

    private static final String STEPS_ON = "--steps-on";
    private static final String BY = "--by";

    private final Session session;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Writes a catalogue, a lifecycle policy or a profile to a file, in the format that its name tells.",
                        "A file that is there is replaced. Nothing is written if there is an error.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addPositional(Subcommand.parameter(1, "OUT", "A file, or - (standard output)."));
        WritingOptions.addTo(spec);
        spec.addOption(Subcommand.day(
                STEPS_ON,
                "Take a stage entered beside a service for a step on this day, which the policy checks; with %s."
                        .formatted(BY)));
        spec.addOption(Subcommand.option(BY, "WHO", "Who decided these steps."));
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String out = given.matchedPositionalValue(1, "");
        var writing = new WritingOptions(given).of(out, session);
        var reading = new ReadingOptions(given);
        try (var in = reading.given(given.matchedPositionalValue(0, ""), session);
                var report = new Report(session, reading.findings())) {
            try {
                var steps = new ArrayList<StageChange>();
                var result = convert(in, out, reading, writing, given, steps::add);
                report.add(result);
                if (result.value().isPresent() && !out.equals(WritingOptions.STANDARD_OUTPUT)) {
                    session.out().println(out + ": " + result.value().get());
                    var page = new Page(session.out(), session.terminal().width(), session.ink());
                    steps.stream().map(ConvertCommand::told).forEach(page::paragraph);
                    report.warnIfOpen(Subcommand.path(out));
                }
            } catch (IOException e) {
                String outName = out.equals(WritingOptions.STANDARD_OUTPUT) ? "standard output" : out;
                report.add(in.isBlamedBy(e) ? in.name() : outName, e);
            }
            return report.exitCode();
        }
    }

    private static String told(StageChange step) {
        String service = step.service().map(ServiceId::value).orElseThrow();
        return "%s goes to %s on %s".formatted(service, step.to().label(), step.on());
    }

    private Result<EntryCounts> convert(
            InputArgument in,
            String out,
            ReadingOptions reading,
            WriteOptions writing,
            ParseResult given,
            Consumer<StageChange> taken)
            throws IOException {
        try (var progress = new Progress(session.err(), session.terminal(), System::nanoTime)) {
            var options = withSteps(reading.options(progress), given, taken);
            boolean toStandardOutput = out.equals(WritingOptions.STANDARD_OUTPUT);
            var catalogues = reading.catalogues(session);
            var result = toStandardOutput
                    ? catalogues.convert(in.origin(), session.out(), options, writing)
                    : catalogues.convert(in.origin(), Subcommand.path(out), options, writing);
            var other = OtherDocument.files(result, in, reading, session);
            if (other.isEmpty()) {
                return result;
            }
            return toStandardOutput
                    ? other.get().convert(in.origin(), session.out(), options, writing)
                    : other.get().convert(in.origin(), Subcommand.path(out), options, writing);
        }
    }

    /** {@return the options with the steps that are to be taken where stages were entered beside services} */
    private static ReadOptions withSteps(ReadOptions options, ParseResult given, Consumer<StageChange> taken) {
        LocalDate day = given.matchedOptionValue(STEPS_ON, null);
        String by = given.matchedOptionValue(BY, null);
        if ((day == null) != (by == null)) {
            throw new WrongUseException("%s and %s go together".formatted(STEPS_ON, BY));
        }
        try {
            return day == null || by == null
                    ? options
                    : options.toBuilder().stepsOn(day, by).stepsTaken(taken).build();
        } catch (InvalidValueException e) {
            throw new WrongUseException("%s; a history tells who decided each step".formatted(e.getMessage()));
        }
    }
}
