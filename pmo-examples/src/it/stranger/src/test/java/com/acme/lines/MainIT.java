package com.acme.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program with a format of its own")
class MainIT {

    private static final String LINES = Path.of("target", "lines-1.jar").toString();

    /** The program finds its own format first where its jar comes first; modules come in no order. */
    private static void runs(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(
                List.of(
                        "first service: service|id=maintain-project-plans|function=schedule-management"
                                + "|name=Maintain and update project plans",
                        "format acme-lines",
                        "format excel",
                        "format json",
                        "still the same in article.json: true",
                        "still the same in article.xlsx: true",
                        "written 3 functions, 6 services"),
                said.lines().sorted().toList());
        assertEquals(0, process.waitFor());
    }

    @Test
    @DisplayName("runs on the class path")
    void classPath() throws Exception {
        runs("-cp", LINES + File.pathSeparator + Path.of("target", "lib", "*"), "com.acme.lines.Main");
    }

    @Test
    @DisplayName("runs on the module path")
    void modulePath() throws Exception {
        runs("-p", LINES + File.pathSeparator + Path.of("target", "lib"), "-m", "com.acme.lines/com.acme.lines.Main");
    }

    @Test
    @DisplayName("runs from one jar that has all in it")
    void oneJar() throws Exception {
        runs("-jar", Path.of("target", "lines-all.jar").toString());
    }
}
