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

    private static final Parameter OUT = Parameter.required(1, "OUT", "A file, or - (standard output, with --to).");
    private static final Option<LocalDate> STEPS_ON = Option.date(
            "--steps-on", "Record stages edited in service rows as stage changes on this day; requires --by.");
    private static final Option<String> BY = Option.text("--by", "WHO", "Who decided the stage changes of --steps-on.");

    private final Session session;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Write a catalogue, lifecycle policy or profile to a file, in the format of its name.",
                        "An existing OUT is replaced. Nothing is written if IN has errors.");
        spec.addPositional(Parameter.IN.spec());
        spec.addPositional(OUT.spec());
        WritingOptions.addTo(spec);
        spec.addOption(STEPS_ON.spec());
        spec.addOption(BY.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String out = OUT.in(given);
        var writing = new WritingOptions(given).of(out, session);
        var reading = new ReadingOptions(given, session);
        var in = reading.input(Parameter.IN.in(given));
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
        LocalDate day = STEPS_ON.in(given).orElse(null);
        String by = BY.in(given).orElse(null);
        if ((day == null) != (by == null)) {
            throw new WrongUseException("%s and %s require each other".formatted(STEPS_ON, BY));
        }
        try {
            return day == null || by == null
                    ? options
                    : options.toBuilder().stepsOn(day, by).stepsTaken(taken).build();
        } catch (InvalidValueException e) {
            throw new WrongUseException("%s; a stage change needs the person who decided it".formatted(e.getMessage()));
        }
    }
}
