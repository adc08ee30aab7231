package org.pmocatalogue.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Plugin;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;

@DisplayName("Discovery of formats and sources")
class DiscoveryTest {

    /** A folder with a module of one format and two sources, which also names them as the class path wants it. */
    private static Path base = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Path classes = folder;

    @BeforeAll
    static void makeBase(@TempDir Path shared) throws IOException {
        String module = """
                module acme.base {
                    requires org.pmocatalogue.core;
                    provides org.pmocatalogue.spi.CatalogueFormat with acme.base.Text;
                    provides org.pmocatalogue.spi.CatalogueSource with acme.base.First, acme.base.Second;
                }
                """;
        base = Plugin.compileModule(
                Files.createDirectory(shared.resolve("base")),
                ImmutableMap.of(
                        "module-info",
                        module,
                        "acme.base.Text",
                        Plugin.format("acme.base.Text", "acme-text", ""),
                        "acme.base.First",
                        Plugin.source("acme.base.First", "acme-first"),
                        "acme.base.Second",
                        Plugin.source("acme.base.Second", "acme-second")));
        Plugin.name(base, CatalogueFormat.class, "acme.base.Text");
        Plugin.name(base, CatalogueSource.class, "acme.base.First", "acme.base.Second");
    }

    @BeforeEach
    void makeFolder() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    private static List<String> formats(Catalogues catalogues) {
        return catalogues.formats().stream().map(CatalogueFormat::id).toList();
    }

    private static List<String> sources(Catalogues catalogues) {
        return catalogues.sources().stream().map(CatalogueSource::id).toList();
    }

    private static void hasBaseOnly(Catalogues catalogues) {
        assertEquals(List.of("acme-text"), formats(catalogues));
        assertEquals(List.of("acme-first", "acme-second"), sources(catalogues));
    }

    /** Exact messages are asserted in {@link ProviderCallsTest}. */
    private static void isUnusable(Finding finding, String... facts) {
        assertEquals("pmo PMO-007", finding.place() + " " + finding.code());
        String line = finding.toString();
        Stream.of(facts).forEach(fact -> assertTrue(line.contains(fact), line));
    }

    @Nested
    @DisplayName("on the module path")
    class OnTheModulePath {

        private ModuleLayer layer(ModuleLayer parent, String module, Path place) {
            var modules = parent.configuration().resolve(ModuleFinder.of(place), ModuleFinder.of(), Set.of(module));
            return parent.defineModulesWithOneLoader(modules, ClassLoader.getSystemClassLoader());
        }

        private ModuleLayer baseLayer() {
            return layer(ModuleLayer.boot(), "acme.base", base);
        }

        private ModuleLayer csvLayer(ModuleLayer parent) throws IOException {
            String module = """
                    module acme.csv {
                        requires org.pmocatalogue.core;
                        provides org.pmocatalogue.spi.CatalogueFormat with acme.Csv;
                    }
                    """;
            Plugin.compileModule(
                    classes, Map.of("module-info", module, "acme.Csv", Plugin.format("acme.Csv", "acme-csv", "")));
            return layer(parent, "acme.csv", classes);
        }

        @Test
        @DisplayName("finds the providers of a layer")
        void oneLayer() {
            var catalogues = Catalogues.discover(baseLayer());
            hasBaseOnly(catalogues);
            assertEquals(List.of(), catalogues.findings());
        }

        @Test
        @DisplayName("finds the providers of a layer and of its parents, with the module of each")
        void layerAndParents() throws IOException {
            var catalogues = Catalogues.discover(csvLayer(baseLayer()));
            assertEquals(List.of("acme-csv", "acme-text"), formats(catalogues));
            assertEquals(List.of("acme-first", "acme-second"), sources(catalogues));
            assertEquals(List.of(), catalogues.findings());
            assertEquals(
                    """
                    format acme-csv (.csv; ): acme.Csv from CSV (module acme.csv)
                    format acme-text (.csv; ): acme.base.Text from BASE (module acme.base)
                    source acme-first: acme.base.First from BASE (module acme.base)
                    source acme-second: acme.base.Second from BASE (module acme.base)""".replace("CSV", classes.toString()).replace("BASE", base.toString()),
                    catalogues.describe().toString());
        }

