package org.pmocatalogue;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Clock;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pmocatalogue.schema.DocumentAssembler;

/** Where the code of this module may point. */
@AnalyzeClasses(packages = "org.pmocatalogue", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("slow")
class ArchitectureTest {

    private static final String ROOT = "org.pmocatalogue";

    /** What each package may use of ours. */
    private static final ImmutableMap<String, ImmutableSet<String>> ARROWS =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put("value", ImmutableSet.of())
                    .put("finding", ImmutableSet.of())
                    .put("entry", ImmutableSet.of("finding", "value"))
                    .put("field", ImmutableSet.of("entry", "finding", "value"))
                    .put("catalogue", ImmutableSet.of("entry", "field", "finding", "value"))
                    .put("lifecycle", ImmutableSet.of("entry", "catalogue", "field", "finding", "value"))
                    .put("schema", ImmutableSet.of("entry", "catalogue", "field", "finding", "lifecycle", "value"))
                    .put("profile", ImmutableSet.of("entry", "catalogue", "field", "finding", "schema", "value"))
                    .put(
                            "profile.file",
                            ImmutableSet.of("entry", "catalogue", "field", "finding", "profile", "schema", "value"))
                    .put("spi", ImmutableSet.of("entry", "finding", "value"))
                    .put("io", ImmutableSet.of("entry", "catalogue", "finding", "spi", "value"))
                    .put("file", ImmutableSet.of())
                    .put("plugin", ImmutableSet.of("finding", "io", "spi", "value"))
                    .put(
                            "transfer",
                            ImmutableSet.of(
                                    "entry",
                                    "catalogue",
                                    "field",
                                    "file",
                                    "finding",
                                    "io",
                                    "lifecycle",
                                    "plugin",
                                    "profile",
                                    "profile.file",
                                    "schema",
                                    "spi",
                                    "value"))
                    .buildOrThrow();

    private static final String[] PURE = {
        ROOT + ".value",
        ROOT + ".finding",
        ROOT + ".entry",
        ROOT + ".field",
        ROOT + ".catalogue",
        ROOT + ".lifecycle",
        ROOT + ".profile",
        ROOT + ".profile.file",
        ROOT + ".schema"
    };

    @ArchTest
    void everyPackageHasItsArrows(JavaClasses classes) {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> known = ARROWS.keySet().stream().map(p -> ROOT + "." + p).collect(Collectors.toSet());
        known.add(ROOT);
        assertEquals(known, packages);
    }

    @ArchTest
    void packagesUseOnlyWhatTheyMay(JavaClasses classes) {
        ARROWS.forEach((from, targets) -> {
            DescribedPredicate<JavaClass> allowed = not(resideInAPackage(ROOT + ".."));
            for (String to : targets) {
                allowed = allowed.or(resideInAPackage(ROOT + "." + to));
            }
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + from)
                    .should()
                    .onlyDependOnClassesThat(allowed.or(resideInAPackage(ROOT + "." + from))
                            .as("are in %s, in one of %s, or not ours", from, targets))
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule packagesAreInNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pureCodeTouchesNeitherFilesNorThreadsNorLogs = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio..",
                            "java.net..",
                            "java.util.concurrent..",
                            "java.util.logging..",
                            "com.google.common.io..",
                            "com.google.common.util.concurrent..",
                            "org.slf4j..")
                    .or(resideInAPackage("java.io..").and(not(isOneOf(Serializable.class))))
                    .or(isOneOf(
                            Clock.class,
                            Random.class,
                            ServiceLoader.class,
                            UUID.class,
                            Runtime.class,
                            Thread.class,
                            ThreadLocal.class))
                    .as("reach beyond the program, or differ from run to run"));

    @ArchTest
    static final ArchRule pureCodeAsksForNoTime = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callCodeUnitWhere(describe(
                    "the clock is read",
                    (JavaCall<?> call) ->
                            (call.getTargetOwner().getPackageName().startsWith("java.time")
                                            && call.getName().equals("now"))
                                    || (call.getTargetOwner().isEquivalentTo(System.class)
                                            && (call.getName().equals("currentTimeMillis")
                                                    || call.getName().equals("nanoTime")))
                                    || (call.getTargetOwner().isEquivalentTo(Math.class)
                                            && call.getName().equals("random"))));

    @ArchTest
    static final ArchRule nobodyLogsPastTheFacade =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyPlugInsAreLogged = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".plugin", ROOT + ".transfer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    /**
     * Outside the exported packages, only the assembler of documents is extended, from other packages of this module.
     */
    @ArchTest
    static final ArchRule publicClassesAreNotMadeToExtend = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and(not(assignableTo(Throwable.class)))
            .and()
            .resideOutsideOfPackage(ROOT + ".field")
            .and(not(isOneOf(DocumentAssembler.class)))
            .should(beClosed());

    /** Nobody outside this library can extend it. */
    private static ArchCondition<JavaClass> beClosed() {
        return ArchCondition.from(describe(
                "be final, an enum or a record, sealed, or without a constructor that others see",
                (JavaClass c) -> c.isEnum()
                        || c.isRecord()
                        || c.getModifiers().contains(JavaModifier.FINAL)
                        || c.reflect().isSealed()
                        || c.getConstructors().stream()
                                .noneMatch(constructor ->
                                        constructor.getModifiers().contains(JavaModifier.PUBLIC)
                                                || constructor.getModifiers().contains(JavaModifier.PROTECTED))));
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return describe("is one of these", c -> Set.of(types).stream().anyMatch(c::isEquivalentTo));
    }
}
