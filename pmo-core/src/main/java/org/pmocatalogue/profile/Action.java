package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** What a selection does, in a word. */
public enum Action implements CodedValue {
    TAKE("take", "Take", "include"),
    LEAVE_OUT("leave-out", "Leave out", "exclude", "skip");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Action(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    static Action of(boolean taking) {
        return taking ? TAKE : LEAVE_OUT;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
