package org.pmocatalogue.finding;

import java.util.Optional;

/**
 * What a finding is about.
 *
 * @param kind the kind of entry, such as {@code service}
 * @param id the entry's id, if it has one
 * @param field the field's name, if it is about one
 */
public record Subject(String kind, Optional<String> id, Optional<String> field) {

    /** {@return such as {@code service update-risk-log, expertise}} */
    @Override
    public String toString() {
        return kind + id.map(i -> " " + i).orElse("") + field.map(f -> ", " + f).orElse("");
    }
}
