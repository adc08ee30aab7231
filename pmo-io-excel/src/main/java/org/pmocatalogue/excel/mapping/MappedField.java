package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/**
 * A field or attribute of one of the entries of a row.
 *
 * @param kind the kind of the entry
 * @param name the name of the field, or of the attribute, which begins with {@code x-}
 */
record MappedField(Kind kind, String name) {

    static final MappedField ID = new MappedField(Kind.SERVICE, "id");
    static final MappedField NAME = new MappedField(Kind.SERVICE, "name");
    static final MappedField FUNCTION = new MappedField(Kind.SERVICE, "function");
    static final MappedField FUNCTION_ID = new MappedField(Kind.FUNCTION, "id");
    static final MappedField FUNCTION_NAME = new MappedField(Kind.FUNCTION, "name");
    static final MappedField STAGE = new MappedField(Kind.STAGE_CHANGE, "to");
    static final MappedField DAY = new MappedField(Kind.STAGE_CHANGE, "on");
    static final MappedField CHANGED = new MappedField(Kind.STAGE_CHANGE, "service");
    static final MappedField OPENING = new MappedField(Kind.STAGE_CHANGE, "opening");

    /** The kinds of the entries of a row. */
    private static final ImmutableList<Kind> KINDS = ImmutableList.of(Kind.SERVICE, Kind.FUNCTION, Kind.STAGE_CHANGE);

    /** {@return the field in a text such as {@code benefits} or {@code function.name}} */
    static MappedField parse(String text) {
        int point = text.indexOf('.');
        String kindName = point < 0 ? Kind.SERVICE.token() : text.substring(0, point);
        String name = text.substring(point + 1);
        if (CellText.isBlank(name) || !CellText.folded(name).equals(TextRule.folded(name))) {
            throw new InvalidValueException(
                    "A field is %s, must be such as benefits, function.name, stage-change.on or x-budget"
                            .formatted(TextRule.quoted(text)));
        }
        for (Kind kind : KINDS) {
            if (kind.token().equals(kindName)) {
                return new MappedField(kind, name);
            }
        }
        var known = KINDS.stream().map(Kind::token).toList();
        throw new InvalidValueException("%s has the kind \"%s\", must have one of %s%s"
                .formatted(
                        TextRule.quoted(text),
                        TextRule.shortened(kindName),
                        known.stream().collect(joining(", ")),
                        SpellingSuggestion.hint(kindName, known)
                                .map(hint -> "; " + hint)
                                .orElse("")));
    }

    boolean isAttribute() {
        return name.startsWith("x-");
    }

    /** {@return the text that {@link #parse} reads} */
    @Override
    public String toString() {
        return kind == Kind.SERVICE ? name : kind.token() + "." + name;
    }
}
