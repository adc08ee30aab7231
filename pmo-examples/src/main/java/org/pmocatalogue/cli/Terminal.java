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
 * What the command runs in.
 *
 * @param colours whether standard output may be coloured
 * @param errTerminal whether standard error is a terminal, which may show progress and colours
 * @param columns tells how many columns a line may have, which it may take a moment to find out
 * @param debugging whether somebody who looks for a bug wants to see stack traces
 * @param today tells the day
 */
record Terminal(
        boolean colours, boolean errTerminal, IntSupplier columns, boolean debugging, Supplier<LocalDate> today) {

    private static final int USUAL_WIDTH = 100;
    /** Picocli prints no help narrower than this. */
    private static final int NARROWEST = 55;

    /** {@return files or pipes on all sides, as in a script} */
    static Terminal plain() {
        return new Terminal(false, false, () -> USUAL_WIDTH, false, Terminal::readClock);
    }

    /** {@return what this program runs in} */
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

    /** {@return how many columns a line may have} */
    int width() {
        return columns.getAsInt();
    }

    /** {@return these with so many columns a line} */
    Terminal withWidth(int width) {
        return new Terminal(colours, errTerminal, () -> width, debugging, today);
    }

    /** {@return these on this day} */
    Terminal on(LocalDate day) {
        return new Terminal(colours, errTerminal, columns, debugging, () -> day);
    }

    /**
     * {@return the width that the environment gives, as shells have it but seldom hand it on; that of the terminal if
     * it gives none that makes sense}
     */
    static int width(@Nullable String given, IntSupplier ofTerminal) {
        boolean makesSense = given != null && given.matches("[0-9]{1,4}");
        return Math.max(NARROWEST, makesSense ? Integer.parseInt(given) : ofTerminal.getAsInt());
    }

    /** Asks a program of the system, which takes some hundredths of a second. */
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
     * <p>Java tells nothing of each; Linux does. Elsewhere both are taken for one if standard output is coloured.
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
