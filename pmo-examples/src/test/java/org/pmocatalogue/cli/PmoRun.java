package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pmocatalogue.Catalogues;

/** One run of the command inside this program. */
record PmoRun(int exitCode, String out, String err) {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Pattern MESSAGE = Pattern.compile("(?<=: (?:error|warning|info) PMO-\\d{3}): .*");

    /** Runs {@code pmo} as in a script, with nothing to read. */
    static PmoRun pmo(String... args) {
        return reading("", args);
    }

    /** Runs {@code pmo} on a day, on a terminal of this width. */
    static PmoRun on(LocalDate day, int width, String... args) {
        var terminal = Terminal.plain().withWidth(width).on(day);
        return in(terminal, Catalogues::discover, InputStream.nullInputStream(), args);
    }

    /** Runs {@code pmo} with this as standard input. */
    static PmoRun reading(String in, String... args) {
        var bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        return in(Terminal.plain().on(TODAY), Catalogues::discover, bytes, args);
    }

    /** Runs {@code pmo} in these surroundings with these formats and sources. */
    static PmoRun in(Terminal terminal, Supplier<Catalogues> catalogues, InputStream in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new Pmo(terminal, catalogues).run(printer(out), printer(err), in, args);
        return new PmoRun(exitCode, text(out), text(err));
    }

    /**
     * {@return the lines on standard error, without the messages of findings}
     *
     * <p>A finding ends with its code, as in {@code a.json:12:7: error PMO-102}. Messages are asserted where they are
     * made.
     */
    List<String> findings() {
        return err.lines().map(line -> MESSAGE.matcher(line).replaceFirst("")).toList();
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** {@return a copy of a fixture in a folder} */
    static Path copy(String fixture, Path folder) throws IOException {
        Path file = folder.resolve(fixture);
        try (InputStream in = PmoRun.class.getResourceAsStream(fixture)) {
            if (in == null) {
                throw new AssertionError("There is no fixture " + fixture);
            }
            Files.copy(in, file);
        }
        return file;
    }

    /** {@return the catalogue with lives, in a folder, in the format that its name tells} */
    static Path lives(String name, Path folder) throws IOException {
        Path json = folder.resolve("lives.json");
        if (!Files.exists(json)) {
            copy("lives.json", folder);
        }
        Path file = folder.resolve(name);
        if (!file.equals(json)) {
            assertEquals(0, pmo("convert", json.toString(), file.toString()).exitCode());
        }
        return file;
    }
}
