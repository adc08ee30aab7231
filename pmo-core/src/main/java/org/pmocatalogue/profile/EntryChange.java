package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.entry.Kind;

/**
 * What becomes of a function or service in the resolved catalogue when its base changes.
 *
 * @param what whether it comes, goes, or changes
 * @param kind function or service
 * @param id its id; the new one if that changes
 * @param fields the fields and attributes that change; none if it comes or goes
 */
public record EntryChange(What what, Kind kind, String id, ImmutableList<FieldChange> fields) {

    /** What may become of it. */
    public enum What {
        /** It was not there before. */
        ADDED,
        /** It is not there any more. */
        GONE,
        /** Some of its values are others. */
        CHANGED
    }

    static EntryChange of(What what, Kind kind, String id) {
        return new EntryChange(what, kind, id, ImmutableList.of());
    }
}
