package org.pmocatalogue.cli;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The terminal and clock of a run.
 *
 * @param colours whether standard output may be coloured
 * @param errTerminal whether standard error is a terminal, which may show progress and colours
 * @param columns the number of columns of a line, determined on demand
 * @param debugging whether to show stack traces
 * @param today the current date
 */
record Terminal(
        boolean colours, boolean errTerminal, IntSupplier columns, boolean debugging, Supplier<LocalDate> today) {

    private static final int USUAL_WIDTH = 100;
    /** The minimum width of help in picocli. */
    private static final int NARROWEST = 55;

    /** {@return a terminal for scripts, with files or pipes for all streams} */
    static Terminal plain() {
        return new Terminal(false, false, () -> USUAL_WIDTH, false, Terminal::readClock);
    }

    /** {@return the terminal of this program} */
    static Terminal detect() {
        boolean errTerminal = isTerminal(2);
        boolean isSeen = isTerminal(1) || errTerminal;
        return new Terminal(
                Ansi.AUTO.enabled(),
                errTerminal,
                memoized(() -> width(System.getenv("COLUMNS"), isSeen ? Terminal::ofTerminal : () -> USUAL_WIDTH)),
                System.getenv("PMO_DEBUG") != null,
                Terminal::readClock);
    }

    private static LocalDate readClock() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static IntSupplier memoized(IntSupplier slow) {
        return Suppliers.memoize(slow::getAsInt)::get;
    }

    /** {@return the number of columns of a line} */
    int width() {
        return columns.getAsInt();
    }

    /** {@return the same terminal with this number of columns} */
    Terminal withWidth(int width) {
        return new Terminal(colours, errTerminal, () -> width, debugging, today);
    }

    /** {@return the same terminal on this day} */
    Terminal on(LocalDate day) {
        return new Terminal(colours, errTerminal, columns, debugging, () -> day);
    }

    /**
     * {@return the width in the environment variable {@code COLUMNS}, which shells seldom export; or else the width of
     * the terminal}
     */
    static int width(@Nullable String given, IntSupplier ofTerminal) {
        boolean makesSense = given != null && given.matches("[0-9]{1,4}");
        return Math.max(NARROWEST, makesSense ? Integer.parseInt(given) : ofTerminal.getAsInt());
    }

    /** Runs a program of the system, which takes some hundredths of a second. */
    private static int ofTerminal() {
        return CommandSpec.create()
                .usageMessage()
                .width(USUAL_WIDTH)
                .autoWidth(true)
                .width();
    }

    /**
     * {@return whether standard output (1) or standard error (2) is a terminal}
     *
     * <p>Java does not distinguish the streams; Linux does. Elsewhere both are terminals if standard output is.
     */
    private static boolean isTerminal(int descriptor) {
        try {
            String to = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return to.startsWith("/dev/pts/") || to.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }
}
