package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.OpenDocument;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Creates a catalogue from parts of another. */
final class AdoptCommand implements Subcommand {

    private static final Parameter OUT = Parameter.required(1, "OUT", "A new file, such as our-pmo.xlsx.");
    private static final Option<Boolean> AS_PROFILE = Option.flag(
            "--as-profile", "Write a profile that selects these services; 'pmo resolve' derives the catalogue.");
    private static final Option<Boolean> REPLACE =
            WritingOptions.REPLACE.described("Replace an existing OUT with all its content.");

    private final Session session;

    AdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis("pmo adopt IN --take ID[,ID...] [--with-needs] [--as-profile] OUT [OPTIONS]")
                .description(
                        "Create a catalogue from selected functions and services of another one.",
                        "Each service records its origin. Mappings are copied, stage changes are not.",
                        "Nothing is written if IN has errors, or if OUT exists without --replace.");
        spec.addPositional(Parameter.IN.spec());
        spec.addPositional(OUT.spec());
        AdoptOptions.addTo(spec);
        spec.addOption(AS_PROFILE.spec());
        WritingOptions.addTo(spec, REPLACE);
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public String hint(List<String> args, List<String> unmatched) {
        return args.stream().anyMatch(arg -> arg.endsWith(",") || arg.startsWith(","))
                ? "write no space before or after a comma in --take"
                : "separate the ids in --take with commas; put a text with spaces into quotes";
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String from = Parameter.IN.valueIn(given);
        String out = OUT.valueIn(given);
        checkOrder(from, out);
        if (out.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("OUT must be a file; standard output is for the result");
        }
        var reading = new ReadingOptions(given, session);
        var writing = new WritingOptions(given)
                .of(out, session).toBuilder().limits(reading.limits()).build();
        if (!writing.replaces()) {
            WritingOptions.checkIsNew(out);
        }
        var options = new AdoptOptions(given, from, out);
        boolean asProfile = AS_PROFILE.isIn(given);
        if (asProfile && reading.isMapped()) {
            throw new WrongUseException("%s and --mapping exclude each other; convert IN first".formatted(AS_PROFILE));
        }
        var in = reading.input(from);
        Path to = Subcommand.path(out);
        checkIsOther(in, to);
        return session.run(reading.findings(), in, out, report -> {
            var open = reading.catalogues().open(in.origin(), reading.options(report.progress()));
            if (asProfile) {
                writeProfile(options, in, open.result(), to, writing, report);
            } else {
                writeCatalogue(options, open, to, writing, report);
            }
        });
    }

    private static void writeCatalogue(
            AdoptOptions options, OpenDocument<Catalogue> open, Path to, WriteOptions writing, Report report)
            throws IOException {
        var source = open.savable(to, writing);
        if (source.isEmpty()) {
            report.add(open.save(to, writing));
            return;
        }
        var plan = options.plan(source.get());
        add(open.save(plan.catalogue(), to, writing), plan, plan.remarks(options), to, report);
    }

    private static void add(
            Result<EntryCounts> written, AdoptionPlan plan, List<String> remarks, Path to, Report report)
            throws IOException {
        report.add(written);
        if (written.value().isPresent()) {
            var missing = new Findings();
            plan.missingNeeds(to).ifPresent(missing::add);
            report.add(Result.of(null, missing));
            report.written(to, written.value().get(), ImmutableList.copyOf(remarks));
        }
    }

    private static void checkIsOther(InputArgument in, Path to) throws IOException {
        if (in.origin() instanceof Origin.OfFile from
                && Files.exists(from.file())
                && Files.exists(to)
                && Files.isSameFile(from.file(), to)) {
            throw new WrongUseException("%s: is IN; name another file for OUT".formatted(to));
        }
    }

    private static void checkOrder(String from, String out) {
        boolean isSwapped = out.startsWith("source:")
                || (ReadingOptions.origin(from) instanceof Origin.OfFile in
                        && !Files.exists(in.file())
                        && Files.isRegularFile(Subcommand.path(out)));
        if (isSwapped) {
            throw new WrongUseException("%s: no such file; IN comes before OUT".formatted(from));
        }
    }

    /** Writes a profile that selects the services, unless the catalogue has errors. */
    private void writeProfile(
            AdoptOptions options,
            InputArgument in,
            Result<Catalogue> read,
            Path to,
            WriteOptions writing,
            Report report)
            throws IOException {
        report.add(read);
        if (read.hasErrors() || read.value().isEmpty()) {
            report.refuse(
                    ImmutableList.of("%s was not written: %s has errors; fix them first".formatted(to, in.name())));
            return;
        }
        var source = read.value().get();
        if (options.id().equals(source.info().id())) {
            throw new WrongUseException(
                    ProfileProblem.BASE_WITH_ID_OF_PROFILE.message(options.id()) + "; add --id ID, or rename OUT");
        }
        var plan = options.plan(source);
        var profile = new ProfileDraft(source, plan.info(), ProfileDraft.locationOf(in.origin(), to))
                .taking(plan.selections(), plan.needed());
        var written = session.catalogues().profileFiles().write(profile, to, writing);
        var remarks = ImmutableList.<String>builder()
                .addAll(plan.remarks(options))
                .add("Next: pmo resolve %s OUT".formatted(to))
                .build();
        add(written, plan, remarks, to, report);
    }
}
