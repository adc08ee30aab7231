package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.value.TextRule;

/** Finds the header row of a foreign table: the first row with most of the headings. */
final class HeaderSearch implements RowSink {

    /** The number of rows searched: title blocks are shorter. */
    private static final int MOST_ROWS = 1_000;

    private final MappedSheet mapped;
    private final ImmutableSet<String> headings;
    private @Nullable Header best;
    private int most;
    private boolean hasEnough;

    HeaderSearch(MappedSheet mapped) {
        this.mapped = mapped;
        this.headings = mapped.columns().stream()
                .flatMap(column -> column.heading().stream())
                .map(CellText::folded)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public void accept(Row row) {
        boolean isTold = mapped.headerRow().isPresent();
        int last = mapped.headerRow().orElse(MOST_ROWS);
        if (isTold ? row.number() == last : row.number() <= last) {
            var header = Header.of(row);
            int count = header.count(headings);
            if (best == null || count > most) {
                best = header;
                most = count;
            }
        }
        hasEnough = row.number() >= last || (!isTold && most == headings.size());
    }

    @Override
    public boolean hasEnough() {
        return hasEnough;
    }

    /** {@return the header row; empty if no row has any of the headings} */
    Optional<Header> found() {
        if (headings.isEmpty() && mapped.headerRow().isPresent()) {
            return Optional.of(best == null ? Header.empty(mapped.headerRow().getAsInt()) : best);
        }
        return most == 0 ? Optional.empty() : Optional.ofNullable(best);
    }

    /** {@return one of the headings searched for} */
    String oneHeading() {
        return mapped.columns().stream()
                .flatMap(column -> column.heading().stream())
                .findFirst()
                .map(TextRule::shortened)
                .orElse("");
    }
}
