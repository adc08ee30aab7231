package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.spi.CatalogueFormat;

@DisplayName("java -jar pmo.jar --plugins DIR")
class PluginsIT {

    /** A format of lines; the first names the catalogue, each other a function. */
    private static final String LINES = """
            package acme;

            import com.google.common.collect.ImmutableSet;
            import java.io.*;
            import java.nio.charset.StandardCharsets;
            import java.util.Optional;
            import org.pmocatalogue.entry.*;
            import org.pmocatalogue.finding.Place;
            import org.pmocatalogue.spi.*;
            import org.pmocatalogue.value.RawValue;

            public class Lines implements CatalogueFormat {
                public String id() {
                    return "acme-lines";
                }

                public ImmutableSet<String> extensions() {
                    return ImmutableSet.of("lines");
                }

                public Claim probe(Sample sample) {
                    return sample.extension().equals("lines") ? Claim.BY_NAME : Claim.NONE;
                }

                public Optional<EntryReader> reader() {
                    return Optional.of(this::read);
                }

                private void read(Input in, Reading to) throws IOException {
                    Places places = line -> Place.of(in.name(), line, 1);
                    try (var lines = new BufferedReader(new InputStreamReader(in.open(), StandardCharsets.UTF_8))) {
                        String line;
                        for (int n = 1; (line = lines.readLine()) != null; n++) {
                            if (line.equals("bug")) {
                                throw new IllegalStateException("not thought of");
                            }
                            var entry = to.entry(n == 1 ? Kind.CATALOGUE : Kind.FUNCTION, places, n);
                            entry.put("id", RawValue.of(line), n);
                            entry.put("name", RawValue.of(line), n);
                            if (n == 1) {
                                entry.put("version", RawValue.of("1"), n);
                                entry.put("kind", RawValue.of("own"), n);
                            }
                            to.accept(entry.build());
                        }
                    }
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path plugins = folder;

    @BeforeEach
    void packJar() throws IOException {
        plugins = Files.createDirectory(folder.resolve("plug ins"));
        Path source = Files.writeString(folder.resolve("Lines.java"), LINES);
        Path classes = folder.resolve("classes");
        var said = new StringWriter();
        var printer = new PrintWriter(said);
        String[] arguments = {"-proc:none", "-cp", PmoJar.PATH, "-d", classes.toString(), source.toString()};
        assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments), said::toString);
        jar("acme.jar", classes, "acme.Lines");
    }

    private void jar(String name, Path classes, String provider) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(plugins.resolve(name)))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + CatalogueFormat.class.getName()));
            jar.write(provider.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (Files.exists(classes)) {
                jar.putNextEntry(new JarEntry("acme/Lines.class"));
                Files.copy(classes.resolve("acme/Lines.class"), jar);
            }
        }
    }

    private PmoRun pmo(String... args) throws IOException, InterruptedException {
        return PmoJar.run(folder, args);
    }

    @Test
    @DisplayName("lists the formats in the jars next to its own")
    void lists() throws Exception {
        var run = pmo("formats", "--plugins", plugins.toString());
        assertEquals("""
                Format      Files    Can          Class                               From
                json        *.json   read, write  org.pmocatalogue.json.JsonFormat    pmo.jar
                excel       *.xlsx   read, write  org.pmocatalogue.excel.ExcelFormat  pmo.jar
                acme-lines  *.lines  read         acme.Lines                          acme.jar
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("reads with a format from a jar, and not without the option")
    void reads() throws Exception {
        String file = Files.writeString(folder.resolve("a.lines"), "acme\nrisk\nplans\n")
                .toString();
        var run = pmo("validate", file, "--plugins=" + plugins);
        assertEquals(file + ": 2 functions: no findings\n", run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        var without = pmo("validate", file);
        assertEquals(List.of(file + ": error PMO-001"), without.findings());
        assertEquals(1, without.exitCode());
    }

    @Test
    @DisplayName("reports where a plug-in fails, and continues with the next file")
    void fails() throws Exception {
        String file =
                Files.writeString(folder.resolve("a.lines"), "acme\nbug\n").toString();
        var run = pmo("validate", file, "source:article", "--plugins", plugins.toString());
        assertEquals(List.of(file + ": error PMO-019"), run.findings());
        assertTrue(run.err().contains(plugins.resolve("acme.jar").toString()), run.err());
        assertTrue(run.err().contains("not thought of, at acme.Lines.read(Lines.java:35)"), run.err());
        assertTrue(run.out().contains("source:article: 3 functions, 6 services: no findings\n"), run.out());
        assertEquals(1, run.exitCode());
    }

    @Test
    @DisplayName("reports a plug-in that does not load, whatever else it does")
    void doesNotLoad() throws Exception {
        jar("other.jar", folder.resolve("absent"), "acme.Absent");
        var listed = pmo("formats", "--plugins", plugins.toString());
        assertEquals(List.of("pmo: warning PMO-007"), listed.findings());
        assertTrue(listed.err().contains(plugins.resolve("other.jar").toString()), listed.err());
        assertTrue(listed.out().contains("acme-lines"), listed.out());
        assertEquals(
                listed.err(),
                pmo("show", "source:article", "--plugins", plugins.toString()).err());
    }

    @Test
    @DisplayName("refuses a path that is not a folder of jars")
    void refuses() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(empty, empty, "contains no jar");
        refused(folder.resolve("absent"), folder.resolve("absent"), "no such folder");
        Path jar = plugins.resolve("acme.jar");
        refused(jar, jar, "not a folder");
        Path broken = Files.writeString(plugins.resolve("broken.jar"), "broken");
        refused(plugins, broken, "not a readable jar: zip END header not found");
    }

    private void refused(Path given, Path told, String why) throws Exception {
        var run = pmo("formats", "--plugins", given.toString());
        assertEquals("pmo: --plugins: " + told + ": " + why + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
