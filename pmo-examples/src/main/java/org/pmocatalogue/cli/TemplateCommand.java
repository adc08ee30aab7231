package org.pmocatalogue.cli;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Creates a file to start from, with sample entries, a catalogue or a policy. */
final class TemplateCommand implements Subcommand {

    private static final Parameter OUT = Parameter.required(0, "OUT", "A new file, such as our-pmo.xlsx.");
    private static final Option<String> FROM = Option.text(
            "--from", "IN", "Write this catalogue, such as source:reference (default: three sample services).");
    private static final Option<String> POLICY = Policies.OPTION.described(
            "Write this lifecycle policy instead of a catalogue: an id from 'pmo stages', or a file.");
    private static final Option<Boolean> REPLACE =
            WritingOptions.REPLACE.described("Replace an existing OUT with all its content.");

    private final Session session;

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Create a workbook (.xlsx) to fill in, with three sample services.",
                        "Another ending, such as .json, creates a file of that format.",
                        "Delete the samples once you have services of your own.");
        spec.addPositional(OUT.spec());
        spec.addOption(FROM.spec());
        spec.addOption(POLICY.spec());
        spec.addOption(REPLACE.spec());
        spec.addOption(WritingOptions.FORCE.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Path out = Subcommand.path(OUT.valueIn(given));
        new KnownProviders(session.catalogues()).checkStatesFormat(out.toString(), "name an .xlsx file");
        WritingOptions.checkIsClosed(out.toString(), given);
        boolean replaces = REPLACE.isIn(given);
        if (!replaces) {
            WritingOptions.checkIsNew(out.toString());
        }
        var writing = WriteOptions.builder().replace(replaces).build();
        var reading = new ReadingOptions(given, session);
        String from = FROM.valueIn(given).orElse(null);
        if (POLICY.isIn(given)) {
            if (from != null) {
                throw new WrongUseException(
                        "--from and --policy exclude each other; a file holds a catalogue or a policy");
            }
            return write(reading.policies().requestedOrStandard(), out, reading, writing);
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
                String next = "Change its id %s to one of your own; then use the policy with --policy %s"
                        .formatted(policy, out);
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
