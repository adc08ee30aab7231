package org.pmocatalogue.finding;

import java.util.Optional;

/**
 * The entry and the field that a finding is about.
 *
 * @param kind the kind of the entry, such as {@code service}
 * @param id the id of the entry, if it has one
 * @param field the name of the field, if the finding is about a field
 */
public record Subject(String kind, Optional<String> id, Optional<String> field) {

    /** {@return the parts, such as {@code service update-risk-log, expertise}} */
    @Override
    public String toString() {
        return kind + id.map(i -> " " + i).orElse("") + field.map(f -> ", " + f).orElse("");
    }
}
