package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;

/** The names of the attributes that entries of each kind have, in the order in which they first occur. */
final class AttributeNames {

    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

    void add(Entry entry) {
        if (!entry.attributes().isEmpty()) {
            names.computeIfAbsent(entry.kind(), k -> new LinkedHashSet<>())
                    .addAll(entry.attributes().keySet());
        }
    }

    ImmutableSet<String> of(Kind kind) {
        return ImmutableSet.copyOf(names.getOrDefault(kind, Set.of()));
    }
}
