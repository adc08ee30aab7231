package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Converts a document to another format, or to the normal form of its own format. */
final class ConvertCommand implements Subcommand {

    private static final Parameter OUT = Parameter.required(1, "OUT", "A file, or - (standard output, with --to).");
    private static final Option<LocalDate> RECORD_EDITS = Option.date(
            "--record-edits", "Record stages edited in service rows as stage changes on this day; requires --by.");
    private static final Option<String> BY =
            Option.text("--by", "WHO", "Who decided the stage changes of --record-edits.");

    private static final ImmutableSet<Problem> REFUSED_EDITS = ImmutableSet.of(
            LifecycleProblem.EDIT_REFUSED, LifecycleProblem.EDIT_WITHOUT_POLICY, LifecycleProblem.EDIT_ON_OTHER_DAY);

    private final Session session;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Write a catalogue, lifecycle policy or profile to a file, in the format of its name.",
                        "An existing OUT is replaced if it holds a document with the same id.",
                        "Nothing is written if IN has errors.");
        spec.addPositional(Parameter.IN.spec());
        spec.addPositional(OUT.spec());
        WritingOptions.addTo(spec);
        spec.addOption(RECORD_EDITS.spec());
        spec.addOption(BY.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String out = OUT.valueIn(given);
        var writing = new WritingOptions(given).of(out, session);
        var reading = new ReadingOptions(given, session);
        var in = reading.input(Parameter.IN.valueIn(given));
        reading.policies().checkNotOffice();
        boolean toStandardOutput = out.equals(WritingOptions.STANDARD_OUTPUT);
        return session.run(reading.findings(), in, toStandardOutput ? "standard output" : out, report -> {
            var recorded = new ArrayList<StageChange>();
            var options = withEdits(reading.options(report.progress()), given, recorded::add);
            var catalogue = reading.catalogues().open(in.origin(), options);
            var other = OtherDocument.files(catalogue.result(), in, reading);
            var open = other.isPresent() ? other.get().open(in.origin(), options) : catalogue;
            var result =
                    toStandardOutput ? open.save(session.out(), writing) : open.save(Subcommand.path(out), writing);
            report.add(result);
            if (result.value().isPresent()) {
                report.rejected(in.name(), open.rejected(), "not written");
            }
            if (result.value().isPresent() && !toStandardOutput) {
                report.written(Subcommand.path(out), result.value().get(), remarks(open.result(), options, recorded));
            }
        });
    }

    private static ImmutableList<String> remarks(Result<?> read, ReadOptions options, List<StageChange> recorded) {
        var remarks = ImmutableList.<String>builder().addAll(Lists.transform(recorded, ConvertCommand::line));
        long refused = REFUSED_EDITS.stream()
                .mapToLong(problem -> read.counts().byProblem().getOrDefault(problem, 0L))
                .sum();
        if (refused > 0) {
            remarks.add("Edited stages that were not recorded: %s; their services keep the stage before the edit"
                    .formatted(refused));
        } else if (options.editedStagesOn().isPresent() && recorded.isEmpty()) {
            remarks.add("No stage was edited, so no stage change was recorded.");
        }
        return remarks.build();
    }

    private static String line(StageChange change) {
        String service = change.service().map(ServiceId::value).orElseThrow();
        return "%s goes to %s on %s".formatted(service, change.to().label(), change.on());
    }

    /** {@return the reading options, which record edited stages on request} */
    private static ReadOptions withEdits(ReadOptions options, ParseResult given, Consumer<StageChange> recorded) {
        LocalDate day = RECORD_EDITS.valueIn(given).orElse(null);
        String by = BY.valueIn(given).orElse(null);
        if ((day == null) != (by == null)) {
            throw new WrongUseException("%s and %s require each other".formatted(RECORD_EDITS, BY));
        }
        try {
            return day == null || by == null
                    ? options
                    : options.toBuilder()
                            .recordEditedStages(day, by)
                            .onRecordedEdit(recorded)
                            .build();
        } catch (InvalidValueException e) {
            throw new WrongUseException("%s; a stage change needs the person who decided it".formatted(e.getMessage()));
        }
    }
}
