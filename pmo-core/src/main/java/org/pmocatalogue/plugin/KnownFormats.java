package org.pmocatalogue.plugin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The formats of pmo and their artifacts, for the hint if a format is not available. */
enum KnownFormats {
    JSON("json", "json", "org.pmocatalogue:pmo-io-json"),
    EXCEL("excel", "xlsx", "org.pmocatalogue:pmo-io-excel");

    private final String id;
    private final String extension;
    private final String artifact;

    KnownFormats(String id, String extension, String artifact) {
        this.id = id;
        this.extension = extension;
        this.artifact = artifact;
    }

    /** {@return the artifact to add for an unavailable format of pmo} */
    static Optional<String> hintForId(String id) {
        return hint(format -> format.id.equals(id));
    }

    /** {@return the artifact to add for files with this extension, if an unavailable format of pmo has it} */
    static Optional<String> hintForExtension(String extension, Set<String> available) {
        return hint(format -> format.extension.equals(extension) && !available.contains(format.id));
    }

    private static Optional<String> hint(Predicate<KnownFormats> which) {
        return Arrays.stream(values())
                .filter(which)
                .findFirst()
                .map(format -> "add %s, which contains the format %s".formatted(format.artifact, format.id));
    }
}
