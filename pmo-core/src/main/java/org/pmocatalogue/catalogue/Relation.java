package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** How a service or function relates to a heading of a framework: ours is … theirs. */
public enum Relation implements CodedValue {
    /** The same as theirs. */
    SAME("same", "Same", "equal"),
    /** Broader: it covers theirs and more. */
    BROADER("broader", "Broader", "wider"),
    /** Narrower: a part of theirs. */
    NARROWER("narrower", "Narrower"),
    /** Each covers something that the other does not. */
    OVERLAPS("overlaps", "Overlaps", "overlap");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Relation(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static Relation parse(String token) {
        return CodedValue.parse(Relation.class, token);
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
