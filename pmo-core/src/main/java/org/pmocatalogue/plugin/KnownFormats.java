package org.pmocatalogue.plugin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The formats that pmo itself has, and the artifact that brings each: for messages, when one is not there. */
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

    /** {@return what to add for a format that is not there, if it is one of ours} */
    static Optional<String> hintForId(String id) {
        return hint(format -> format.id.equals(id));
    }

    /** {@return what to add for files with this ending, if one of our formats that are not there has it} */
    static Optional<String> hintForExtension(String extension, Set<String> thereAlready) {
        return hint(format -> format.extension.equals(extension) && !thereAlready.contains(format.id));
    }

    private static Optional<String> hint(Predicate<KnownFormats> which) {
        return Arrays.stream(values())
                .filter(which)
                .findFirst()
                .map(format -> "add %s, which brings the format %s".formatted(format.artifact, format.id));
    }
}
