package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** The relation of a service or function to an entry of a framework: ours is … theirs. */
public enum Relation implements CodedValue {
    /** Both cover the same. */
    SAME("equal"),
    /** Ours covers theirs and more. */
    BROADER("wider"),
    /** Ours is a part of theirs. */
    NARROWER,
    /** Each covers something that the other does not. */
    OVERLAPS("overlap");

    private final ImmutableSet<String> aliases;

    Relation(String... aliases) {
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
