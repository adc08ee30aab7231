package org.pmocatalogue.io;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.stream.Stream;
import org.pmocatalogue.finding.Finding;

/**
 * The available formats and sources with their origins, for people.
 *
 * @param formats the formats, in the order discovered
 * @param sources the sources, in the order discovered
 * @param findings the providers that cannot be used
 */
public record LoadReport(
        ImmutableList<Format> formats, ImmutableList<Source> sources, ImmutableList<Finding> findings) {

    /**
     * An available format.
     *
     * @param id the id
     * @param extensions the extensions of its files
     * @param reads whether the format can read
     * @param writes whether the format can write
     * @param className the name of its class
     * @param origin the path of the jar or folder of the class, and the name of its module if it has one
     */
    public record Format(
            String id,
            ImmutableSet<String> extensions,
            boolean reads,
            boolean writes,
            String className,
            String origin) {

        /** {@return {@code read, write}, {@code read} or {@code write}} */
        public String abilities() {
            return Stream.of(reads ? "read" : "", writes ? "write" : "")
                    .filter(ability -> !ability.isEmpty())
                    .collect(joining(", "));
        }

        /**
         * {@return one line, such as {@code format json (.json; read, write): org.pmocatalogue.json.JsonFormat from
         * a.jar}}
         */
        @Override
        public String toString() {
            String endings = extensions.stream().map(e -> "." + e).collect(joining(", "));
            return "format %s (%s; %s): %s from %s".formatted(id, endings, abilities(), className, origin);
        }
    }

    /**
     * An available source.
     *
     * @param id the id
     * @param description the description of its content
     * @param className the name of its class
     * @param origin the path of the jar or folder of the class, and the name of its module if it has one
     */
    public record Source(String id, String description, String className, String origin) {

        /**
         * {@return one line, such as {@code source article: org.pmocatalogue.json.reference.ArticleSource from a.jar}}
         */
        @Override
        public String toString() {
            return "source %s: %s from %s".formatted(id, className, origin);
        }
    }

    /** {@return one line for each format, source and finding} */
    @Override
    public String toString() {
        return Streams.concat(formats.stream(), sources.stream(), findings.stream())
                .map(Object::toString)
                .collect(joining("\n"));
    }
}
