package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** What is done if the same id is taken from two bases that do not say the same of it. */
public enum OnConflict implements CodedValue {
    /** It is an error. */
    REFUSE("refuse", "Refuse", "error"),
    /** The one of the base that comes first is kept. */
    KEEP_FIRST("keep-first", "Keep first", "first");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    OnConflict(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static OnConflict parse(String token) {
        return CodedValue.parse(OnConflict.class, token);
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
