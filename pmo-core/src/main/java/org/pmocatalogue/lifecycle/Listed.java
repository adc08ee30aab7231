package org.pmocatalogue.lifecycle;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import java.util.List;

/** Puts several things into a sentence. */
final class Listed {

    private static final int FEW = 5;

    private Listed() {}

    /** {@return all of them, such as {@code Owner, Customers and Outputs}; there must be one} */
    static String all(List<?> items, String last) {
        int end = items.size() - 1;
        return end == 0
                ? items.get(0).toString()
                : "%s %s %s".formatted(Joiner.on(", ").join(items.subList(0, end)), last, items.get(end));
    }

    /** {@return the first five of them, and how many more there are} */
    static String few(List<?> items, String last) {
        return items.size() <= FEW
                ? all(items, last)
                : "%s %s %s more"
                        .formatted(Joiner.on(", ").join(Iterables.limit(items, FEW)), last, items.size() - FEW);
    }
}
