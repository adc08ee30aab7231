package org.pmocatalogue.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as people have it: one jar, run as a program of its own. */
final class PmoJar {

    static final String PATH = requireNonNull(System.getProperty("pmo.jar"), "pmo.jar is set by the build");

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private PmoJar() {}

    /** Runs {@code pmo}; the folder takes what it prints. */
    static PmoRun run(Path folder, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JAVA, "-jar", PATH));
        command.addAll(List.of(args));
        return run(folder, command);
    }

    /** Runs a program; the folder takes what it prints. */
    static PmoRun run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "pmo did not end");
        return new PmoRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
