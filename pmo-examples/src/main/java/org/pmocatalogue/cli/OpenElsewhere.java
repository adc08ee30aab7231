package org.pmocatalogue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Knows by the files that they lay beside it whether a spreadsheet program has a file open. */
final class OpenElsewhere {

    private OpenElsewhere() {}

    /**
     * {@return whether Excel or LibreOffice seems to have the file open; after a crash their files may be left over}
     */
    static boolean seems(Path file) {
        Path name = file.getFileName();
        return name != null
                && Stream.of("~$%s", ".~lock.%s#")
                        .anyMatch(mark -> Files.exists(file.resolveSibling(mark.formatted(name))));
    }
}
