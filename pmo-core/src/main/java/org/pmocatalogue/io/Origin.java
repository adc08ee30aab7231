package org.pmocatalogue.io;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import org.pmocatalogue.spi.Input;

/** Where a catalogue comes from: a file, other bytes, or a source. */
public sealed interface Origin {

    /** {@return how findings and people name it, such as {@code acme.json} or {@code source:article}} */
    String name();

    /** {@return a file, or a pipe; nothing of it stays open, or is left behind, once it was read} */
    static Origin of(Path file) {
        return new OfFile(file);
    }

    /** {@return bytes from wherever the input has them; closing it stays with the caller} */
    static Origin of(Input input) {
        return new OfInput(input);
    }

    /**
     * {@return a source}
     *
     * @param id the source's id, such as {@code article}
     * @param location what the source is told to look at; often empty
     */
    static Origin source(String id, String location) {
        return new OfSource(id, location);
    }

    /**
     * {@return what people write: {@code source:ID}, {@code source:ID:LOCATION}, or a path}
     *
     * @throws IllegalArgumentException if the text is empty, {@code source:} is followed by nothing, or a path has
     *     characters that no path may have
     */
    static Origin parse(String text) {
        checkArgument(!text.isEmpty(), "A path is empty, must name a file");
        if (!text.startsWith("source:")) {
            return of(Path.of(text));
        }
        String[] parts = text.split(":", 3);
        checkArgument(!parts[1].isEmpty(), "%s names no source, write source:ID", text);
        return source(parts[1], parts.length > 2 ? parts[2] : "");
    }

    /** A file. */
    record OfFile(Path file) implements Origin {

        @Override
        public String name() {
            return file.toString();
        }
    }

    /** Bytes. */
    record OfInput(Input input) implements Origin {

        @Override
        public String name() {
            return input.name();
        }
    }

    /** A source and what it is told to look at. */
    record OfSource(String id, String location) implements Origin {

        /** @throws IllegalArgumentException if the id is blank or has a colon */
        public OfSource {
            checkArgument(
                    !id.isBlank() && id.indexOf(':') < 0, "Id of a source is \"%s\", must be a word without colon", id);
        }

        @Override
        public String name() {
            return "source:" + id + (location.isEmpty() ? "" : ":" + location);
        }
    }
}
