package org.pmocatalogue.excel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Excel module")
class ArchitectureTest {

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pmocatalogue.excel");

    @Test
    @DisplayName("is what is looked at here")
    void isImported() {
        assertTrue(ours.contain(ExcelFormat.class));
    }

    @Test
    @DisplayName("knows bytes and places, and of the core only what formats may know")
    void seesOnlyWhatFormatsMay() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.pmocatalogue..")
                        .and(resideOutsideOfPackages(
                                "org.pmocatalogue.excel",
                                "org.pmocatalogue.spi",
                                "org.pmocatalogue.entry",
                                "org.pmocatalogue.finding",
                                "org.pmocatalogue.value")))
                .check(ours);
    }

    @Test
    @DisplayName("knows the XML parser in one class, but for the buffer that the parser fills")
    void parsesInOneClass() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(XmlPart.class, Chars.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.codehaus.stax2..", "com.fasterxml.aalto..")
                .check(ours);
    }

    @Test
    @DisplayName("shows users the format, and nothing else")
    void showsTheFormat() {
        classes()
                .that()
                .doNotBelongToAnyOf(ExcelFormat.class)
                .should()
                .notBePublic()
                .check(ours);
    }

    @Test
    @DisplayName("logs nothing by itself")
    void logsNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
                .check(ours);
        noClasses().should().accessField(System.class, "out").check(ours);
        noClasses().should().accessField(System.class, "err").check(ours);
    }
}
