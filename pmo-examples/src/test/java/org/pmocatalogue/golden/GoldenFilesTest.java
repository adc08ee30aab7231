package org.pmocatalogue.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.golden.GoldenRun.GOLDEN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;

/**
 * Pins the findings and the content of a set of files, good and flawed.
 *
 * <p>{@code golden/cases.txt} has a block for each case: a line with {@code #} and the command ({@link GoldenRun}),
 * then a line for each finding (code, severity, place, subject, related places), in the order of the report, then a
 * line that begins with {@code =} and lists the ids of the content. Options of a command also keep the content as JSON
 * ({@code .out.json}) or as a list of cells ({@code .cells.txt}) next to the input. {@code golden/messages.txt} has the
 * exact message and hint of each finding; no other test of a file's findings has to assert these.
 *
 * <p>The files in {@code reported} are of kinds that users report as bugs. Their expectations show today's behaviour,
 * and change when it is corrected.
 *
 * <p>To add a case, add its file and its command. To rewrite all expectations, run this test with
 * {@code -Dpmo.golden.update=true}, then review the difference.
 */
@DisplayName("The golden files")
class GoldenFilesTest {

    private static final Path CASES = GOLDEN.resolve("cases.txt");
    private static final Path MESSAGES = GOLDEN.resolve("messages.txt");

    /** Problems that no file of the formats JSON and Excel can raise. */
    private static final ImmutableMap<Problem, String> NOT_BY_A_FILE = ImmutableMap.<Problem, String>builder()
            .put(FileProblem.SEVERAL_FORMATS, "needs a second format for the same files")
            .put(FileProblem.FORMAT_DOES_NOT_READ, "needs a format that only writes")
            .put(FileProblem.PROVIDER_NOT_LOADED, "needs a broken provider")
            .put(FileProblem.SAME_ID, "needs two providers of the same id")
            .put(FileProblem.DAMAGED, "is for other formats")
            .put(FileProblem.KIND_NOT_STORED, "needs a format without all kinds")
            .put(FileProblem.PROVIDER_FAILED, "needs a broken provider")
            .put(FileProblem.NOT_ALL_WRITTEN, "needs a stream that is written in part")
            .put(FileProblem.VALUE_NOT_STORED, "needs a format without lists in attributes")
            .put(ReferenceProblem.NEEDS_NOT_TAKEN, "is raised by an adoption in code")
            .put(ExcelProblem.FORMULA_TO_REPLACE, "needs a formula in a cell whose value changes")
            .put(ExcelProblem.ROW_REMOVED, "needs a workbook with an invalid row that another file replaces")
            .put(ExcelProblem.TOO_MANY_ROWS, "needs more than a million entries")
            .put(ExcelProblem.TEXTS_TOO_LARGE, "needs texts that fill the memory")
            .buildOrThrow();

    @TempDir
    private static Path directory;

    private static final Map<String, List<String>> EXPECTED = new LinkedHashMap<>();
    private static final Map<String, GoldenRun> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void run() throws IOException {
        List<String> block = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            if (line.startsWith("# ")) {
                block = new ArrayList<>();
                EXPECTED.put(line.substring(2), block);
            } else if (!line.isEmpty()) {
                block.add(line);
            }
        }
        for (String command : EXPECTED.keySet()) {
            var target = Files.createDirectory(directory.resolve(String.valueOf(RUNS.size())));
            RUNS.put(command, GoldenRun.of(command, target));
        }
        if (Boolean.getBoolean("pmo.golden.update")) {
            update();
        }
    }

    private static void update() throws IOException {
        var cases = new StringBuilder();
        for (var run : RUNS.entrySet()) {
            cases.append("# ").append(run.getKey()).append('\n');
            run.getValue().lines().forEach(line -> cases.append(line).append('\n'));
            cases.append('\n');
            EXPECTED.put(run.getKey(), run.getValue().lines());
            for (var kept : run.getValue().kept().entrySet()) {
                Files.writeString(kept.getKey(), kept.getValue());
            }
        }
        Files.writeString(CASES, cases.toString());
        Files.writeString(MESSAGES, messages());
    }

    private static String messages() {
        return RUNS.values().stream()
                .flatMap(run -> run.messages().stream())
                .sorted()
                .distinct()
                .map(message -> message.replace("\n", "\\n") + "\n")
                .collect(joining());
    }

    @TestFactory
    @DisplayName("give the expected findings and content:")
    Stream<DynamicTest> findings() {
        return RUNS.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(run.getKey(), () -> {
                    assertEquals(
                            String.join("\n", EXPECTED.get(run.getKey())),
                            String.join("\n", run.getValue().lines()));
                    for (var kept : run.getValue().kept().entrySet()) {
                        assertEquals(
                                Files.readString(kept.getKey()),
                                kept.getValue(),
                                kept.getKey().toString());
                    }
                }));
    }

    @Test
    @DisplayName("give the expected messages")
    void givesMessages() throws IOException {
        assertEquals(Files.readString(MESSAGES), messages());
    }

    @Test
    @DisplayName("raise every problem that a file can have")
    void raisesEveryProblem() {
        Set<Problem> raised = new HashSet<>();
        RUNS.values().forEach(run -> raised.addAll(run.problems()));
        assertEquals(Set.of(), Sets.difference(Set.copyOf(Problems.ALL), Sets.union(raised, NOT_BY_A_FILE.keySet())));
        assertEquals(Set.of(), Sets.intersection(raised, NOT_BY_A_FILE.keySet()));
    }

    @Test
    @DisplayName("are all read by a case, and no two cases keep the same file")
    void usesEveryFile() throws IOException {
        Set<Path> kept = new HashSet<>();
        RUNS.forEach((command, run) -> run.kept()
                .keySet()
                .forEach(file -> assertTrue(kept.add(file), command + " keeps " + file + ", as another case does")));
        String commands = String.join(" ", RUNS.keySet());
        Set<String> unused = new TreeSet<>();
        for (Path file : files()) {
            String name = GOLDEN.relativize(file).toString();
            boolean isUsed = kept.contains(file) || commands.contains(name) || isLocation(file);
            if (!isUsed) {
                unused.add(name);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static ImmutableList<Path> files() throws IOException {
        try (var files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(CASES) && !file.equals(MESSAGES))
                    .collect(toImmutableList());
        }
    }

    /** {@return whether another file in the same directory names the file, as a profile names a base} */
    private static boolean isLocation(Path file) throws IOException {
        try (var others = Files.list(file.resolveSibling(""))) {
            for (Path other : (Iterable<Path>) others::iterator) {
                if (other.toString().endsWith(".json")
                        && Files.readString(other).contains("\"" + file.getFileName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
