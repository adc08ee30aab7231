package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.profile.Resolved;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Derives the catalogue of a profile. */
final class ResolveCommand implements Subcommand {

    private static final Parameter PROFILE =
            Parameter.required(0, "PROFILE", "A file, - (standard input) or source:ID[:LOCATION].");
    private static final Parameter OUT =
            Parameter.required(1, "OUT", "A file for the catalogue, such as our-pmo.xlsx.");
    private static final Option<List<String>> BASE =
            Option.texts("--base", "IN", "Catalogue or profile to use as a base: a file or a source. May be repeated.");
    private static final Option<Boolean> UPDATE =
            Option.flag("--update", "Rebuild an existing OUT, keeping only its stage changes.");

    private final Session session;

    ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .customSynopsis("pmo resolve PROFILE OUT [--base IN]... [--update] [OPTIONS]")
                .description(
                        "Derive the catalogue of a profile: selected from its bases, tailored and extended.",
                        "A base is read from --base, else from the location that the profile names.",
                        "Nothing is written if there are errors. An existing OUT needs --update or --replace.");
        spec.addPositional(PROFILE.spec());
        spec.addPositional(OUT.spec());
        spec.addOption(BASE.spec());
        spec.addOption(UPDATE.spec());
        WritingOptions.addTo(spec);
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String profile = PROFILE.valueIn(given);
        String out = OUT.valueIn(given);
        if (out.equals(WritingOptions.STANDARD_OUTPUT)) {
            throw new WrongUseException("OUT must be a file; standard output is for the result");
        }
        var reading = new ReadingOptions(given, session);
        if (reading.isMapped()) {
            throw new WrongUseException("--mapping is for catalogues; convert the base first");
        }
        var writing = new WritingOptions(given)
                .of(out, session).toBuilder().limits(reading.limits()).build();
        Path to = Subcommand.path(out);
        boolean isThere = Files.isRegularFile(to);
        boolean updates = UPDATE.isIn(given);
        if (isThere && !updates && !writing.replaces()) {
            throw new WrongUseException(
                    "%s: already exists; add %s to keep its stage changes, or --replace to lose them"
                            .formatted(out, UPDATE));
        }
        List<String> bases = BASE.valueIn(given).orElse(ImmutableList.of());
        if (bases.contains("-")) {
            throw new WrongUseException("--base cannot be standard input; write it to a file first");
        }
        var in = reading.input(profile);
        var origins = bases.stream().map(ReadingOptions::origin).toList();
        var inputs = ImmutableList.<InputArgument>builder()
                .add(in)
                .addAll(Lists.transform(origins, InputArgument::new))
                .build();
        return session.run(reading.findings(), inputs, out, report -> {
            boolean keeps = updates && isThere;
            var before = keeps ? readBefore(to, reading, report) : Optional.<Catalogue>empty();
            if (keeps && before.isEmpty()) {
                return;
            }
            var open = reading.catalogues().openProfile(in.origin(), origins, reading.options(report.progress()));
            var resolved = open.savable(writing);
            if (resolved.isEmpty()) {
                report.add(open.save(to, writing));
                return;
            }
            var made = resolved.get().catalogue();
            var catalogue = before.isPresent() ? new KeptHistories(before.get(), out).in(made) : made;
            var result = open.save(catalogue, to, writing);
            report.add(result);
            if (result.value().isPresent()) {
                report.written(to, result.value().get(), remarks(resolved.get()));
            }
        });
    }

    /** {@return the catalogue that exists; empty if it has errors, which are reported} */
    private Optional<Catalogue> readBefore(Path out, ReadingOptions reading, Report report) throws IOException {
        Result<Catalogue> before = reading.read(new InputArgument(Origin.of(out)), report);
        if (before.hasErrors() || before.value().isEmpty()) {
            report.add(before);
            report.refuse(ImmutableList.of(
                    "%s was not changed: its stage changes cannot all be read; fix its errors first".formatted(out)));
            return Optional.empty();
        }
        return before.value();
    }

    /** {@return the origins of the services, and the number of tailored values} */
    private static ImmutableList<String> remarks(Resolved made) {
        Multiset<String> ways = ImmutableMultiset.copyOf(Iterables.transform(
                made.catalogue().services(),
                service -> made.provenanceOf(service.id()).toString()));
        var remarks = ImmutableList.<String>builder();
        if (!ways.isEmpty()) {
            remarks.add("Services: "
                    + ways.entrySet().stream()
                            .map(way -> String.format(Locale.ROOT, "%,d %s", way.getCount(), way.getElement()))
                            .collect(joining(", ")));
        }
        int tailored = made.catalogue().services().stream()
                        .mapToInt(service -> made.tailoredFields(service.id()).size())
                        .sum()
                + made.catalogue().functions().stream()
                        .mapToInt(function -> made.tailoredFields(function.id()).size())
                        .sum();
        if (tailored > 0) {
            remarks.add(String.format(Locale.ROOT, "Values tailored: %,d", tailored));
        }
        return remarks.build();
    }
}
