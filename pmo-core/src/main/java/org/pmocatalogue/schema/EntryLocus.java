package org.pmocatalogue.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Locus;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.TextRule;

/**
 * An entry, one of its fields, an element of a field or an attribute as the location of a finding. The entry itself is
 * not retained.
 *
 * @param element the index of the element of the list, from 0; {@link #WHOLE} for the value, {@link #NAME} for its name
 * @param id the id with which the finding names the entry, valid or not; null if the entry has none
 */
public record EntryLocus(
        Places places,
        long position,
        int element,
        Kind kind,
        @Nullable String id,
        @Nullable FieldSpec field) implements Locus {

    static final int WHOLE = -1;
    private static final int NAME = -2;

    private static EntryLocus of(Entry entry, long position, int element, @Nullable FieldSpec field) {
        return new EntryLocus(entry.places(), position, element, entry.kind(), idOf(entry), field);
    }

    /** {@return the location of an entry} */
    public static EntryLocus of(Entry entry) {
        return of(entry, entry.position(), WHOLE, null);
    }

    /** {@return the location of a field of an entry} */
    public static EntryLocus of(Entry entry, FieldSpec field) {
        return of(entry, entry.positionOf(field), WHOLE, field);
    }

    /** {@return the location of the field with this name} */
    public static EntryLocus of(Entry entry, String field) {
        return of(entry, entry.shape().find(field).orElseThrow());
    }

    /** {@return the location of the value of an attribute; {@code field} is its subject} */
    public static EntryLocus ofAttribute(Entry entry, String attribute, @Nullable FieldSpec field) {
        return of(entry, entry.positionOf(attribute), WHOLE, field);
    }

    /** {@return the location of the name of an attribute} */
    public static EntryLocus ofName(Entry entry, String attribute) {
        return of(entry, entry.positionOf(attribute), NAME, null);
    }

    /** {@return the location of one element of the list, from 0} */
    EntryLocus element(int index) {
        return new EntryLocus(places, position, index, kind, id, field);
    }

    @Override
    public Place place() {
        return switch (element) {
            case WHOLE -> places.at(position);
            case NAME -> places.name(position);
            default -> places.element(position, element);
        };
    }

    /** {@return the place for a message; it is determined when the message is formatted} */
    public Object mention() {
        return places.mention(position);
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.of(new Subject(
                kind.token(),
                Optional.ofNullable(id).map(text -> IdRule.isId(text) ? text : TextRule.shortened(text)),
                Optional.ofNullable(field).map(FieldSpec::name)));
    }

    /** {@return the id of an entry, valid or not; for kinds without ids, the id of its service or function} */
    static @Nullable String idOf(Entry entry) {
        if (entry.shape().slotOf("id") >= 0) {
            return textIn(entry, "id");
        }
        String service = textIn(entry, "service");
        return service == null ? textIn(entry, "function") : service;
    }

    /** {@return the text of a field; null if the field does not exist or has no text} */
    static @Nullable String textIn(Entry entry, String field) {
        int slot = entry.shape().slotOf(field);
        return slot < 0 ? null : EntryFindings.textOf(entry.valueAt(slot));
    }
}
