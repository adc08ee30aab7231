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

/** The formats and sources that the command works with: those it has, and those in the jars of a folder. */
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

    /** {@return whether a folder is named, as far as can be seen before the command line is understood} */
    static boolean areNamed(String... args) {
        return List.of(args).stream().anyMatch(arg -> arg.startsWith(OPTION) || arg.startsWith("@"));
    }

    /** Takes the folder that is named, if one is. */
    void take(ParseResult given) {
        folder = given.matchedOptionValue(OPTION, null);
    }

    /**
     * {@return all formats and sources}
     *
     * @throws WrongUseException if what is named is no folder of jars
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
            throw wrong(folder, "is no folder");
        } catch (NoSuchFileException e) {
            throw wrong(folder, "no such folder");
        } catch (IOException e) {
            throw wrong(folder, IoMessages.sentence(e));
        }
        if (jars.isEmpty()) {
            throw wrong(folder, "holds no jar");
        }
        return jars.toArray(new URL[0]);
    }

    /** A class loader would pass a broken jar over in silence. */
    private static void checkOpens(Path jar) {
        try (var opened = new JarFile(jar.toFile())) {
            opened.size();
        } catch (IOException e) {
            throw wrong(jar, "is no jar that can be read: " + IoMessages.sentence(e));
        }
    }

    private static WrongUseException wrong(Path path, String what) {
        return new WrongUseException("--plugins: %s: %s".formatted(path, what));
    }

    /** {@return where a format or source comes from, such as {@code pmo.jar}, without the folders} */
    static String shortened(String origin) {
        return origin.substring(origin.lastIndexOf(File.separatorChar) + 1);
    }
}
