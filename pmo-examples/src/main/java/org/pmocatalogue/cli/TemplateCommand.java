package org.pmocatalogue.cli;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a file to begin with: with a few rows to show how it is filled in, with a catalogue, or with a policy. */
final class TemplateCommand implements Subcommand {

    private final Session session;

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Makes a workbook (.xlsx) to fill in, with three sample services.",
                        "A name that ends otherwise, such as .json, gives a file of that format.",
                        "Take the samples away once you have rows of your own.",
                        "With --policy it is a lifecycle policy, to change into one of your own.");
        spec.addPositional(Subcommand.parameter(0, "OUT", "A file, such as our-pmo.xlsx."));
        spec.addOption(
                Subcommand.option("--from", "IN", "Fill it with this catalogue instead, such as source:reference."));
        spec.addOption(Policies.option("it is written instead of a catalogue"));
        spec.addOption(Subcommand.overwrite("Replace OUT if it is there already, with all that is in it."));
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Path out = Subcommand.path(given.matchedPositionalValue(0, ""));
        new KnownProviders(session.catalogues()).checkTellsFormat(out.toString(), "give it one that ends in .xlsx");
        boolean overwrites = given.hasMatchedOption("--overwrite");
        if (Files.isRegularFile(out) && !overwrites) { // which may be filled in, and then be the only one of its kind
            throw new WrongUseException("%s: is there already; name another file, or add --overwrite".formatted(out));
        }
        var writing = WriteOptions.builder().overwrite(overwrites).build();
        var reading = new ReadingOptions(given, session);
        String from = given.matchedOptionValue("--from", null);
        if (given.hasMatchedOption("--policy")) {
            if (from != null) {
                throw new WrongUseException("--from and --policy are both given; a file holds one of them");
            }
            return write(reading.policies().askedOrStandard(), out, reading, writing);
        }
        var in = from == null ? samples() : reading.input(from);
        return session.run(reading.findings(), in, out.toString(), report -> {
            var options = from == null ? ReadOptions.standard() : reading.options(report.progress());
            var result = session.catalogues().convert(in.origin(), out, options, writing);
            report.add(result);
            if (result.value().isPresent()) {
                report.written(out, result.value().get(), ImmutableList.of());
            }
        });
    }

    private int write(LifecyclePolicy policy, Path out, ReadingOptions reading, WriteOptions writing)
            throws IOException {
        return session.run(reading.findings(), ImmutableList.of(), out.toString(), report -> {
            var result = session.catalogues().policyFiles().write(policy, out, writing);
            report.add(result);
            if (result.value().isPresent()) {
                String next =
                        "Give it an id of its own instead of %s; then use it by --policy %s".formatted(policy, out);
                report.written(out, result.value().get(), ImmutableList.of(next));
            }
        });
    }

    private static InputArgument samples() {
        URL samples =
                checkNotNull(TemplateCommand.class.getResource("template.json"), "template.json is not in the jar");
        return new InputArgument(Origin.of(Input.of("template.json", Resources.asByteSource(samples))));
    }
}
