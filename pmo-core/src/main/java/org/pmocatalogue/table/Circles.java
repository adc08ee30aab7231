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
        var path = new HashMap<N, Integer>();
        Deque<Iterator<N>> open = new ArrayDeque<>();
        var order = new ArrayList<N>();
        enter(start, path, open, order);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                N left = order.remove(order.size() - 1);
                path.remove(left);
                done.add(left);
                continue;
            }
            N next = open.peek().next();
            Integer at = path.get(next);
            if (at != null) {
                found.accept(() -> {
                    var circle = new ArrayList<>(order.subList(at, order.size()));
                    circle.add(next);
                    return circle;
                });
            } else if (!done.contains(next) && needs.containsKey(next)) {
                enter(next, path, open, order);
            }
        }
    }

    private void enter(N node, Map<N, Integer> path, Deque<Iterator<N>> open, List<N> order) {
        path.put(node, order.size());
        order.add(node);
        open.push(needs.getOrDefault(node, ImmutableList.of()).iterator());
    }
}
