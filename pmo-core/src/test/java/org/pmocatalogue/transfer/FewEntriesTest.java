package org.pmocatalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.RawValue;

@DisplayName("Entries of which there are few")
class FewEntriesTest {

    private final FewEntries few = new FewEntries();

    private static Entry entry(Kind kind, RawValue value) {
        return Entry.builder(Catalogues.of(List.of(), List.of()).shape(kind))
                .put("x-value", value, 0)
                .build();
    }

    private static Entry entry(Kind kind) {
        return entry(kind, RawValue.of(true));
    }

    @Test
    @DisplayName("are kept in their order, each kind by itself")
    void areKept() {
        var first = entry(Kind.FUNCTION);
        var last = entry(Kind.FUNCTION);
        few.add(first, 0);
        few.add(entry(Kind.SERVICE), 1);
        few.add(last, 2);
        assertEquals(
                ImmutableList.of(new FewEntries.Kept(first, 0), new FewEntries.Kept(last, 2)),
                few.of(Kind.FUNCTION).orElseThrow());
        assertEquals(ImmutableList.of(), few.of(Kind.MAPPING).orElseThrow());
    }

    @Test
    @DisplayName("are all given up when there is one too many of a kind, and those of other kinds stay")
    void tooMany() {
        few.add(entry(Kind.FUNCTION), 0);
        for (int i = 1; i <= FewEntries.MOST; i++) {
            few.add(entry(Kind.SERVICE), i);
        }
        assertEquals(FewEntries.MOST, few.of(Kind.SERVICE).orElseThrow().size());
        few.add(entry(Kind.SERVICE), FewEntries.MOST + 1);
        few.add(entry(Kind.SERVICE), FewEntries.MOST + 2);
        assertTrue(few.of(Kind.SERVICE).isEmpty());
        assertEquals(1, few.of(Kind.FUNCTION).orElseThrow().size());
    }

    @Test
    @DisplayName("are given up when their texts are long, however deep they stand")
    void tooLong() {
        String half = "a".repeat(FewEntries.MOST_CHARACTERS / 2);
        few.add(entry(Kind.FUNCTION, new RawValue.TypedText(half)), 0);
        assertEquals(1, few.of(Kind.FUNCTION).orElseThrow().size());
        var members = new RawValue.ObjectValue(
                ImmutableMap.of(half, new RawValue.ListValue(ImmutableList.of(RawValue.NULL))));
        few.add(entry(Kind.FUNCTION, members), 1);
        assertTrue(few.of(Kind.FUNCTION).isEmpty());
    }
}
