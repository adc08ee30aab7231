package org.pmocatalogue.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.DocumentFiles;
import org.pmocatalogue.excel.mapping.ColumnMapping;
import org.pmocatalogue.excel.mapping.MappedFormat;
import org.pmocatalogue.excel.mapping.MappingProposal;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.InvalidValueException;

/**
 * One command of {@code cases.txt} and its outcome. Of the golden set, only this class uses the API under test.
 *
 * <p>A command is a verb, a file, and options:
 *
 * <ul>
 *   <li>{@code format}, {@code mapping}, {@code policies}, {@code policy}, {@code steps}, {@code bases} and
 *       {@code limit} set how to read,
 *   <li>{@code document}, {@code to}, {@code as}, {@code drop}, {@code replace} and {@code write-limit} how to write,
 *   <li>{@code over} and {@code in-place} write over an existing file, the latter over a copy of the input,
 *   <li>{@code json} and {@code cells} keep the content in a file next to the input.
 * </ul>
 */
final class GoldenRun {

    static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogues INSTALLED = Catalogues.discover();

    private final String file;
    private final ImmutableMap<String, String> options;
    private final Path directory;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> messages = new TreeSet<>();
    private final Set<Problem> problems = new HashSet<>();
    private final Map<Path, String> kept = new TreeMap<>();

    private GoldenRun(String file, ImmutableMap<String, String> options, Path directory) {
        this.file = file;
        this.options = options;
        this.directory = directory;
    }

    /** @param directory an empty directory for the files that are written */
    static GoldenRun of(String command, Path directory) throws IOException {
        var words = Splitter.on(' ').splitToList(command);
        ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
        for (String word : words.subList(2, words.size())) {
            var parts = Splitter.on('=').limit(2).splitToList(word);
            options.put(parts.get(0), parts.size() == 1 ? "" : parts.get(1));
        }
        var run = new GoldenRun(words.get(1), options.buildOrThrow(), directory);
        run.run(words.get(0));
        return run;
    }

    /** {@return a line for each finding, then one for the content that was read or written} */
    List<String> lines() {
        return lines;
    }

    /** {@return the code, message and hint of each finding} */
    Set<String> messages() {
        return messages;
    }

    Set<Problem> problems() {
        return problems;
    }

    /** {@return the text that each kept file must have} */
    Map<Path, String> kept() {
        return kept;
    }

    private void run(String verb) throws IOException {
        switch (verb) {
            case "read" -> read();
            case "read-lines" -> readLines();
            case "policy" -> read(catalogues().policyFiles());
            case "profile" -> read(catalogues().profileFiles());
            case "resolve" -> resolve();
            case "convert" -> convert();
            case "annotate" -> annotate();
            case "mapping" -> mapping();
            case "propose" -> propose();
            default -> throw new IllegalArgumentException("Unknown verb " + verb);
        }
    }

    private void read() throws IOException {
        var catalogues = catalogues();
        var result = catalogues.read(origin(), reading());
        report(result.findings(), "");
        var out = new ByteArrayOutputStream();
        if (result.value().isPresent()) {
            report(catalogues.write(result.value().get(), out, json()).findings(), "writing: ");
        }
        showJson(out.toString(UTF_8));
        if (reading().editedStagesOn().isEmpty()) {
            compare("check", catalogues.check(origin(), reading()).findings());
        }
    }

    private <T> void read(DocumentFiles<T> files) throws IOException {
        var result = files.read(origin(), reading());
        report(result.findings(), "");
        var out = new ByteArrayOutputStream();
        if (result.value().isPresent()) {
            report(files.write(result.value().get(), out, json()).findings(), "writing: ");
        }
        showJson(out.toString(UTF_8));
        compare("check", files.check(origin(), reading()).findings());
    }

