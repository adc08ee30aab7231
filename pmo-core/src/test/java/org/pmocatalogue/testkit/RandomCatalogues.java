package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.RawValue;

/**
 * Makes catalogues of random content, the same for the same seed. Fields are found by the setters of the builders, so
 * that a field added later is filled, too.
 *
 * <p>Texts and names of attributes contain characters that are easily lost: blanks at their ends, quotes, separators,
 * letters of many scripts, pairs of surrogates.
 */
public final class RandomCatalogues {

    private static final String[] CHARACTERS = {
        "a",
        "Z",
        "0",
        " ",
        "-",
        "\"",
        "\\",
        "/",
        "{",
        "<",
        "'",
        "=",
        ":",
        ";",
        ",",
        "|",
        "#",
        "ä",
        "ß",
        "İ",
        "ı",
        "é",
        "e\u0301",
        "漢",
        "ש",
        "ع",
        "\u200f",
        "\u00ad",
        "\ufffd",
        "\ufffe",
        "\u00a0",
        "🧭",
        "👩‍💻",
        "𝔘",
        "\udbff\udfff"
    };

    private final Random random;
    private final Set<Kind> kinds;
    private final Attributes kept;

    /** What a setter of this type is given, by the name of the type with its parameters. */
    private final Map<String, Supplier<Object>> values;

    private RandomCatalogues(long seed, Set<Kind> kinds, Attributes kept) {
        random = new Random(seed);
        this.kinds = kinds;
        this.kept = kept;
        values = ImmutableMap.<String, Supplier<Object>>builder()
                .put(String.class.getName(), this::line)
                .put(boolean.class.getName(), random::nextBoolean)
                .put(BigDecimal.class.getName(), this::amount)
                .put(LocalDate.class.getName(), this::date)
                .put(CatalogueKind.class.getName(), () -> one(CatalogueKind.values()))
                .put(Expertise.class.getName(), () -> one(Expertise.values()))
                .put(Activity.class.getName(), () -> one(Activity.values()))
                .put(Offering.class.getName(), () -> one(Offering.values()))
                .put(EffortPer.class.getName(), () -> one(EffortPer.values()))
                .put(Relation.class.getName(), () -> one(Relation.values()))
                .put(ServiceId.class.getName(), () -> ServiceId.of("other-" + id()))
                .put(many(String.class), () -> listOf(this::line))
                .put(many(Level.class), () -> listOf(() -> one(Level.values())))
                .put(many(ServiceId.class), () -> listOf(() -> ServiceId.of("other-" + id())))
                .put(many(FunctionId.class), () -> listOf(() -> FunctionId.of("other-" + id())))
                .put(many(Evidence.class), () -> listOf(() -> Evidence.of("check " + random.nextInt(9), line())))
                .put("java.util.Map<java.lang.String, " + RawValue.class.getName() + ">", this::attributes)
                .buildOrThrow();
    }

    /** {@return a catalogue with entries of all kinds and attributes of all types} */
    public static Catalogue of(long seed) {
        return of(seed, ImmutableSet.copyOf(DocumentType.CATALOGUE.kinds()), Attributes.ALL);
    }

    /** {@return a catalogue with entries of these kinds, and with attributes that such a format keeps} */
    public static Catalogue of(long seed, Set<Kind> kinds, Attributes kept) {
        return new RandomCatalogues(seed, kinds, kept).catalogue();
    }

    private Catalogue catalogue() {
        var catalogue = Catalogue.builder(
                fill(CatalogueInfo.builder(CatalogueId.of(id())), Set.of("id")).build());
        var functions = IntStream.range(0, kinds.contains(Kind.FUNCTION) ? 1 + random.nextInt(4) : 0)
                .mapToObj(i -> FunctionId.of("f" + i + id()))
                .toList();
        for (var id : functions) {
            catalogue.put(fill(PmoFunction.builder(id), Set.of("id")).build());
        }
        boolean hasServices = kinds.contains(Kind.SERVICE) && !functions.isEmpty();
        var services = IntStream.range(0, hasServices ? 1 + random.nextInt(8) : 0)
                .mapToObj(i -> ServiceId.of("s" + i + id()))
                .toList();
        for (var id : services) {
            var service = PmoService.builder(id).function(one(functions));
            catalogue.put(fill(service, Set.of("id", "function")).build());
        }
        for (int i = kinds.contains(Kind.STAGE_CHANGE) ? 1 + random.nextInt(10) : 0; i > 0; i--) {
            var change = fill(StageChange.builder(), Set.of("service", "to"));
            boolean ofService = !services.isEmpty() && random.nextInt(4) > 0;
            List<Stage> stages = ofService ? ServiceStages.ALL : OfficeStages.ALL;
            if (ofService) {
                change.service(one(services));
            }
            catalogue.add(change.to(one(stages)).build());
        }
        for (int i = kinds.contains(Kind.MAPPING) ? 1 + random.nextInt(5) : 0; i > 0; i--) {
            var mapping = fill(Mapping.builder(), Set.of("service", "function"));
            catalogue.add((functions.isEmpty() || random.nextBoolean()
                            ? mapping.service(ServiceId.of("other-" + id()))
                            : mapping.function(one(functions)))
                    .build());
        }
        return catalogue.build();
    }