        @Test
        @DisplayName("counts a provider once that its module and a file in META-INF name")
        void namedTwice() {
            var catalogues = Catalogues.discover(baseLayer().findLoader("acme.base"));
            hasBaseOnly(catalogues);
            assertEquals(List.of(), catalogues.findings());
        }

        @Test
        @DisplayName("counts a provider once that two class loaders have loaded")
        void twoLoaders() throws ClassNotFoundException {
            var first = baseLayer();
            var second = layer(first, "acme.base", base);
            assertNotSame(
                    first.findLoader("acme.base").loadClass("acme.base.Text"),
                    second.findLoader("acme.base").loadClass("acme.base.Text"));
            var catalogues = Catalogues.discover(second);
            hasBaseOnly(catalogues);
            assertEquals(List.of(), catalogues.findings());
        }

        @Test
        @DisplayName("finds nothing where no module provides anything")
        void none() {
            assertEquals("", Catalogues.discover(ModuleLayer.empty()).describe().toString());
        }
    }

    @Nested
    @DisplayName("on the class path")
    class OnTheClassPath {

        private URLClassLoader parent = new URLClassLoader(new URL[0]);
        private URLClassLoader loader = new URLClassLoader(new URL[0]);

        @BeforeEach
        void open() throws IOException {
            parent = new URLClassLoader(new URL[] {base.toUri().toURL()}, DiscoveryTest.class.getClassLoader());
        }

        @AfterEach
        void close() throws IOException {
            loader.close();
            parent.close();
        }

        private Catalogues discoverIn(Path... places) throws IOException {
            var path = new URL[places.length];
            for (int i = 0; i < path.length; i++) {
                path[i] = places[i].toUri().toURL();
            }
            loader = new URLClassLoader(path, parent);
            return Catalogues.discover(loader);
        }

        private Catalogues discover(String... listed) throws IOException {
            Plugin.name(classes, CatalogueFormat.class, listed);
            return discoverIn(Plugin.jar(classes, jar()));
        }

        private Path jar() {
            return folder.resolve("acme formats.jar");
        }

        /** Checks that a listed class is reported with its jar, and that the other providers are found. */
        private void isReported(String provider, String fact, String... listed) throws IOException {
            var catalogues = discover(listed);
            assertEquals(1, catalogues.findings().size());
            isUnusable(catalogues.findings().get(0), " " + provider + " from " + jar() + " ", fact);
            hasBaseOnly(catalogues);
        }

        private void compile(String more) throws IOException {
            Plugin.compile(classes, Map.of("acme.Csv", Plugin.format("acme.Csv", "acme-csv", more)));
        }

        @Test
        @DisplayName("finds a provider in a jar, and a provider that two files name once")
        void inAJar() throws IOException {
            compile("");
            Plugin.name(classes, CatalogueSource.class, "acme.base.Second");
            var catalogues = discover("acme.Csv", "acme.base.Text");
            assertEquals(
                    """
                    format acme-text (.csv; ): acme.base.Text from BASE
                    format acme-csv (.csv; ): acme.Csv from JAR
                    source acme-first: acme.base.First from BASE
                    source acme-second: acme.base.Second from BASE""".replace("JAR", jar().toString()).replace("BASE", base.toString()),
                    catalogues.describe().toString());
        }

        @Test
        @DisplayName("reports a listed class that does not exist, with the jar that lists it")
        void missingClass() throws IOException {
            isReported("acme.Missing", "the class does not exist", "# ours", "acme.Missing # or is it?");
        }

