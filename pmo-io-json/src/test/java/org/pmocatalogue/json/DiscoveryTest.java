package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.json.reference.ArticleSource;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;

@DisplayName("Formats and sources that are looked for")
class DiscoveryTest {

    private static final String JSON = JsonFormat.class.getName();

    @TempDir
    private Path folder = Path.of("");

    private Path classes = folder;

    private static List<String> formats(Catalogues catalogues) {
        return catalogues.formats().stream().map(CatalogueFormat::id).toList();
    }

    private static List<String> sources(Catalogues catalogues) {
        return catalogues.sources().stream().map(CatalogueSource::id).toList();
    }

    private static List<String> findings(Catalogues catalogues) {
        return catalogues.findings().stream().map(Object::toString).toList();
    }

    @BeforeEach
    void makeFolder() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    @Nested
    @DisplayName("on the module path")
    class OnTheModulePath {

        private ModuleLayer layer(String module, Path... places) {
            var parent = ModuleLayer.boot();
            var modules = parent.configuration().resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of(module));
            return parent.defineModulesWithOneLoader(modules, ClassLoader.getSystemClassLoader());
        }

        private ModuleLayer acme() throws IOException {
            String module = """
                    module acme.csv {
                        requires org.pmocatalogue.core;
                        provides org.pmocatalogue.spi.CatalogueFormat with acme.Csv;
                    }
                    """;
            Plugin.compileModule(
                    classes, Map.of("module-info", module, "acme.Csv", Plugin.format("Csv", "acme-csv", "")));
            return layer("acme.csv", classes);
        }

        private void hasOurs(Catalogues catalogues) {
            assertEquals(List.of("json"), formats(catalogues));
            assertEquals(List.of("reference", "article"), sources(catalogues));
            assertEquals(List.of(), catalogues.findings());
        }

        @Test
        @DisplayName("are found, each once")
        void areFound() {
            assertTrue(JsonFormat.class.getModule().isNamed());
            hasOurs(Catalogues.discover());
            hasOurs(Catalogues.discover(ModuleLayer.boot()));
            hasOurs(Catalogues.discover(DiscoveryTest.class.getClassLoader()));
        }

        @Test
        @DisplayName("are found in a layer and in its parents")
        void inALayer() throws IOException {
            var catalogues = Catalogues.discover(acme());
            assertEquals(List.of("acme-csv", "json"), formats(catalogues));
            assertEquals(List.of("reference", "article"), sources(catalogues));
            assertEquals(List.of(), catalogues.findings());
            assertEquals(
                    "format acme-csv (.csv; ): acme.Csv from %s (module acme.csv)".formatted(classes),
                    catalogues.describe().formats().get(0).toString());
        }

        @Test
        @DisplayName("count once if a class loader shows them through both doors")
        void bothDoors() throws IOException {
            Plugin.name(classes, CatalogueFormat.class, "acme.Csv");
            var loader = acme().findLoader("acme.csv");
            assertEquals(
                    List.of("acme-csv", "json"),
                    formats(Catalogues.discover(loader)).stream().sorted().toList());
            assertEquals(List.of(), findings(Catalogues.discover(loader)));
        }

        @Test
        @DisplayName("count once even if two class loaders have loaded them")
        void twoLoaders() throws Exception {
            Path ours = Path.of(JsonFormat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var layer = layer("org.pmocatalogue.json", ours);
            assertTrue(layer.findLoader("org.pmocatalogue.json").loadClass(JSON) != JsonFormat.class);
            hasOurs(Catalogues.discover(layer));
        }

        @Test
        @DisplayName("are none, where there are none")
        void none() {
            assertEquals(List.of(), formats(Catalogues.discover(ModuleLayer.empty())));
        }
    }

    @Nested
    @DisplayName("on the class path")
    class OnTheClassPath {

        private URLClassLoader loader = new URLClassLoader(new URL[0]);

        private Catalogues discover(String... listed) throws IOException {
            Plugin.name(classes, CatalogueFormat.class, listed);
            URL[] path = {Plugin.jar(classes, jar()).toUri().toURL()};
            loader = new URLClassLoader(path, DiscoveryTest.class.getClassLoader());
            return Catalogues.discover(loader);
        }

        private Path jar() {
            return folder.resolve("acme formats.jar");
        }

        @AfterEach
        void close() throws IOException {
            loader.close();
        }

        private void tells(String finding, String... listed) throws IOException {
            var catalogues = discover(listed);
            assertEquals(
                    List.of("pmo: warning PMO-007: Provider " + finding.replace("JAR", jar().toString())),
                    findings(catalogues));
            assertEquals(List.of("json"), formats(catalogues));
            assertEquals(List.of("reference", "article"), sources(catalogues));
        }

        private void compile(String name, String more) throws IOException {
            Plugin.compile(classes, Map.of("acme." + name, Plugin.format(name, "acme-csv", more)));
        }

        @Test
        @DisplayName("are found in a jar, and told with the jar")
        void inAJar() throws IOException {
            compile("Csv", "");
            Plugin.name(classes, CatalogueSource.class, ArticleSource.class.getName());
            var catalogues = discover("acme.Csv", JSON);
            assertEquals(List.of("json", "acme-csv"), formats(catalogues));
            assertEquals(List.of("reference", "article"), sources(catalogues));
            String ours = JsonFormat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            assertEquals(
                    """
                    format json (.json; read, write): org.pmocatalogue.json.JsonFormat from OURS (module org.pmocatalogue.json)
                    format acme-csv (.csv; ): acme.Csv from JAR
                    source reference: org.pmocatalogue.json.reference.ReferenceSource from OURS (module org.pmocatalogue.json)
                    source article: org.pmocatalogue.json.reference.ArticleSource from OURS (module org.pmocatalogue.json)""".replace("JAR", jar().toString()).replace("OURS", ours.replaceFirst("/$", "")),
                    catalogues.describe().toString());
        }

