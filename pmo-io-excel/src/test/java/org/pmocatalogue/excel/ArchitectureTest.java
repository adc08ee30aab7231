package org.pmocatalogue.excel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.Problem;

@DisplayName("The Excel module")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String EXCEL = "org.pmocatalogue.excel";
    private static final String MAPPING = "org.pmocatalogue.excel.mapping";
    private static final String XLSX = "org.pmocatalogue.excel.xlsx";

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pmocatalogue.excel");

    @Test
    @DisplayName("is imported by these tests")
    void isImported() {
        assertTrue(ours.contain(ExcelFormat.class));
        assertTrue(ours.contain(XlsxFile.class));
    }

    @Test
    @DisplayName("depends only on the parts of the core for formats")
    void seesOnlyWhatFormatsMay() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.pmocatalogue..")
                        .and(resideOutsideOfPackages(
                                "org.pmocatalogue.excel..",
                                "org.pmocatalogue.spi",
                                "org.pmocatalogue.entry",
                                "org.pmocatalogue.finding",
                                "org.pmocatalogue.value")))
                .check(ours);
    }

    @Test
    @DisplayName("reads bytes in a package without entries, problems and writing")
    void xlsxKnowsRowsOnly() {
        noClasses()
                .that()
                .resideInAPackage(XLSX)
                .should()
                .dependOnClassesThat(resideInAnyPackage(EXCEL, MAPPING, "org.pmocatalogue.entry..", "org.dhatim..")
                        .or(assignableTo(Problem.class)))
                .check(ours);
    }

    @Test
    @DisplayName("separates mappings of foreign workbooks, which use only the public format")
    void mappingsKnowTheFormatAlone() {
        noClasses()
                .that()
                .resideInAPackage(EXCEL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MAPPING)
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage(MAPPING)
                .should()
                .dependOnClassesThat(resideInAPackage(EXCEL)
                        .and(not(type(ExcelFormat.class)))
                        .and(not(type(ExcelProblem.class))))
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage(MAPPING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim..")
                .check(ours);
    }

    @Test
    @DisplayName("has three packages")
    void hasThreePackages() {
        classes().should().resideInAnyPackage(EXCEL, MAPPING, XLSX).check(ours);
    }

    @Test
    @DisplayName("exports only the format, its problems and mappings")
    void showsOnlyWhatUsersName() {
        classes()
                .that()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .resideOutsideOfPackage(XLSX)
                .should()
                .haveNameMatching(
                        "org\\.pmocatalogue\\.excel\\.(mapping\\.)?(Excel(Format|Problem)|ColumnMapping|Mapped(Format|Sheet|Column)|Mapping(Problem|Proposal))(\\$.*)?")
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(ours);
    }

    @Test
    @DisplayName("uses fastexcel only for writing")
    void readsByItself() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dhatim.fastexcel.reader..", "org.apache.poi..")
                .check(ours);
        noClasses()
                .that()
                .haveNameMatching(".*(Reader|Rows|File|Part|Parts|Strings|Texts|Row|Cells)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.fastexcel..")
                .check(ours);
    }

    @Test
    @DisplayName("parses XML in one class, which handles failures of the parser")
    void parsesInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(XmlPart|XmlRewriter|Parts|Chars)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.codehaus.stax2..", "com.fasterxml.aalto..", "javax.xml..", "org.xml..")
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
}
