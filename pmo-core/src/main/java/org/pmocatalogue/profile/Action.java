package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The action of a selection. */
public enum Action implements CodedValue {
    /** Take the selected entries. */
    TAKE("include"),
    /** Omit the selected entries. */
    LEAVE_OUT("exclude", "skip");

    private final ImmutableSet<String> aliases;

    Action(String... aliases) {
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    static Action of(boolean taking) {
        return taking ? TAKE : LEAVE_OUT;
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
