package org.pmocatalogue.excel.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of a cell to write. */
public sealed interface CellValue {

    /** A text, as it is shown. */
    record Text(String text) implements CellValue {}

    /** A number that Excel stores exactly. */
    record Decimal(BigDecimal number) implements CellValue {}

    /** A date from 1 March 1900 to 31 December 9999. */
    record Day(LocalDate day) implements CellValue {}

    /** TRUE or FALSE. */
    record Truth(boolean truth) implements CellValue {}
}
