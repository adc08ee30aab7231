package org.pmocatalogue.io;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.nio.file.Path;
import org.pmocatalogue.spi.Input;

/** The origin of a document: a file, an input, or a source. */
public sealed interface Origin {

    /** {@return the name in findings, such as {@code acme.json} or {@code source:article}} */
    String name();

    /** {@return a file or a pipe, which is opened and closed by each read} */
    static Origin of(Path file) {
        return new OfFile(file);
    }

    /** {@return an input, which the caller closes} */
    static Origin of(Input input) {
        return new OfInput(input);
    }

    /**
     * {@return a source}
     *
     * @param id the source's id, such as {@code article}
     * @param location the location within the source, such as a folder; often empty
     */
    static Origin source(String id, String location) {
        return new OfSource(id, location);
    }

    /**
     * {@return the origin that a text denotes: {@code source:ID}, {@code source:ID:LOCATION}, or a path}
     *
     * @throws IllegalArgumentException if the text is empty, {@code source:} has no id, or the path has characters that
     *     paths must not have
     */
    static Origin parse(String text) {
        checkArgument(!text.isEmpty(), "A path is empty, must name a file");
        if (!text.startsWith("source:")) {
            return of(Path.of(text));
        }
        String[] parts = text.split(":", 3);
        checkArgument(!parts[1].isEmpty(), "%s does not name a source, write source:ID", text);
        return source(parts[1], parts.length > 2 ? parts[2] : "");
    }

    /** A file. */
    record OfFile(Path file) implements Origin {

        /** Creates an origin. */
        public OfFile {
            checkNotNull(file, "file");
        }

        @Override
        public String name() {
            return file.toString();
        }
    }

    /** An input. */
    record OfInput(Input input) implements Origin {

        /** Creates an origin. */
        public OfInput {
            checkNotNull(input, "input");
        }

        @Override
        public String name() {
            return input.name();
        }
    }

    /** A source and a location within it. */
    record OfSource(String id, String location) implements Origin {

        /** @throws IllegalArgumentException if the id is blank or has a colon */
        public OfSource {
            checkNotNull(location, "location");
            checkArgument(
                    !id.isBlank() && id.indexOf(':') < 0, "Id of a source is \"%s\", must be a word without colon", id);
        }

        @Override
        public String name() {
            return "source:" + id + (location.isEmpty() ? "" : ":" + location);
        }
    }
}
