package org.pmocatalogue.excel;

import java.io.IOException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Formulas in a workbook")
class FormulasTest extends EditedWorkbook {

    @Test
    @DisplayName("The values of formulas are read and reported")
    void formulas() throws IOException {
        cell("Services!C2").setCellFormula("\"Update \"&\"the risk log\"");
        cell("Services!AG2").setCellFormula("9/2");
        cell("Services!E2").setCellFormula("\"Implementation\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertUnchanged("Services!C2 PMO-813 service log", "Services!AG2 PMO-813 service log");
        assertReported("Services!C2", ExcelProblem.FORMULA, "Name");
        assertReported("Services!AG2", ExcelProblem.FORMULA, "Effort hours");
    }

    @Test
    @DisplayName("A formula with an empty result is an empty cell")
    void emptyText() throws IOException {
        cell("Services!T3").setCellFormula("\"\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertUnchanged();
    }

    @Test
    @DisplayName("Errors and formulas that were never calculated are reported")
    void errors() throws IOException {
        cell("Services!AG2").setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        cell("Services!C3").setCellErrorValue(FormulaError.NAME.getCode());
        cell("Services!L4").setCellErrorValue(FormulaError.REF.getCode());
        cell("Functions!D3").setCellFormula("A2");
        cell("Services!N4").setCellFormula("1");
        cell("Services!AP4").setCellErrorValue(FormulaError.NA.getCode());
        readReporting(
                "Functions!D3 PMO-812 function 007",
                "Services!AG2 PMO-811 service log = #DIV/0!",
                "Services!C3 PMO-811 service minutes = #NAME?",
                "Services!C3 PMO-101 service minutes, name",
                "Services!L4 PMO-811 service travel = #REF!",
                "Services!N4 PMO-812 service travel",
                "Services!AP4 PMO-811 service travel = #N/A",
                "'Stage changes'!A2 PMO-203 stage-change log, service",
                "'Stage changes'!A3 PMO-203 stage-change log, service");
        assertReported("Functions!D3", ExcelProblem.NOT_CALCULATED, "Group");
        assertReported("Services!AG2", ExcelProblem.ERROR_CELL, "Effort hours", "#DIV/0!");
        assertReported("Services!L4", ExcelProblem.ERROR_CELL, "Levels: Project", "#REF!");
        assertReported("Services!N4", ExcelProblem.NOT_CALCULATED, "Levels: Portfolio");
        assertReported("Services!AP4", ExcelProblem.ERROR_CELL, "x-room", "#N/A");
    }
}
