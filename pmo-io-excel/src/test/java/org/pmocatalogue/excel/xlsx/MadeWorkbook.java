package org.pmocatalogue.excel.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A minimal workbook with one sheet, which tests change. */
public final class MadeWorkbook {

    static final String ROOT = "_rels/.rels";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public MadeWorkbook() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(ROOT, relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                RELATIONSHIPS,
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                        + relationship("rId3", "styles", "/xl/styles.xml")));
        parts.put(WORKBOOK, workbook("<sheets>" + sheet("Services", "rId1") + "</sheets>"));
        parts.put(STRINGS, "<sst xmlns='" + MAIN + "'><si><t>Risk</t></si><si><t>Time</t></si></sst>");
        parts.put(
                STYLES,
                "<styleSheet xmlns='" + MAIN
                        + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        rows("");
    }

    static String relationships(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, TYPES, type, target);
    }

    static String workbook(String content) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + TYPES + "'>" + content + "</workbook>";
    }

    static String sheet(String name, String relationship) {
        return "<sheet name='%s' sheetId='1' r:id='%s'/>".formatted(name, relationship);
    }

    /** Sets the rows of the sheet. */
    MadeWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    /** Sets the content of the sheet. */
    MadeWorkbook sheet(String content) {
        return part(SHEET, "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    MadeWorkbook strings(String content) {
        return part(STRINGS, "<sst xmlns='" + MAIN + "'>" + content + "</sst>");
    }

    MadeWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    MadeWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** Replaces text in all parts. */
    MadeWorkbook replace(String text, String by) {
        parts.replaceAll((name, content) -> content.replace(text, by));
        return this;
    }

    /** Passes each part, with its name, to a consumer. */
    void forEach(BiConsumer<String, byte[]> to) {
        parts.forEach((name, content) -> to.accept(name, content.getBytes(UTF_8)));
    }

    RawZip zip() {
        var zip = new RawZip();
        forEach(zip::add);
        return zip;
    }

    public byte[] bytes() {
        return zip().bytes();
    }
}
