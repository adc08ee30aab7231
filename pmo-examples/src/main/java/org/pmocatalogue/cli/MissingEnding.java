package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Suggests files for a name without extension. */
final class MissingEnding {

    private MissingEnding() {}

    /** {@return a suggestion such as {@code ; did you mean acme.xlsx?}; empty if no file begins with the name} */
    static String hint(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null) {
            return "";
        }
        String begin = name + ".";
        try (Stream<Path> beside = Files.list(folder)) {
            String meant = beside.map(path -> String.valueOf(path.getFileName()))
                    .filter(other -> other.startsWith(begin) && other.indexOf('.', begin.length()) < 0)
                    .sorted()
                    .map(other -> file.resolveSibling(other).toString())
                    .collect(joining(" or "));
            return meant.isEmpty() ? "" : "; did you mean %s?".formatted(meant);
        } catch (IOException e) {
            return "";
        }
    }
}
