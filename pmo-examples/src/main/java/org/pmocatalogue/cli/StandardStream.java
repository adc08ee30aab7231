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
 * Standard output or standard error, which goes on when nobody takes what is written, and remembers why.
 *
 * <p>A reader that has seen enough, such as {@code head}, is no trouble.
 */
final class StandardStream extends OutputStream {

    /** The terminal's, or else the system's; UTF-8 where that knows hardly more than the English letters. */
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

    /** {@return a printer that writes here, in pieces} */
    PrintStream printer() {
        return new PrintStream(new BufferedOutputStream(this, 1 << 13), false, CHARSET);
    }

    /** {@return why writing failed, if it did} */
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
        // Nothing is held back here.
    }
}
