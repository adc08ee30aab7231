package org.pmocatalogue.spi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("Limits")
class LimitsTest {

    @Test
    @DisplayName("have defaults that no honest catalogue comes near")
    void defaults() {
        for (var limits : new Limits[] {Limits.standard(), Limits.builder().build()}) {
            assertAll(
                    () -> assertEquals(2_147_483_648L, limits.bytes()),
                    () -> assertEquals(2_000_000, limits.entries()),
                    () -> assertEquals(1_000_000, limits.textLength()),
                    () -> assertEquals(64, limits.depth()),
                    () -> assertEquals(10_000, limits.fields()),
                    () -> assertEquals(10_000, limits.parts()));
        }
    }

    @Test
    @DisplayName("are kept as set, also in a copy")
    void keptAsSet() {
        var set = Limits.builder()
                .bytes(1)
                .entries(2)
                .textLength(3)
                .depth(4)
                .fields(5)
                .parts(6)
                .build();
        for (var limits : new Limits[] {set, set.toBuilder().build()}) {
            assertAll(
                    () -> assertEquals(1, limits.bytes()),
                    () -> assertEquals(2, limits.entries()),
                    () -> assertEquals(3, limits.textLength()),
                    () -> assertEquals(4, limits.depth()),
                    () -> assertEquals(5, limits.fields()),
                    () -> assertEquals(6, limits.parts()));
        }
    }

    @Test
    @DisplayName("are at least 1")
    void atLeastOne() {
        var builder = Limits.builder();
        assertRefusal("Limit bytes is 0, must be at least 1", () -> builder.bytes(0));
        assertRefusal("Limit entries is -1, must be at least 1", () -> builder.entries(-1));
        assertRefusal("Limit textLength is 0, must be at least 1", () -> builder.textLength(0));
        assertRefusal("Limit depth is 0, must be at least 1", () -> builder.depth(0));
        assertRefusal("Limit fields is 0, must be at least 1", () -> builder.fields(0));
        assertRefusal("Limit parts is 0, must be at least 1", () -> builder.parts(0));
    }

    private static void assertRefusal(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    @DisplayName("are set by their names, too")
    void byName() {
        var limits = Limits.builder();
        Limits.names().forEach(name -> limits.set(name, 7));
        var all = limits.build();
        assertEquals(
                List.of(7L, 7L, 7, 7, 7, 7),
                List.of(all.bytes(), all.entries(), all.textLength(), all.depth(), all.fields(), all.parts()));
        var refusal = assertThrows(IllegalArgumentException.class, () -> limits.set("parts", 0));
        assertEquals("Limit parts is 0, must be at least 1", refusal.getMessage());
    }
}
