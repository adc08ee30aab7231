package org.pmocatalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;

/** Makes jars as strangers make them: from source, against the jars of pmo. */
public final class Plugin {

    private static final String PMO = String.join(
            File.pathSeparator, System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path", ""));

    private Plugin() {}

    /** {@return the Java source of a format that claims nothing, with more members} */
    public static String format(String name, String id, String members) {
        return """
                package %s;

                import com.google.common.collect.ImmutableSet;
                import org.pmocatalogue.spi.*;

                public class %s implements CatalogueFormat {
                    @Override
                    public String id() {
                        return "%s";
                    }
                    @Override
                    public ImmutableSet<String> extensions() {
                        return ImmutableSet.of("csv");
                    }
                    @Override
                    public Claim probe(Sample sample) {
                        return Claim.NONE;
                    }
                    %s
                }
                """.formatted(packageOf(name), simpleName(name), id, members);
    }

    /** {@return the Java source of a catalogue source without entries} */
    public static String source(String name, String id) {
        return """
                package %s;

                import org.pmocatalogue.spi.*;

                public class %s implements CatalogueSource {
                    @Override
                    public String id() {
                        return "%s";
                    }
                    @Override
                    public String description() {
                        return "Nothing";
                    }
                    @Override
                    public void read(Request request, Reading to) {}
                }
                """.formatted(packageOf(name), simpleName(name), id);
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Compiles classes into a folder.
     *
     * @param sources the source of each by its name, such as {@code acme.Csv}
     */
    public static Path compile(Path folder, Map<String, String> sources) throws IOException {
        return compile(folder, sources, "-cp");
    }

    /** Compiles a module into a folder. */
    public static Path compileModule(Path folder, Map<String, String> sources) throws IOException {
        return compile(folder, sources, "--module-path");
    }

    private static Path compile(Path folder, Map<String, String> sources, String pathOption) throws IOException {
        var arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "-nowarn", pathOption, PMO));
        Path root = Files.createTempDirectory(folder.getParent(), "source");
        for (var source : sources.entrySet()) {
            Path file = root.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        var said = new StringWriter();
        var printer = new PrintWriter(said);
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        assertEquals(0, javac.run(printer, printer, arguments.toArray(new String[0])), said::toString);
        return folder;
    }

    /** Names providers, a line each, as the class path wants them named. */
    public static void name(Path folder, Class<?> service, String... lines) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), String.join("\n", lines));
    }

    /** {@return a jar of all that is in a folder} */
    public static Path jar(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
