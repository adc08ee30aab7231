package org.pmocatalogue.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What the command runs in.
 *
 * @param colours whether standard output may be coloured
 * @param errTerminal whether standard error is a terminal, which may show progress and colours
 * @param width how many columns a line may have
 * @param debugging whether somebody who looks for a bug wants to see stack traces
 * @param today tells the day
 */
record Surroundings(boolean colours, boolean errTerminal, int width, boolean debugging, Supplier<LocalDate> today) {

    private static final int USUAL_WIDTH = 100;
    /** Picocli prints no help narrower than this. */
    private static final int NARROWEST = 55;

    /** {@return files or pipes on all sides, as in a script} */
    static Surroundings plain() {
        return new Surroundings(false, false, USUAL_WIDTH, false, Surroundings::readClock);
    }

    /** {@return what this program runs in} */
    static Surroundings detect() {
        return new Surroundings(
                Ansi.AUTO.enabled(),
                isErrTerminal(),
                width(System.getenv("COLUMNS")),
                System.getenv("PMO_DEBUG") != null,
                Surroundings::readClock);
    }

    private static LocalDate readClock() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** {@return these with so many columns a line} */
    Surroundings withWidth(int width) {
        return new Surroundings(colours, errTerminal, width, debugging, today);
    }

    /** {@return these on this day} */
    Surroundings on(LocalDate day) {
        return new Surroundings(colours, errTerminal, width, debugging, () -> day);
    }

    /** {@return the width that the environment gives; 100 if it gives none that makes sense} */
    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return USUAL_WIDTH;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }

    /**
     * Java tells nothing of standard error; Linux does. Elsewhere it is taken for a terminal if standard output is one.
     */
    private static boolean isErrTerminal() {
        try {
            String err = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return err.startsWith("/dev/pts/") || err.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }
}
