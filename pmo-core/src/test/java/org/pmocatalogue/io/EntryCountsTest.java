package org.pmocatalogue.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;

@DisplayName("A tally of entries")
class EntryCountsTest {

    private final Multiset<Kind> kinds = HashMultiset.create();

    @Test
    @DisplayName("counts each kind, in the order of the kinds")
    void counts() {
        add(Kind.SERVICE, 6);
        add(Kind.FUNCTION, 3);
        var tally = EntryCounts.of(DocumentType.CATALOGUE, kinds);
        assertEquals(6, tally.of(Kind.SERVICE));
        assertEquals(0, tally.of(Kind.MAPPING));
        assertEquals(
                ImmutableList.of(Kind.FUNCTION, Kind.SERVICE),
                tally.entries().keySet().asList());
    }

    @Test
    @DisplayName("is described in a sentence, without the catalogue itself")
    void inWords() {
        add(Kind.CATALOGUE, 1);
        assertEquals("no entries", EntryCounts.of(DocumentType.CATALOGUE, kinds).toString());
        add(Kind.MAPPING, 1);
        add(Kind.STAGE_CHANGE, 1_234);
        add(Kind.SERVICE, 6);
        add(Kind.FUNCTION, 1);
        assertEquals(
                "1 function, 6 services, 1,234 stage changes, 1 mapping",
                EntryCounts.of(DocumentType.CATALOGUE, kinds).toString());
    }

    @Test
    @DefaultLocale("de-DE")
    @DisplayName("has the same description in every locale")
    void alikeEverywhere() {
        add(Kind.SERVICE, 1_234);
        assertEquals(
                "1,234 services", EntryCounts.of(DocumentType.CATALOGUE, kinds).toString());
    }

    private void add(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            kinds.add(kind);
        }
    }
}
