package org.pmocatalogue.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.examples.Tour;
import org.pmocatalogue.finding.Severity;

@DisplayName("The command")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String CLI = "org.pmocatalogue.cli";
    private static final String TEXT = "org.pmocatalogue.cli.text";
    private static final String EXAMPLES = "org.pmocatalogue.examples..";

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CLI, "org.pmocatalogue.examples");

    @Test
    @DisplayName("is imported with its text layout and the example programs")
    void isImported() {
        assertTrue(ours.contain(Pmo.class));
        assertTrue(ours.contain(Columns.class));
        assertTrue(ours.contain(Tour.class));
    }

    @Test
    @DisplayName("has two packages, independent of the example programs")
    void isNoExample() {
        classes().should().resideInAnyPackage(CLI, TEXT, EXAMPLES).check(ours);
        noClasses()
                .that()
                .resideInAnyPackage(CLI, TEXT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(EXAMPLES)
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage(EXAMPLES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, TEXT)
                .check(ours);
    }

    @Test
    @DisplayName("lays out text in a package that depends on severities and on nothing else of a catalogue")
    void textKnowsSeverities() {
        noClasses()
                .that()
                .resideInAPackage(TEXT)
                .should()
                .dependOnClassesThat(resideInAPackage("org.pmocatalogue..")
                        .and(resideOutsideOfPackage(TEXT))
                        .and(assignableTo(Severity.class).negate()))
                .check(ours);
    }
}
