package org.pmocatalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.value.RawValue;

@DisplayName("The fields with notes")
class NotedFieldsTest {

    private static final Entry LOG = service("log", 100);
    private static final Entry PLAN = service("plan", 200);

    private static Entry service(String id, long position) {
        return Entry.builder(CatalogueSchema.standard().shape(Kind.SERVICE), p -> Place.of("acme", "" + p), position)
                .put("id", RawValue.of(id), position + 1)
                .put("x-budget", RawValue.of("a"), position + 2)
                .build();
    }

    private static NotedFields withFindingAbout(Optional<String> field) {
        var finding = Finding.builder(FileProblem.UNKNOWN_KIND, "team", "")
                .at(Place.of("acme", "1"))
                .subject(new Subject("service", Optional.of("log"), field))
                .build();
        return new NotedFields(List.of(finding), Set.of());
    }

    @Test
    @DisplayName("are the field that a finding names, in the entry that it names")
    void ofField() {
        var noted = withFindingAbout(Optional.of("owner"));
        assertTrue(noted.has(LOG));
        assertTrue(noted.has(LOG, PmoService.OWNER.spec()));
        assertFalse(noted.has(LOG, PmoService.NAME.spec()));
        assertFalse(noted.has(PLAN));
        assertFalse(noted.has(PLAN, PmoService.OWNER.spec()));
    }

    @Test
    @DisplayName("are all fields of an entry if a finding names only the entry")
    void ofEntry() {
        var noted = withFindingAbout(Optional.empty());
        assertTrue(noted.has(LOG, PmoService.NAME.spec()));
        assertFalse(noted.has(PLAN, PmoService.NAME.spec()));
    }

    @Test
    @DisplayName("are all fields of an entry if a finding of the format is at the position of one of its values")
    void ofPosition() {
        for (long position : new long[] {200, 201, 202}) {
            var noted = new NotedFields(ImmutableSet.of(), Set.of(position));
            assertTrue(noted.has(PLAN));
            assertTrue(noted.has(PLAN, PmoService.NAME.spec()));
            assertFalse(noted.has(LOG));
        }
        assertFalse(NotedFields.NONE.has(PLAN));
    }
}
