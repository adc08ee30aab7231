package org.pmocatalogue.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how many entries were read, once that has taken longer than a second, and takes it away at the end. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PrintStream err;
    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private @Nullable Bar bar;

    Progress(PrintStream err, Terminal terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public void accept(long entries) {
        if (!terminal.errTerminal()) {
            return;
        }
        if (bar == null && nanoTime.getAsLong() - start > PATIENCE.toNanos()) {
            bar = new Bar(err, terminal.width());
        }
        if (bar != null) {
            bar.show(entries);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Stands alone so that quick runs never load the library. */
    private static final class Bar {

        private final PrintStream err;
        private final int width;
        private final ProgressBar bar;

        Bar(PrintStream err, int width) {
            this.err = err;
            this.width = width;
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setUnit(" entries", 1)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, width - 1))
                    .build();
        }

        private void draw(String line) {
            err.print("\r" + line);
            err.flush();
        }

        void show(long entries) {
            bar.stepTo(entries);
        }

        void close() {
            bar.close();
            draw(" ".repeat(width - 1) + "\r");
        }
    }
}