    /** Reads each line of a text file as a JSON file of its own; its pictures of control characters stand for these. */
    private void readLines() throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(GOLDEN.resolve(file))) {
            number++;
            var bytes = line.replace('␊', '\n')
                    .replace('␉', '\t')
                    .replace('␁', '\u0001')
                    .getBytes(UTF_8);
            var input = Input.of(file, ByteSource.wrap(bytes));
            var options = ReadOptions.builder().format("json").build();
            report(catalogues().read(input, options).findings(), "line " + number + ": ");
        }
    }

    private void resolve() throws IOException {
        var bases = new ArrayList<Origin>();
        for (String base : list("bases")) {
            bases.add(Origin.of(GOLDEN.resolve(base)));
        }
        var target = options.containsKey("to") ? Optional.of(target()) : Optional.<Path>empty();
        var catalogues = catalogues();
        var result = catalogues.resolve(origin(), bases, reading());
        report(result.findings(), "");
        var out = new ByteArrayOutputStream();
        if (result.value().isPresent()) {
            report(
                    catalogues
                            .write(result.value().get().catalogue(), out, json())
                            .findings(),
                    "writing: ");
        }
        showJson(out.toString(UTF_8));
        if (target.isPresent()) {
            var made = catalogues.openProfile(origin(), bases, reading()).save(target.get(), writing());
            compare("writing", made.findings());
            showWritten(target.get(), made.value().isPresent());
        }
    }

    private void convert() throws IOException {
        Path target = target();
        var result = convert(catalogues(), origin(), target, reading());
        report(result.findings(), "");
        showWritten(target, result.value().isPresent());
    }

    private Result<?> convert(Catalogues catalogues, Origin from, Path to, ReadOptions reading) throws IOException {
        return switch (options.getOrDefault("document", "catalogue")) {
            case "policy" -> catalogues.policyFiles().convert(from, to, reading, writing());
            case "profile" -> catalogues.profileFiles().convert(from, to, reading, writing());
            default -> catalogues.convert(from, to, reading, writing());
        };
    }

    private void annotate() throws IOException {
        Path target = target();
        var result = catalogues().annotate(origin(), target, reading(), writing());
        report(result.findings(), "");
        if (result.value().isPresent()) {
            keep(".annotated.txt", WorkbookCells.list(target));
        }
        lines.add(result.value().isPresent() ? "= written" : "= nothing written");
    }

    private void mapping() throws IOException {
        try {
            showJson(columnMapping(file).toString());
        } catch (InvalidValueException e) {
            var message = Splitter.on(": ").limit(2).splitToList(e.getMessage());
            lines.add("refused " + message.get(0));
            messages.add("mapping " + message.get(1));
        }
    }

    private void propose() throws IOException {
        try (var input = Input.of(GOLDEN.resolve(file), Limits.standard())) {
            var result = MappingProposal.of(input, INSTALLED::shape, Limits.standard());
            report(result.findings(), "");
            result.value().ifPresent(proposal -> {
                proposal.lines().forEach(line -> lines.add(line.certainty() + " " + line.to()));
                keep(".proposed.json", proposal.mapping().toString());
            });
        }
    }

    /** {@return the file; with the option {@code in-place} the copy of it that {@link #target()} has made} */
    private Origin origin() {
        if (file.startsWith("source:")) {
            return Origin.parse(file);
        }
        return Origin.of(options.containsKey("in-place") ? directory.resolve(options.get("to")) : GOLDEN.resolve(file));
    }

    private Catalogues catalogues() throws IOException {
        Catalogues catalogues = INSTALLED;
        if (options.containsKey("mapping")) {
            var format = new MappedFormat(columnMapping(options.get("mapping")));
            catalogues = Catalogues.of(List.of(new JsonFormat(), format), List.of());
        }
        return catalogues.withPolicies(policies());
    }

    private List<LifecyclePolicy> policies() throws IOException {
        var policies = new ArrayList<LifecyclePolicy>();
        for (String policy : list("policies")) {
            policies.add(INSTALLED.policyFiles().read(GOLDEN.resolve(policy)).orThrow());
        }
        return policies;
    }

    private static ColumnMapping columnMapping(String file) throws IOException {
        return ColumnMapping.parse(Files.readString(GOLDEN.resolve(file)), file);
    }

    private List<String> list(String option) {
        return Splitter.on(',').omitEmptyStrings().splitToList(options.getOrDefault(option, ""));
    }

    private ReadOptions reading() {
        var reading = ReadOptions.builder();
        Optional.ofNullable(options.get("format")).ifPresent(reading::format);
        Optional.ofNullable(options.get("policy")).ifPresent(reading::policy);
        reading.limits(limits("limit"));
        Optional.ofNullable(options.get("steps"))
                .ifPresent(day -> reading.recordEditedStages(LocalDate.parse(day), "Head of PMO"));
        return reading.build();
    }

    private WriteOptions writing() {
        var writing = WriteOptions.builder()
                .limits(limits("write-limit"))
                .allowLoss(options.containsKey("drop"))
                .replace(options.containsKey("replace"));
        Optional.ofNullable(options.get("as")).ifPresent(writing::format);
        return writing.build();
    }

    private Limits limits(String option) {
        var limits = Limits.standard().toBuilder();
        for (String limit : list(option)) {
            var parts = Splitter.on(':').splitToList(limit);
            limits.set(parts.get(0), Long.parseLong(parts.get(1)));
        }
        return limits.build();
    }

    private static WriteOptions json() {
        return WriteOptions.builder().format("json").build();
    }

    /** {@return the file to write; it exists already with the options {@code over=FILE} and {@code in-place}} */
    private Path target() throws IOException {
        Path target = directory.resolve(options.get("to"));
        if (options.containsKey("over")) {
            Files.copy(GOLDEN.resolve(options.get("over")), target);
        } else if (options.containsKey("in-place")) {
            Files.copy(GOLDEN.resolve(file), target);
        }
        return target;
    }

    private void report(Iterable<Finding> findings, String prefix) {
        for (Finding finding : findings) {
            var subject = finding.subject()
                    .map(s -> s.kind() + ":" + s.id().orElse("")
                            + s.field().map(f -> ":" + f).orElse(""))
                    .orElse("-");
            var line = new StringBuilder(prefix)
                    .append("%s %s %s %s"
                            .formatted(finding.code(), finding.severity(), show(finding.place()), subject));
            finding.related().forEach(place -> line.append(" see ").append(show(place)));
            lines.add(plain(line.toString()));
            messages.add(plain(finding.code() + " " + finding.message()
                    + finding.hint().map(h -> "; " + h).orElse("")));
            problems.add(finding.problem());
        }
    }

    /** Adds the findings that another way to read the same file reports in addition, or does not report. */
    private void compare(String way, Iterable<Finding> findings) {
        var before = List.copyOf(lines);
        var other = new GoldenRun(file, options, directory);
        other.report(findings, "");
        other.lines.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add(way + " adds " + line));
        before.stream()
                .filter(line -> line.startsWith("PMO-") && !other.lines.contains(line))
                .forEach(line -> lines.add(way + " omits " + line));
        messages.addAll(other.messages);
        problems.addAll(other.problems);
    }

    private String show(Place place) {
        String source = plain(place.source());
        String address = place.address().isEmpty() ? "file" : place.address().replace(' ', '_');
        return source.equals(file) ? address : source + "/" + address;
    }

    private String plain(String text) {
        return text.replace(GOLDEN + "/", "").replace(directory + "/", "");
    }

    /** Adds the ids of each list, or the number of its elements; with the option {@code json}, keeps all of it. */
    private void showJson(String json) throws IOException {
        if (json.isEmpty()) {
            lines.add("= nothing");
            return;
        }
        var line = new StringBuilder("=");
        JSON.readTree(json).properties().forEach(member -> {
            if (member.getValue().isArray()) {
                line.append(" %s: %s;".formatted(member.getKey(), ids(member.getValue())));
            }
        });
        lines.add(line.toString());
        if (options.containsKey("json")) {
            keep(".out.json", json);
        }
    }

    private static String ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(entry -> ids.add(entry.path("id").asText()));
        return ids.contains("") ? String.valueOf(list.size()) : String.join(", ", ids);
    }

    /** Shows what was written as it is read back; with the option {@code cells}, keeps the cells of a workbook. */
    private void showWritten(Path target, boolean isWritten) throws IOException {
        if (!isWritten) {
            lines.add("= nothing written");
            return;
        }
        if (options.containsKey("cells")) {
            keep(".cells.txt", WorkbookCells.list(target));
        }
        Path back = target;
        if (!target.toString().endsWith(".json")) {
            back = directory.resolve("back.json");
            var catalogues = INSTALLED.withPolicies(policies());
            report(
                    convert(catalogues, Origin.of(target), back, ReadOptions.standard())
                            .findings(),
                    "reading back: ");
        }
        showJson(Files.readString(back));
    }

    private void keep(String ending, String text) {
        String name = MoreFiles.getNameWithoutExtension(Path.of(file));
        kept.put(GOLDEN.resolve(file).resolveSibling(name + ending), text);
    }
}