        @Test
        @DisplayName("reports a damaged class")
        void damagedClass() throws IOException {
            Files.write(
                    Files.createDirectory(classes.resolve("acme")).resolve("Csv.class"), "no class".getBytes(UTF_8));
            isReported(
                    "acme.Csv",
                    "java.lang.ClassFormatError: Incompatible magic value 1852776547 in class file acme/Csv",
                    "acme.Csv");
        }

        @Test
        @DisplayName("reports a class that is not a format")
        void otherClass() throws IOException {
            Plugin.compile(classes, Map.of("acme.Csv", "package acme; public class Csv {}"));
            isReported("acme.Csv", "it is not a CatalogueFormat", "acme.Csv");
        }

        @Test
        @DisplayName("reports a listed text that is not the name of a class, each with the folder that lists it")
        void noClassName() throws IOException {
            Path other = Files.createDirectory(folder.resolve("other"));
            Plugin.name(other, CatalogueFormat.class, "acme.Missing");
            Plugin.name(classes, CatalogueFormat.class, "", "no class name");
            var catalogues = discoverIn(other, classes);
            assertEquals(2, catalogues.findings().size());
            isUnusable(catalogues.findings().get(0), " acme.Missing from " + other + " ");
            isUnusable(catalogues.findings().get(1), " no class name from " + classes + " ");
            hasBaseOnly(catalogues);
        }

        @Test
        @DisplayName("reports a provider whose class cannot be initialized")
        void failsWhenMade() throws IOException {
            compile("static final int N = Integer.parseInt(\"x\");");
            isReported("acme.Csv", "java.lang.NumberFormatException: For input string: \"x\"", "acme.Csv");
        }

        @Test
        @DisplayName("reports a provider without its library, with the class to add")
        void missingLibrary() throws IOException {
            compile("static class Parser {} private final Object parser = new Parser();");
            Files.delete(classes.resolve("acme/Csv$Parser.class"));
            isReported("acme.Csv", "acme.Csv$Parser", "acme.Csv");
        }

        @Test
        @DisplayName("reports a provider without its superclass, with the jar that lists the provider")
        void missingParent() throws IOException {
            Plugin.compile(
                    classes,
                    Map.of(
                            "acme.Base",
                            Plugin.format("acme.Base", "acme-csv", ""),
                            "acme.Csv",
                            "package acme; public class Csv extends Base {}"));
            Files.delete(classes.resolve("acme/Base.class"));
            isReported("acme.Csv", "acme.Base", "acme.Csv");
        }

        @Test
        @DisplayName("reports a provider for a newer pmo")
        void newerApi() throws IOException {
            Plugin.compile(
                    classes,
                    Map.of(
                            "org.pmocatalogue.later.Tables",
                            "package org.pmocatalogue.later; public interface Tables {}",
                            "acme.Csv",
                            Plugin.format("acme.Csv", "acme-csv", "")
                                    .replace("implements ", "implements org.pmocatalogue.later.Tables, ")));
            Files.delete(classes.resolve("org/pmocatalogue/later/Tables.class"));
            isReported(
                    "acme.Csv",
                    "another version of pmo: java.lang.NoClassDefFoundError: org/pmocatalogue/later/Tables",
                    "acme.Csv");
        }

        @Test
        @DisplayName("reports a provider for a newer Java")
        void newerJava() throws IOException {
            compile("");
            Path file = classes.resolve("acme/Csv.class");
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = (byte) 200;
            Files.write(file, bytes);
            isReported("acme.Csv", "a newer Java: ", "acme.Csv");
        }
    }

    @Test
    @DisplayName("gives up on a class loader that fails again and again")
    void failsForEver() {
        var asked = new AtomicInteger();
        var failing = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (asked.incrementAndGet() > 1_000) {
                    throw new AssertionError("asked for ever");
                }
                throw new IOException("the disk is gone");
            }
        };
        isUnusable(
                Catalogues.discover(failing).findings().get(0),
                " of CatalogueFormat from the class path ",
                "java.io.IOException: the disk is gone");
    }
}
