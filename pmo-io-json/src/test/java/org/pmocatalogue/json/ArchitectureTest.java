package org.pmocatalogue.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pmocatalogue.json.reference.ArticleSource;
import org.pmocatalogue.spi.CatalogueSource;

@DisplayName("The JSON module")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pmocatalogue.json");

    @Test
    @DisplayName("is imported by these tests")
    void isImported() {
        assertTrue(ours.contain(JsonFormat.class));
        assertTrue(ours.contain(ArticleSource.class));
    }

    @Test
    @DisplayName(
            "knows bytes and places, and of the core only what formats may know; only CatalogueModule knows catalogues")
    void seesOnlyWhatFormatsMay() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CatalogueModule.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.pmocatalogue..")
                        .and(resideOutsideOfPackages(
                                "org.pmocatalogue.json..",
                                "org.pmocatalogue.spi",
                                "org.pmocatalogue.entry",
                                "org.pmocatalogue.finding",
                                "org.pmocatalogue.value")))
                .check(ours);
    }

    @Test
    @DisplayName("needs databind only for CatalogueModule")
    void needsDatabindOnce() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CatalogueModule.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(ours);
    }

    @Test
    @DisplayName("exports only the format, the sources and classes for Jackson")
    void showsOnlyWhatUsersName() {
        classes()
                .that()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .doNotBelongToAnyOf(JsonFormat.class, CatalogueModule.class, JsonFindings.class, JsonProblem.class)
                .should()
                .resideInAPackage("org.pmocatalogue.json.reference")
                .andShould()
                .implement(CatalogueSource.class)
                .check(ours);
        classes()
                .that()
                .haveModifier(JavaModifier.PUBLIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(ours);
    }

    @Test
    @DisplayName("does not log")
    void logsNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
                .check(ours);
        noClasses().should().accessField(System.class, "out").check(ours);
        noClasses().should().accessField(System.class, "err").check(ours);
    }

    @Test
    @DisplayName("has no cycles: sources use the format")
    void hasNoCircles() {
        slices().matching("org.pmocatalogue.(**)").should().beFreeOfCycles().check(ours);
    }
}
