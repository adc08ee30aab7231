package org.pmocatalogue.profile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.profile.Reference.ACME;
import static org.pmocatalogue.profile.Reference.info;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.profile.Provenance.Way;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.testkit.RandomCatalogues;
import org.pmocatalogue.value.RawValue;

@DisplayName("A profile on random catalogues")
@Tag("slow")
class RandomProfileTest {

    private static final CatalogueSchema TABLE = CatalogueSchema.standard();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    private static Profile.Builder on(Catalogue base) {
        return Profile.builder(info(ACME, "1")).base(Base.of(base.info().id()));
    }

    /** {@return the catalogue as it is adopted: with notes on that, without histories, and with mappings of its own} */
    private static Catalogue adopted(Catalogue base) {
        var adopted = base.toBuilder().info(info(ACME, "1")).removeChangesIf(change -> true);
        for (PmoService service : base.services()) {
            adopted.put(service.toBuilder()
                    .adoptedFrom(base.info() + " " + service.id())
                    .build());
        }
        base.mappings().stream()
                .filter(mapping -> mapping.service()
                        .filter(id -> base.findService(id).isEmpty())
                        .isPresent())
                .forEach(adopted::remove);
        return adopted.build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("that takes all makes the same catalogue, adopted, and nothing is wrong with that")
    void takesAll(long seed) {
        var base = RandomCatalogues.of(seed);
        var result = on(base).select(Selection.takeAll()).build().resolve(Bases.of(base));
        assertEquals(0, result.counts().of(Severity.ERROR), result.findings()::toString);
        var catalogue = result.orThrow().catalogue();
        assertEquals(adopted(base), catalogue);
        assertEquals(adopted(base).services(), catalogue.services());
        assertEquals(base.functions(), catalogue.functions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("makes the same of the same, and knows where each value comes from")
    void isDeterministic(long seed) {
        var base = RandomCatalogues.of(seed);
        var profile = random(base, new Random(seed));
        var first = profile.resolve(Bases.of(base));
        var second = profile.resolve(Bases.of(base));
        assertEquals(first.findings(), second.findings());
        var resolved = first.value().orElseThrow();
        var again = second.value().orElseThrow();
        assertEquals(resolved.catalogue(), again.catalogue());
        assertEquals(resolved.catalogue().services(), again.catalogue().services());
        for (PmoService service : resolved.catalogue().services()) {
            var of = Optional.of(base).flatMap(b -> b.findService(service.id()));
            assertComesFromWhereItSays(
                    TABLE.print(service),
                    of.map(TABLE::print),
                    field -> resolved.provenanceOf(service.id(), field).way());
        }
        for (PmoFunction function : resolved.catalogue().functions()) {
            assertComesFromWhereItSays(
                    TABLE.print(function),
                    base.findFunction(function.id()).map(TABLE::print),
                    field -> resolved.provenanceOf(function.id(), field).way());
        }
    }

    private static void assertComesFromWhereItSays(Entry entry, Optional<Entry> inBase, Function<String, Way> way) {
        for (FieldSpec field : entry.shape().fields()) {
            switch (way.apply(field.name())) {
                case TAKEN -> assertEquals(inBase.flatMap(e -> e.value(field)), entry.value(field));
                case TAILORED ->
                    assertTrue(field.name().equals("owner") || field.name().equals("tools"));
                case DERIVED -> assertEquals("adoptedFrom", field.name());
                case ADDED -> throw new AssertionError("Nothing is added");
            }
        }
        entry.attributes()
                .forEach((name, value) -> assertEquals(
                        way.apply(name) == Way.TAILORED
                                ? Optional.of(RawValue.of("tailored"))
                                : inBase.map(e -> e.attributes().get(name)),
                        Optional.of(value)));
    }

    private static Profile random(Catalogue base, Random random) {
        var profile = on(base).select(Selection.takeAll());
        for (int i = random.nextInt(6); i > 0; i--) {
            var selection = random.nextBoolean() ? Selection.take() : Selection.leaveOut();
            switch (random.nextInt(4)) {
                case 0 -> selection.level(one(random, List.of(Level.values())));
                case 1 -> selection.performableBy(one(random, List.of(Expertise.values())));
                case 2 -> selection.function(one(random, base.functions()).id());
                default -> selection.service(one(random, base.services()).id());
            }
            profile.select(selection.build());
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            var service = one(random, base.services()).id();
            profile.tailor(
                    random.nextBoolean()
                            ? Tailoring.of(service, "owner", RawValue.of("Head of PMO"))
                            : Tailoring.of(service, "x-own", RawValue.of("tailored")));
            profile.tailor(Tailoring.clear(one(random, base.functions()).id(), "tools"));
        }
        return profile.build();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("on the same version again changes nothing")
    void rebaseOfTheSame(long seed) {
        var base = RandomCatalogues.of(seed);
        var profile = random(base, new Random(seed));
        assertTrue(profile.rebase(Bases.of(base), Bases.of(base))
                .value()
                .orElseThrow()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("by way of another profile makes what it makes without, or reports the errors of that profile")
    void byWayOfAnother(long seed) {
        var base = RandomCatalogues.of(seed);
        var inner = random(base, new Random(seed));
        var bases = Bases.of(base).with(inner);
        var outer = Profile.builder(info(Reference.REFERENCE, "1"))
                .base(Base.of(ACME))
                .select(Selection.takeAll())
                .build();
        var directResult = inner.resolve(bases);
        var result = outer.resolve(bases);
        if (directResult.hasErrors()) {
            assertEquals(Optional.empty(), result.value());
            assertEquals(directResult.findings(), result.findings());
            return;
        }
        var direct = directResult.orThrow();
        var indirect = result.value().orElseThrow();
        assertEquals(
                direct.catalogue().toBuilder().info(outer.info()).build(),
                indirect.catalogue(),
                result.findings()::toString);
        assertAll(direct.catalogue().services().stream()
                .map(service ->
                        () -> assertEquals(direct.provenancesOf(service.id()), indirect.provenancesOf(service.id()))));
    }
}
