package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/**
 * The kind of office that offers a service. P3O speaks of portfolio, programme and project offices, and of a centre of
 * excellence.
 */
public enum Level implements CodedValue {
    /** An office for one project. */
    PROJECT("project", "Project", "project office"),
    /** An office for one programme. */
    PROGRAMME("programme", "Programme", "program", "programme office"),
    /** An office for all projects and programmes of an organisation. */
    PORTFOLIO("portfolio", "Portfolio", "portfolio office"),
    /** An office for methods, tools and skills. */
    CENTRE_OF_EXCELLENCE("centre-of-excellence", "Centre of excellence", "coe", "center of excellence");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Level(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static Level parse(String token) {
        return CodedValue.parse(Level.class, token);
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
