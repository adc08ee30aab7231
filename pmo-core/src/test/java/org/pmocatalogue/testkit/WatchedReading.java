package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;

/** One read, overheard: passes everything on, and notes what comes and what should not. */
final class WatchedReading implements Reading {

    private final Reading to;
    private final Consumer<Entry> ear;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean hasErrors;
    private @Nullable Problem end;
    private @Nullable RuntimeException stop;
    private int afterEnd;
    private int afterStop;

    /** @param ear is given each entry while it is read, when its place can still be found out */
    WatchedReading(Reading to, Consumer<Entry> ear) {
        this.to = to;
        this.ear = ear;
    }

    @Override
    public DocumentType document() {
        return to.document();
    }

    @Override
    public RecordShape shape(Kind kind) {
        return to.shape(kind);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        afterEnd += end == null ? 0 : 1;
        afterStop += stop == null ? 0 : 1;
        entries.add(entry);
        ear.accept(entry);
        try {
            to.accept(entry);
        } catch (RuntimeException e) {
            stopped(e);
            throw e;
        }
    }

    @Override
    public void report(Problem problem, Place at, Object... details) {
        report(problem, position -> at, 0, details);
    }

    @Override
    public void report(Problem problem, Places places, long position, Object... details) {
        problems.add(places.at(position) + " " + problem.code() + " " + problem.message(details));
        hasErrors |= problem.severity() == Severity.ERROR;
        if (problem.endsReading()) {
            end = problem;
        }
        to.report(problem, places, position, details);
    }

    @Override
    public Limits limits() {
        return to.limits();
    }

    @Override
    public Input limited(Input in) {
        return to.limited(in);
    }

    /** Notes that the core has ended the read. */
    void stopped(RuntimeException by) {
        stop = by;
    }

    boolean isStop(@Nullable Throwable e) {
        return e != null && e == stop;
    }

    ImmutableList<Entry> entries() {
        return ImmutableList.copyOf(entries);
    }

    /** {@return what was reported, each with its place} */
    ImmutableList<String> problems() {
        return ImmutableList.copyOf(problems);
    }

    boolean hasErrors() {
        return hasErrors;
    }

    /** {@return how many entries came after a problem that ends reading} */
    int afterEnd() {
        return afterEnd;
    }

    /** {@return how many entries came after a limit was passed} */
    int afterStop() {
        return afterStop;
    }
}