    /** Calls nearly every setter once; those of fields that are required in any case. */
    private <B> B fill(B builder, Set<String> filledAlready) {
        var required = Set.of("name", "version", "kind", "on", "framework", "entry", "relation");
        Arrays.stream(builder.getClass().getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class && m.getParameterCount() == 1 && !m.isVarArgs())
                .filter(m -> !filledAlready.contains(m.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .filter(m -> required.contains(m.getName()) || random.nextInt(5) > 0)
                .forEach(m -> set(builder, m));
        return builder;
    }

    private void set(Object builder, Method setter) {
        String type = setter.getGenericParameterTypes()[0].getTypeName();
        var value = values.get(type);
        if (value == null) {
            throw new AssertionError("No random value for " + setter + ", add one for " + type);
        }
        boolean isText = Set.of("description", "purpose", "reason", "rationale", "source", "scope", "exitCriteria")
                .contains(setter.getName());
        boolean isLast = setter.getName().equals("until");
        try {
            setter.invoke(builder, isText ? text() : isLast ? date().plusYears(20) : value.get());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(setter.toString(), e);
        }
    }

    private static String many(Class<?> element) {
        return "java.lang.Iterable<" + element.getName() + ">";
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private ImmutableList<Object> listOf(Supplier<Object> element) {
        return Stream.generate(element).limit(random.nextInt(4)).collect(ImmutableList.toImmutableList());
    }

    private String id() {
        return Stream.generate(() -> one(new String[] {"a", "B", "7", "-", "_", ".", "ä", "漢", "ש", "𝔘"}))
                .limit(1 + random.nextInt(8))
                .reduce("", String::concat);
    }

    private String line() {
        return "x" + exact();
    }

    private String text() {
        return one(new String[] {"", " ", "\n\t", "x"})
                + exact()
                + one(new String[] {"", "\t", "\n"})
                + exact()
                + one(new String[] {"y", "\n", "  ", "\u2028z", "\u2029"});
    }

    private String exact() {
        return Stream.generate(() -> one(CHARACTERS)).limit(random.nextInt(20)).reduce("", String::concat);
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(4_000) - 2_000);
    }

    private BigDecimal amount() {
        return number().abs();
    }

    private BigDecimal number() {
        return new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(40) - 20)
                .multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
    }

    private ImmutableMap<String, RawValue> attributes() {
        var attributes = new LinkedHashMap<String, RawValue>();
        for (int i = kept == Attributes.NONE ? 0 : random.nextInt(4); i > 0; i--) {
            attributes.put("x-" + i + line(), kept == Attributes.ALL ? value(0) : RawValue.of(text()));
        }
        return ImmutableMap.copyOf(attributes);
    }

    private RawValue value(int depth) {
        return switch (random.nextInt(depth < 4 ? 8 : 6)) {
            case 0 -> RawValue.of(text());
            case 1 -> RawValue.of(number());
            case 2 -> RawValue.of(random.nextBoolean());
            case 3 -> RawValue.NULL;
            case 4 -> new RawValue.TypedText(text());
            case 5 -> RawValue.of(LocalDate.of(2026, 1, 5).plusDays(random.nextInt(1000)));
            case 6 ->
                new RawValue.ListValue(Stream.generate(() -> value(depth + 1))
                        .limit(random.nextInt(4))
                        .collect(ImmutableList.toImmutableList()));
            default -> {
                var members = new LinkedHashMap<String, RawValue>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(exact() + i, value(depth + 1));
                }
                yield new RawValue.ObjectValue(ImmutableMap.copyOf(members));
            }
        };
    }
}
