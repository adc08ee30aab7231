package org.pmocatalogue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Detects by their lock files whether spreadsheet programs have a file open. */
final class OpenElsewhere {

    private OpenElsewhere() {}

    /** {@return whether Excel or LibreOffice has a lock file for the file, which may also remain after a crash} */
    static boolean seems(Path file) {
        Path name = file.getFileName();
        return name != null
                && Stream.of("~$%s", ".~lock.%s#")
                        .anyMatch(mark -> Files.exists(file.resolveSibling(mark.formatted(name))));
    }
}
