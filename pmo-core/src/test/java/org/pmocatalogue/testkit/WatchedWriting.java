package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Writing;

/** One write, overheard: notes what the format says that it cannot carry. */
final class WatchedWriting implements Writing {

    private final Writing to;
    private final List<String> losses = new ArrayList<>();

    WatchedWriting(Writing to) {
        this.to = to;
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
    public ImmutableSet<String> attributes(Kind kind) {
        return to.attributes(kind);
    }

    @Override
    public void report(Problem problem, Object... details) {
        if (problem.loses()) {
            losses.add(problem.message(details));
        }
    }

    /** {@return what the file does not hold, because of which the core would not write it} */
    ImmutableList<String> losses() {
        return ImmutableList.copyOf(losses);
    }
}
