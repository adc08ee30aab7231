package org.pmocatalogue.io;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.stream.Stream;
import org.pmocatalogue.finding.Finding;

/**
 * What was found when formats and sources were looked for, for people who want to know what is there and where it comes
 * from.
 *
 * @param formats the formats, in the order in which they were found
 * @param sources the sources, likewise
 * @param findings what went wrong
 */
public record LoadReport(
        ImmutableList<Format> formats, ImmutableList<Source> sources, ImmutableList<Finding> findings) {

    /**
     * A format that is there.
     *
     * @param id the name to choose it by
     * @param extensions the endings of its files' names
     * @param reads whether it can read
     * @param writes whether it can write
     * @param className the class that is the format
     * @param origin where the class comes from: the path of a jar or folder, and the module if it is in one
     */
    public record Format(
            String id,
            ImmutableSet<String> extensions,
            boolean reads,
            boolean writes,
            String className,
            String origin) {

        /** {@return what it can do: {@code read, write}, {@code read} or {@code write}} */
        public String abilities() {
            return Stream.of(reads ? "read" : "", writes ? "write" : "")
                    .filter(ability -> !ability.isEmpty())
                    .collect(joining(", "));
        }

        /** {@return such as {@code format json (.json; read, write): org.pmocatalogue.json.JsonFormat from a.jar}} */
        @Override
        public String toString() {
            String endings = extensions.stream().map(e -> "." + e).collect(joining(", "));
            return "format %s (%s; %s): %s from %s".formatted(id, endings, abilities(), className, origin);
        }
    }

    /**
     * A source that is there.
     *
     * @param id the name to choose it by
     * @param description what it holds
     * @param className the class that is the source
     * @param origin where the class comes from: the path of a jar or folder, and the module if it is in one
     */
    public record Source(String id, String description, String className, String origin) {

        /** {@return such as {@code source article: org.pmocatalogue.json.reference.ArticleSource from a.jar}} */
        @Override
        public String toString() {
            return "source %s: %s from %s".formatted(id, className, origin);
        }
    }

    /** {@return a line for each format, source and finding} */
    @Override
    public String toString() {
        return Streams.concat(formats.stream(), sources.stream(), findings.stream())
                .map(Object::toString)
                .collect(joining("\n"));
    }
}