        @Test
        @DisplayName("are told if a listed class is not there, with the jar that lists it")
        void missing() throws IOException {
            tells(
                    "acme.Missing from JAR cannot be used: there is no such class; update or remove it",
                    "# ours",
                    "acme.Missing # or is it?");
        }

        @Test
        @DisplayName("are told if their class is damaged")
        void damaged() throws IOException {
            Files.write(
                    Files.createDirectory(classes.resolve("acme")).resolve("Csv.class"), "no class".getBytes(UTF_8));
            tells(
                    "acme.Csv from JAR cannot be used: java.lang.ClassFormatError: Incompatible magic value 1852776547"
                            + " in class file acme/Csv; update or remove it",
                    "acme.Csv");
        }

        @Test
        @DisplayName("are told if their class is none of a format")
        void otherClass() throws IOException {
            Plugin.compile(classes, Map.of("acme.Csv", "package acme; public class Csv {}"));
            tells("acme.Csv from JAR cannot be used: it is no CatalogueFormat; update or remove it", "acme.Csv");
        }

        @Test
        @DisplayName("are told if the list holds what is no name of a class")
        void badList() throws IOException {
            Path other = Files.createDirectory(folder.resolve("other"));
            Plugin.name(other, CatalogueFormat.class, "acme.Missing");
            Plugin.name(classes, CatalogueFormat.class, "", "no class name");
            URL[] path = {other.toUri().toURL(), classes.toUri().toURL()};
            loader = new URLClassLoader(path, DiscoveryTest.class.getClassLoader());
            var catalogues = Catalogues.discover(loader);
            assertEquals(
                    List.of(
                            "pmo: warning PMO-007: Provider acme.Missing from " + other
                                    + " cannot be used: there is no such class; update or remove it",
                            "pmo: warning PMO-007: Provider no class name from " + classes
                                    + " cannot be used: there is no such class; update or remove it"),
                    findings(catalogues));
            assertEquals(List.of("json"), formats(catalogues));
        }

        @Test
        @DisplayName("are told if they fail while they are made")
        void failsWhenMade() throws IOException {
            compile("Csv", "static final int N = Integer.parseInt(\"x\");");
            tells(
                    "acme.Csv from JAR cannot be used: java.lang.NumberFormatException: For input string: \"x\";"
                            + " update or remove it",
                    "acme.Csv");
        }

        @Test
        @DisplayName("are told if what they build on is not there, with what to add")
        void missingLibrary() throws IOException {
            compile("Csv", "static class Parser {} private final Object parser = new Parser();");
            Files.delete(classes.resolve("acme/Csv$Parser.class"));
            tells(
                    "acme.Csv from JAR cannot be used: it needs acme.Csv$Parser; add the jar that holds this class",
                    "acme.Csv");
        }

        @Test
        @DisplayName("are told if a class they extend is not there, with the jar that lists them")
        void missingParent() throws IOException {
            Plugin.compile(
                    classes,
                    Map.of(
                            "acme.Base",
                            Plugin.format("Base", "acme-csv", ""),
                            "acme.Csv",
                            "package acme; public class Csv extends Base {}"));
            Files.delete(classes.resolve("acme/Base.class"));
            tells(
                    "acme.Csv from JAR cannot be used: it needs acme.Base; add the jar that holds this class",
                    "acme.Csv");
        }

        @Test
        @DisplayName("are told if they were made for a newer pmo")
        void newerApi() throws IOException {
            Plugin.compile(
                    classes,
                    Map.of(
                            "org.pmocatalogue.later.Tables",
                            "package org.pmocatalogue.later; public interface Tables {}",
                            "acme.Csv",
                            Plugin.format("Csv", "acme-csv", "")
                                    .replace("implements ", "implements org.pmocatalogue.later.Tables, ")));
            Files.delete(classes.resolve("org/pmocatalogue/later/Tables.class"));
            tells(
                    "acme.Csv from JAR cannot be used: it was made for another version of pmo:"
                            + " java.lang.NoClassDefFoundError: org/pmocatalogue/later/Tables;"
                            + " update pmo, or take a version of it that fits",
                    "acme.Csv");
        }

        @Test
        @DisplayName("are told if they were made for a newer Java")
        void newerJava() throws IOException {
            compile("Csv", "");
            Path file = classes.resolve("acme/Csv.class");
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = (byte) 200;
            Files.write(file, bytes);
            var catalogues = discover("acme.Csv");
            String finding = findings(catalogues).get(0);
            assertTrue(
                    finding.contains("Provider acme.Csv from " + jar() + " cannot be used: it needs a newer Java: "),
                    finding);
            assertTrue(finding.endsWith("; run pmo with that Java"), finding);
        }
    }

    @Test
    @DisplayName("in a place that fails for ever are given up after a hundred times")
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
        assertEquals(
                "pmo: warning PMO-007: Provider of CatalogueFormat from the class path cannot be used:"
                        + " java.io.IOException: the disk is gone; update or remove it",
                findings(Catalogues.discover(failing)).get(0));
    }
}
