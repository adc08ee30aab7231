package org.pmocatalogue.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** Collects the output of a program. */
final class Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);

    PrintStream stream() {
        return stream;
    }

    /** {@return the output so far, with lines that end with LF on every system} */
    String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
