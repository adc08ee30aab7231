package org.pmocatalogue.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds circles in what needs what. Walks without recursion: a chain of needs may be as long as the catalogue. */
final class Circles<N> {

    private final Map<N, ImmutableList<N>> needs;
    private final Consumer<Supplier<List<N>>> found;
    private final Set<N> done = new HashSet<>();

    /**
     * The way from where the walk began to where it is, the place of each node on it, and what each still has to visit.
     */
    private final List<N> path = new ArrayList<>();

    private final Map<N, Integer> places = new HashMap<>();
    private final Deque<Iterator<N>> open = new ArrayDeque<>();

    private Circles(Map<N, ImmutableList<N>> needs, Consumer<Supplier<List<N>>> found) {
        this.needs = needs;
        this.found = found;
    }

    /**
     * Gives each circle that a walk through all needs closes: its members in order, the first once more at the end.
     * There may be more than anybody looks at: the members are to be had only while {@code found} is called.
     */
    static <N> void find(Map<N, ImmutableList<N>> needs, Consumer<Supplier<List<N>>> found) {
        var circles = new Circles<>(needs, found);
        needs.keySet().forEach(circles::walk);
    }

    private void walk(N start) {
        if (done.contains(start)) {
            return;
        }
        enter(start);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                leave();
                continue;
            }
            N next = open.peek().next();
            Integer at = places.get(next);
            if (at != null) {
                found.accept(() -> {
                    var circle = new ArrayList<>(path.subList(at, path.size()));
                    circle.add(next);
                    return circle;
                });
            } else if (!done.contains(next) && needs.containsKey(next)) {
                enter(next);
            }
        }
    }

    private void enter(N node) {
        places.put(node, path.size());
        path.add(node);
        open.push(needs.getOrDefault(node, ImmutableList.of()).iterator());
    }

    private void leave() {
        open.pop();
        N left = path.remove(path.size() - 1);
        places.remove(left);
        done.add(left);
    }
}
