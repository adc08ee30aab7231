package org.pmocatalogue.excel.xlsx;

/**
 * A sheet of cells.
 *
 * @param name what people see on its tab
 * @param part the name of the part that holds it
 * @param isHidden whether people do not see it
 */
public record Sheet(String name, String part, boolean isHidden) {}
