package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The treatment of an id that is taken from two bases with different content. */
public enum OnConflict implements CodedValue {
    /** Report an error. */
    REFUSE("error"),
    /** Keep the entry of the base that is listed first. */
    KEEP_FIRST("first");

    private final ImmutableSet<String> aliases;

    OnConflict(String... aliases) {
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    @Override
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token();
    }
}
