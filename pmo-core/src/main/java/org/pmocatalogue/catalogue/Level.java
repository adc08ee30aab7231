package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/**
 * The kind of office that offers a service. P3O distinguishes portfolio, programme and project offices, and centres of
 * excellence.
 */
public enum Level implements CodedValue {
    /** An office for one project. */
    PROJECT("project office"),
    /** An office for one programme. */
    PROGRAMME("program", "programme office"),
    /** An office for all projects and programmes of an organisation. */
    PORTFOLIO("portfolio office"),
    /** An office for methods, tools and skills. */
    CENTRE_OF_EXCELLENCE("coe", "center of excellence");

    private final ImmutableSet<String> aliases;

    Level(String... aliases) {
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
