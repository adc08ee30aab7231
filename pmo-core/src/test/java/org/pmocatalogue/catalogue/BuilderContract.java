package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.util.DefaultLocale;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * What every type with many parts promises: the builder's calls are the fields of its kind, and no part is forgotten
 * when a value is built, copied, compared or printed.
 *
 * @param <T> the type
 */
abstract class BuilderContract<T> {

    /** Two values of every type that a part has; they differ. */
    private static final ImmutableMap<String, ImmutableList<Object>> VALUES =
            ImmutableMap.<String, ImmutableList<Object>>builder()
                    .put("String", ImmutableList.of("first", "second"))
                    .put("Iterable<String>", ImmutableList.of(list("first", "second"), list("second", "first")))
                    .put(
                            "Iterable<Level>",
                            ImmutableList.of(
                                    ImmutableSet.of(Level.PROJECT), ImmutableSet.of(Level.PROJECT, Level.PORTFOLIO)))
                    .put(
                            "Iterable<ServiceId>",
                            ImmutableList.of(list(ServiceId.of("first")), list(ServiceId.of("second"))))
                    .put(
                            "Iterable<FunctionId>",
                            ImmutableList.of(list(FunctionId.of("first")), list(FunctionId.of("second"))))
                    .put(
                            "Iterable<Evidence>",
                            ImmutableList.of(list(Evidence.of("audit", "first")), list(Evidence.of("audit", "second"))))
                    .put(
                            "Map<String, RawValue>",
                            ImmutableList.of(
                                    ImmutableMap.of("x-colour", RawValue.of("red"), "x-size", RawValue.of("large")),
                                    ImmutableMap.of("x-colour", RawValue.of("blue"), "x-size", RawValue.of("large"))))
                    .put("CatalogueId", ImmutableList.of(CatalogueId.of("first"), CatalogueId.of("second")))
                    .put("ServiceId", ImmutableList.of(ServiceId.of("first"), ServiceId.of("second")))
                    .put("FunctionId", ImmutableList.of(FunctionId.of("first"), FunctionId.of("second")))
                    .put("CatalogueKind", ImmutableList.of(CatalogueKind.OWN, CatalogueKind.REFERENCE))
                    .put("Expertise", ImmutableList.of(Expertise.SUPPORT, Expertise.ADVANCED))
                    .put("Activity", ImmutableList.of(Activity.OPERATE, Activity.MONITOR))
                    .put("Offering", ImmutableList.of(Offering.MANDATED, Offering.ADDITIONAL))
                    .put("EffortPer", ImmutableList.of(EffortPer.MONTH, EffortPer.PROJECT))
                    .put("Relation", ImmutableList.of(Relation.SAME, Relation.OVERLAPS))
                    .put("Stage", ImmutableList.of(ServiceStages.PILOT, ServiceStages.RETIRED))
                    .put("LocalDate", ImmutableList.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 1)))
                    .put("BigDecimal", ImmutableList.of(new BigDecimal("2.5"), new BigDecimal("40")))
                    .put("boolean", ImmutableList.of(true, false))
                    .buildOrThrow();

    private final Kind kind;
    private final Class<T> type;

    BuilderContract(Kind kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    /** {@return parts that a value with all others must not have} */
    ImmutableSet<String> omitted() {
        return ImmutableSet.of();
    }

    private static ImmutableList<Object> list(Object... elements) {
        return ImmutableList.copyOf(elements);
    }

    @Test
    @DisplayName("has a call in its builder for each field of its kind, and one for attributes")
    void hasACallForEachField() {
        var fields = CatalogueSchema.standard().shape(kind).fields().stream()
                .map(FieldSpec::name)
                .collect(Collectors.toSet());
        fields.add("attributes");
        assertEquals(fields, setters().map(Method::getName).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("with every part equals its copy")
    void equalsItsCopy() {
        T full = build(fullBuilder());
        T copy = build(toBuilder(full));
        assertNotSame(full, copy);
        assertEquals(full, copy);
        assertEquals(full.hashCode(), copy.hashCode());
        assertEquals(full, build(fullBuilder()));
    }

    @TestFactory
    @DisplayName("tells the part it was given:")
    Stream<DynamicTest> tellsWhatItWasGiven() {
        return usedSetters()
                .map(setter -> dynamicTest(setter.getName(), () -> {
                    T full = build(fullBuilder());
                    assertEquals(values(setter).get(0), part(full, setter.getName()));
                }));
    }

    @TestFactory
    @DisplayName("keeps the part in a copy, and does not equal a copy with another:")
    Stream<DynamicTest> differsInOnePart() {
        return usedSetters()
                .map(setter -> dynamicTest(setter.getName(), () -> {
                    T full = build(fullBuilder());
                    Object builder = toBuilder(full);
                    assertSame(builder, call(builder, setter, values(setter).get(1)));
                    T changed = build(builder);
                    assertEquals(values(setter).get(1), part(changed, setter.getName()));
                    assertEquals(changed, build(toBuilder(changed)));
                    assertNotEquals(full, changed);
                    call(builder, setter, values(setter).get(0));
                    assertEquals(full, build(builder));
                }));
    }

    @TestFactory
    @DisplayName("names in a refusal the field's label:")
    Stream<DynamicTest> namesTheLabel() {
        return CatalogueSchema.standard().shape(kind).fields().stream()
                .filter(f -> setter(f.name()).getParameterTypes()[0] == String.class)
                .map(field -> dynamicTest(field.name(), () -> {
                    if (field.format() == FieldFormat.LINE && field.isRequired()) {
                        assertRefusal(field.label() + " is blank", field, " \u00a0");
                    }
                    assertRefusal(
                            field.label() + " contains the control character U+0007 at character 2",
                            field,
                            "a" + (char) 7);
                }));
    }

    @TestFactory
    @DisplayName("has a part that null takes away, and if it is text, blank text, too:")
    Stream<DynamicTest> takesAway() {
        return usedSetters()
                .filter(setter -> call(build(fullBuilder()), accessor(setter.getName())) instanceof Optional)
                .filter(setter -> !isOneOfTwo(setter))
                .map(setter -> dynamicTest(setter.getName(), () -> {
                    Object builder = fullBuilder();
                    call(builder, setter, (Object) null);
                    T without = build(builder);
                    assertEquals(Optional.empty(), call(without, accessor(setter.getName())));
                    if (setter.getParameterTypes()[0] == String.class) {
                        Object another = fullBuilder();
                        call(another, setter, " \u00a0");
                        assertEquals(without, build(another));
                    }
                }));
    }

    /** {@return whether the part cannot be taken away without another being put in its place} */
    boolean isOneOfTwo(Method setter) {
        return kind == Kind.MAPPING && ImmutableList.of("service", "function").contains(setter.getName());
    }

    @TestFactory
    @DisplayName("names in a refusal of a list's element the field's label:")
    Stream<DynamicTest> namesTheLabelOfLists() {
        return CatalogueSchema.standard().shape(kind).fields().stream()
                .filter(f -> typeName(setter(f.name())).equals("Iterable<String>"))
                .map(field -> dynamicTest(field.name(), () -> {
                    assertRefusal(field.label() + " is blank", field, list("first", ""));
                }));
    }

    @TestFactory
    @DisplayName("has a part without which it is not built:")
    Stream<DynamicTest> namesWhatIsMissing() {
        return CatalogueSchema.standard().shape(kind).fields().stream()
                .filter(FieldSpec::isRequired)
                .map(field -> dynamicTest(field.name(), () -> {
                    Object builder = newBuilder();
                    usedSetters()
                            .filter(s -> !s.getName().equals(field.name()))
                            .forEach(s -> call(builder, s, values(s).get(0)));
                    var refusal = Assertions.assertThrows(IllegalStateException.class, () -> build(builder));
                    String noun = kind.label().toLowerCase(Locale.ROOT);
                    assertEquals(
                            "A %s has no \"%s\", call %s(...)".formatted(noun, field.name(), field.name()),
                            refusal.getMessage());
                }));
    }

    @Test
    @DisplayName("with only what is required has no other part")
    void absentIsAbsent() {
        Object builder = newBuilder();
        var given = usedSetters().filter(this::isNeeded).toList();
        given.forEach(s -> call(builder, s, values(s).get(0)));
        T bare = build(builder);
        usedSetters().filter(s -> !given.contains(s)).forEach(s -> {
            Object part = call(bare, accessor(s.getName()));
            assertEquals(
                    true,
                    part.equals(Optional.empty())
                            || part.equals(ImmutableList.of())
                            || part.equals(ImmutableSet.of())
                            || part.equals(ImmutableMap.of())
                            || part.equals(false),
                    s.getName());
        });
        assertEquals(bare, build(toBuilder(bare)));
    }

    /** {@return whether a value cannot be built without this part} */
    boolean isNeeded(Method setter) {
        return CatalogueSchema.standard()
                .shape(kind)
                .find(setter.getName())
                .filter(FieldSpec::isRequired)
                .isPresent();
    }

    @Test
    @DisplayName("refuses an attribute that no file could hold")
    void refusesAttributes() {
        var setter = setter("attributes");
        var refusal = Assertions.assertThrows(
                InvalidValueException.class,
                () -> call(newBuilder(), setter, Map.of("x-colour", RawValue.of("a" + (char) 7))));
        assertEquals("x-colour contains the control character U+0007 at character 2", refusal.getMessage());
        var nested = new RawValue.ObjectValue(ImmutableMap.of(
                "deep", new RawValue.ListValue(ImmutableList.of(new RawValue.TypedText("a" + (char) 7)))));
        Assertions.assertThrows(
                InvalidValueException.class, () -> call(newBuilder(), setter, Map.of("x-colour", nested)));
        var unnamed = Assertions.assertThrows(
                InvalidValueException.class, () -> call(newBuilder(), setter, Map.of(" ", RawValue.of(true))));
        assertEquals("Name of an attribute is blank", unnamed.getMessage());
    }

    @Test
    @DisplayName("converts days and typed text to text, at any depth of an attribute")
    void settlesAttributes() {
        assertEquals(
                ImmutableMap.of("x-1", RawValue.of("12"), "x-2", nested(RawValue.of("2026-01-05"), RawValue.of("x"))),
                attributes(ImmutableMap.of(
                        "x-1",
                        new RawValue.TypedText("12"),
                        "x-2",
                        nested(RawValue.of(LocalDate.of(2026, 1, 5)), new RawValue.TypedText("x")))));
    }

    @Test
    @DisplayName("keeps attributes that are as files give them back, without a copy")
    void keepsSettledAttributes() {
        var settled = ImmutableMap.of("x-1", RawValue.NULL, "x-2", nested(RawValue.of(true), RawValue.of("x")));
        assertSame(settled, attributes(settled));
    }

    private static RawValue nested(RawValue first, RawValue second) {
        return new RawValue.ListValue(ImmutableList.of(first, new RawValue.ObjectValue(ImmutableMap.of("in", second))));
    }

    @Test
    @DefaultLocale("de")
    @DisplayName("takes attributes nested as deep as a file may be, and refuses deeper ones")
    void refusesDeepAttributes() {
        var deepest = ImmutableMap.of("x-deep", deep(999));
        assertSame(deepest, attributes(deepest));
        for (int levels : new int[] {1_000, 100_000}) {
            var deeper = ImmutableMap.of("x-deep", deep(levels));
            var refusal = Assertions.assertThrows(InvalidValueException.class, () -> attributes(deeper));
            assertEquals("x-deep is nested deeper than 1,000 levels", refusal.getMessage());
        }
    }

    /** {@return lists and maps inside each other, so many} */
    private static RawValue deep(int levels) {
        RawValue value = RawValue.of("x");
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0
                    ? new RawValue.ListValue(ImmutableList.of(value))
                    : new RawValue.ObjectValue(ImmutableMap.of("in", value));
        }
        return value;
    }

    private Object attributes(ImmutableMap<String, RawValue> given) {
        Object builder = fullBuilder();
        call(builder, setter("attributes"), given);
        return part(build(builder), "attributes");
    }

    private void assertRefusal(String message, FieldSpec field, Object value) {
        var refusal = Assertions.assertThrows(
                InvalidValueException.class, () -> call(newBuilder(), setter(field.name()), value));
        assertEquals(message, refusal.getMessage());
    }

    private Stream<Method> setters() {
        Class<?> builder = newBuilder().getClass();
        return Arrays.stream(builder.getMethods())
                .filter(m -> m.getReturnType() == builder || m.getName().equals("attributes"))
                .filter(m -> m.getParameterCount() == 1 && !m.isVarArgs())
                .sorted(Comparator.comparing(Method::getName));
    }

    private Stream<Method> usedSetters() {
        return setters().filter(s -> !omitted().contains(s.getName()));
    }

    private Method setter(String name) {
        return setters().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    }

    private Method accessor(String part) {
        String question = "is" + Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == 0)
                .filter(m -> m.getName().equals(part) || m.getName().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Object part(T value, String name) {
        Object part = call(value, accessor(name));
        return part instanceof Optional<?> optional ? optional.orElseThrow() : part;
    }

    ImmutableList<Object> values(Method setter) {
        var values = VALUES.get(typeName(setter));
        Assertions.assertNotNull(values, "there are values of type " + typeName(setter));
        return values;
    }

    private static String typeName(Method setter) {
        return simpleName(setter.getGenericParameterTypes()[0]);
    }

    private static String simpleName(Type type) {
        if (type instanceof ParameterizedType generic) {
            return simpleName(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(BuilderContract::simpleName)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return assertInstanceOf(Class.class, type).getSimpleName();
    }

    private Object fullBuilder() {
        Object builder = newBuilder();
        usedSetters().forEach(s -> call(builder, s, values(s).get(0)));
        return builder;
    }

    private Object newBuilder() {
        return call(type, method(type, "builder"));
    }

    private Object toBuilder(T value) {
        return call(value, method(type, "toBuilder"));
    }

    private T build(Object builder) {
        return type.cast(call(builder, method(builder.getClass(), "build")));
    }

    private static Method method(Class<?> owner, String name) {
        try {
            return owner.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object call(Object target, Method method, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
