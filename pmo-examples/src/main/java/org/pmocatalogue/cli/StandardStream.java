package org.pmocatalogue.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error, which keeps accepting text after a failure and remembers the failure.
 *
 * <p>A reader that stops reading, such as {@code head}, is not a failure.
 */
final class StandardStream extends OutputStream {

    /** The character set of the terminal, or else of the system; UTF-8 instead of ASCII. */
    static final Charset CHARSET = charset();

    private final OutputStream out;
    private @Nullable IOException failure;

    StandardStream(OutputStream out) {
        this.out = out;
    }

    private static Charset charset() {
        Charset charset =
                Optional.ofNullable(System.console()).map(Console::charset).orElseGet(Charset::defaultCharset);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** {@return a printer that writes to this stream} */
    PrintStream printer() {
        return new PrintStream(new BufferedOutputStream(this, 1 << 13), false, CHARSET);
    }

    /** {@return the failure of writing; empty if none occurred} */
    Optional<IOException> trouble() {
        return Optional.ofNullable(failure).filter(f -> !isClosedPipe(f));
    }

    private static boolean isClosedPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void flush() {
        // The stream has no buffer.
    }
}
