package org.pmocatalogue.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds cycles of needs. Walks without recursion: a chain of needs may be as long as the catalogue. */
final class CycleFinder {

    static final int NOT_VISITED = -1;
    private static final int DONE = -2;

    private final Consumer<Supplier<List<ServiceEntry>>> found;

    /** The path from the first service of the walk to the current service. */
    private final List<ServiceEntry> path = new ArrayList<>();

    private final Deque<Iterator<ServiceEntry>> open = new ArrayDeque<>();

    private CycleFinder(Consumer<Supplier<List<ServiceEntry>>> found) {
        this.found = found;
    }

    /**
     * Calls {@code found} for each cycle: its members in order, the first once more at the end. The members are only
     * available during the call.
     *
     * @param needing the services that need others; they can be walked once
     */
    static void find(Iterable<ServiceEntry> needing, Consumer<Supplier<List<ServiceEntry>>> found) {
        var circles = new CycleFinder(found);
        needing.forEach(circles::walk);
    }

    private void walk(ServiceEntry start) {
        visit(start);
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                visit(open.peek().next());
            } else {
                open.pop();
                path.remove(path.size() - 1).visit = DONE;
            }
        }
    }

    private void visit(ServiceEntry next) {
        int visit = next.visit;
        if (visit >= 0) {
            found.accept(() -> {
                var circle = new ArrayList<>(path.subList(visit, path.size()));
                circle.add(next);
                return circle;
            });
        } else if (visit == NOT_VISITED) {
            next.visit = path.size();
            path.add(next);
            open.push(next.needs.iterator());
        }
    }
}
