package org.pmocatalogue.examples;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;

/** A temporary folder for programs that were started without a file. Closing it deletes it with its files. */
final class TempFolder implements AutoCloseable {

    private final Path path;

    TempFolder() throws IOException {
        path = Files.createTempDirectory("pmo");
    }

    Path path() {
        return path;
    }

    /** {@return a new file that holds the reference catalogue} */
    Path reference(String name) throws IOException {
        Path file = path.resolve(name);
        var catalogues = Catalogues.discover();
        catalogues.write(catalogues.readSource("reference").orThrow(), file).orThrow();
        return file;
    }

    /** {@return a copy of a file that is packed with the programs} */
    Path packed(String name) throws IOException {
        Path file = path.resolve(name);
        try (var in = TempFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with the programs");
            }
            Files.copy(in, file);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
