package org.pmocatalogue.cli;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The formats and sources of the command, with those in the jars of a folder. */
final class Plugins implements Supplier<Catalogues> {

    private static final String OPTION = "--plugins";

    private final Supplier<Catalogues> withoutFolder;
    private @Nullable Path folder;
    private @Nullable Catalogues found;

    Plugins(Supplier<Catalogues> withoutFolder) {
        this.withoutFolder = withoutFolder;
    }

    /** {@return the option that names the folder} */
    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .type(Path.class)
                .paramLabel("DIR")
                .description("Directory of jars with further formats and sources.")
                .build();
    }

    /** {@return whether a folder is named, before the command line is parsed} */
    static boolean areNamed(String... args) {
        return List.of(args).stream().anyMatch(arg -> arg.startsWith(OPTION) || arg.startsWith("@"));
    }

    /** Parses the option. */
    void take(ParseResult given) {
        folder = given.matchedOptionValue(OPTION, null);
    }

    /**
     * {@return all formats and sources}
     *
     * @throws WrongUseException if the path is not a folder of jars
     */
    @Override
    public Catalogues get() {
        if (folder == null) {
            return withoutFolder.get();
        }
        if (found == null) {
            found = Catalogues.discover(new URLClassLoader(jars(folder), Plugins.class.getClassLoader()));
        }
        return found;
    }

    private static URL[] jars(Path folder) {
        var jars = new ArrayList<URL>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                checkOpens(jar);
                jars.add(jar.toUri().toURL());
            }
        } catch (NotDirectoryException e) {
            throw wrong(folder, "not a folder");
        } catch (NoSuchFileException e) {
            throw wrong(folder, "no such folder");
        } catch (IOException e) {
            throw wrong(folder, IoMessages.sentence(e));
        }
        if (jars.isEmpty()) {
            throw wrong(folder, "contains no jar");
        }
        return jars.toArray(new URL[0]);
    }

    /** Opens each jar, as a class loader would silently ignore a broken jar. */
    private static void checkOpens(Path jar) {
        try (var opened = new JarFile(jar.toFile())) {
            opened.size();
        } catch (IOException e) {
            throw wrong(jar, "not a readable jar: " + IoMessages.sentence(e));
        }
    }

    private static WrongUseException wrong(Path path, String what) {
        return new WrongUseException("--plugins: %s: %s".formatted(path, what));
    }

    /** {@return the origin of a format or source without folders, such as {@code pmo.jar}} */
    static String shortened(String origin) {
        return origin.substring(origin.lastIndexOf(File.separatorChar) + 1);
    }
}
