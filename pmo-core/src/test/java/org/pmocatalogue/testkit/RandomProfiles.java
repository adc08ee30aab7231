package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.OnConflict;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Profiles that hold whatever profiles may hold; the same for the same seed. */
public final class RandomProfiles {

    private final Random random;
    private final Attributes kept;
    private final Catalogue own;
    private final Catalogue other;

    private RandomProfiles(long seed, Attributes kept) {
        random = new Random(seed);
        this.kept = kept;
        own = RandomCatalogues.of(seed, ImmutableSet.of(Kind.CATALOGUE, Kind.FUNCTION, Kind.SERVICE), kept);
        other = RandomCatalogues.of(seed + 1_000_000, ImmutableSet.copyOf(DocumentType.CATALOGUE.kinds()), kept);
    }

    /** {@return a profile with entries of all kinds, and with attributes that such a format keeps} */
    public static Profile of(long seed, Attributes kept) throws IOException {
        return new RandomProfiles(seed, kept).profile();
    }

    private Profile profile() throws IOException {
        var profile = Profile.builder(own.info()).onConflict(one(OnConflict.values()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            profile.base(base("base-" + i));
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            profile.select(selection());
        }
        for (Entry entry : Printed.of(other).entries()) {
            if (entry.kind() == Kind.FUNCTION || entry.kind() == Kind.SERVICE) {
                tailor(entry, profile);
            }
        }
        own.functions().forEach(profile::put);
        own.services().forEach(profile::put);
        return profile.build();
    }

    private Base base(String id) {
        var base = Base.of(CatalogueId.of(id)).withAttributes(attributes());
        base = random.nextBoolean() ? base : base.withVersion(own.info().version());
        return random.nextBoolean() ? base : base.withLocation("bases/" + id + ".json");
    }

    private Selection selection() {
        var selection = (random.nextBoolean() ? Selection.take() : Selection.leaveOut()).attributes(attributes());
        List<Runnable> parts = List.of(
                () -> selection.from(CatalogueId.of("base-0")),
                () -> other.functions().forEach(function -> selection.function(function.id())),
                () -> other.services().forEach(service -> selection.service(service.id())),
                () -> selection.level(one(Level.values())),
                () -> selection.expertise(one(Expertise.values())),
                () -> selection.performableBy(one(Expertise.values())),
                () -> selection.offering(one(Offering.values())),
                () -> selection.reason("They asked\nfor it"));
        parts.stream().filter(part -> random.nextInt(3) == 0).forEach(Runnable::run);
        return selection.build();
    }

    /** Gives some fields and attributes of an entry the value that it has itself, or none. */
    private void tailor(Entry entry, Profile.Builder profile) {
        String id = ((RawValue.Text)
                        entry.value(entry.shape().find("id").orElseThrow()).orElseThrow())
                .text();
        var fields = entry.shape().fields();
        for (int slot : IntStream.range(0, fields.size())
                .filter(i -> random.nextInt(3) == 0)
                .toArray()) {
            FieldSpec field = fields.get(slot);
            RawValue value = entry.valueAt(slot);
            if (!field.name().equals("id")) {
                profile.tailor(tailoring(entry.kind(), id, field.name(), value == null ? RawValue.NULL : value));
            }
        }
        entry.attributes().forEach((name, value) -> {
            if (kept == Attributes.ALL || !isBlank(value)) {
                profile.tailor(tailoring(entry.kind(), id, name, value));
            }
        });
    }

    /** Where all is text, a blank value is none. */
    private static boolean isBlank(RawValue value) {
        return value instanceof RawValue.Text text && TextRule.trim(text.text()).isEmpty();
    }

    private Tailoring tailoring(Kind kind, String id, String field, RawValue value) {
        var tailoring = (kind == Kind.SERVICE
                        ? Tailoring.of(ServiceId.of(id), field, value)
                        : Tailoring.of(FunctionId.of(id), field, value))
                .withAttributes(attributes());
        return random.nextBoolean() ? tailoring : tailoring.withReason("It is so here");
    }

    private Map<String, RawValue> attributes() {
        var attributes = other.info().attributes();
        return attributes.isEmpty() || random.nextBoolean()
                ? ImmutableMap.of()
                : ImmutableMap.copyOf(Iterables.limit(attributes.entrySet(), 1 + random.nextInt(3)));
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
