package org.pmocatalogue.cli;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.io.ReadOptions;
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
        var reading = new ReadingOptions(given, session);
        var in = reading.input(given.matchedPositionalValue(0, ""));
        boolean toStandardOutput = out.equals(WritingOptions.STANDARD_OUTPUT);
        return session.run(reading.findings(), in, toStandardOutput ? "standard output" : out, report -> {
            var steps = new ArrayList<StageChange>();
            var options = withSteps(reading.options(report.progress()), given, steps::add);
            var catalogues = reading.catalogues();
            var result = toStandardOutput
                    ? catalogues.convert(in.origin(), session.out(), options, writing)
                    : catalogues.convert(in.origin(), Subcommand.path(out), options, writing);
            var other = OtherDocument.files(result, in, reading);
            if (other.isPresent()) {
                result = toStandardOutput
                        ? other.get().convert(in.origin(), session.out(), options, writing)
                        : other.get().convert(in.origin(), Subcommand.path(out), options, writing);
            }
            report.add(result);
            if (result.value().isPresent() && !toStandardOutput) {
                report.written(
                        Subcommand.path(out), result.value().get(), Lists.transform(steps, ConvertCommand::told));
            }
        });
    }

    private static String told(StageChange step) {
        String service = step.service().map(ServiceId::value).orElseThrow();
        return "%s goes to %s on %s".formatted(service, step.to().label(), step.on());
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
