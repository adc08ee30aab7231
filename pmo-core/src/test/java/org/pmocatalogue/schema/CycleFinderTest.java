package org.pmocatalogue.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Findings;

@DisplayName("Cycles of needs")
class CycleFinderTest {

    @Test
    @DisplayName("are not found where two paths lead to the same service")
    void diamondIsNone() {
        assertEquals(
                List.of(),
                find(ImmutableMap.of(
                        "a", ImmutableList.of("b", "c"), "b", ImmutableList.of("d"), "c", ImmutableList.of("d"))));
    }

    @Test
    @DisplayName("are found once, from the first member visited")
    void isToldOnce() {
        assertEquals(
                List.of(List.of("b", "c", "b")),
                find(ImmutableMap.of(
                        "a", ImmutableList.of("b"), "b", ImmutableList.of("c"), "c", ImmutableList.of("b"))));
    }

    @Test
    @DisplayName("may have one member")
    void mayBeSmall() {
        assertEquals(List.of(List.of("a", "a")), find(ImmutableMap.of("a", ImmutableList.of("a"))));
    }

    @Test
    @DisplayName("are each found if they share a member")
    void shareAMember() {
        assertEquals(
                List.of(List.of("a", "b", "a"), List.of("a", "c", "a")),
                find(ImmutableMap.of(
                        "a", ImmutableList.of("b", "c"), "b", ImmutableList.of("a"), "c", ImmutableList.of("a"))));
    }

    @Test
    @DisplayName("may be as long as the catalogue")
    void mayBeLong() {
        Map<String, ImmutableList<String>> needs = new LinkedHashMap<>();
        int size = 200_000;
        for (int i = 0; i < size; i++) {
            needs.put("s" + i, ImmutableList.of("s" + (i + 1) % size));
        }
        var circles = find(needs);
        assertEquals(1, circles.size());
        assertEquals(size + 1, circles.get(0).size());
    }

    private static List<ServiceEntry> known(Map<String, ImmutableList<String>> needs) {
        var services = new IdIndex<>(Kind.SERVICE, ServiceEntry::new, new Findings());
        needs.forEach((id, needed) ->
                services.get(id).needs = needed.stream().map(services::get).toList());
        return needs.keySet().stream().map(services::get).toList();
    }

    private static List<List<String>> find(Map<String, ImmutableList<String>> needs) {
        var circles = new ArrayList<List<String>>();
        CycleFinder.find(
                known(needs),
                circle ->
                        circles.add(circle.get().stream().map(known -> known.id).toList()));
        return circles;
    }
}
