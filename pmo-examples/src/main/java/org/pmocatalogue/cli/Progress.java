package org.pmocatalogue.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Shows the number of entries read in one line of a terminal, after a second; erased at the end. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    private final PrintStream err;
    private final boolean isShown;
    private final LongSupplier nanoTime;
    private final long start;
    private long wait = PATIENCE;
    private String line = "";

    /** @param nanoTime the clock, such as {@code System::nanoTime} */
    Progress(PrintStream err, Terminal terminal, LongSupplier nanoTime) {
        this.err = err;
        this.isShown = terminal.errTerminal();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public void accept(long entries) {
        if (!isShown) {
            return;
        }
        long passed = nanoTime.getAsLong() - start;
        if (passed > wait) {
            wait = passed + INTERVAL;
            line = String.format(Locale.ROOT, "Reading: %,d entries", entries);
            draw(line);
        }
    }

    private void draw(String text) {
        err.print("\r" + text);
        err.flush();
    }

    @Override
    public void close() {
        if (!line.isEmpty()) {
            draw(" ".repeat(line.length()) + "\r");
            line = "";
        }
    }
}
