package org.pmocatalogue.entry;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * What a file as a whole is. Each document has its kinds of entries, the first of which tells of the document itself,
 * and a number that tells how it is laid out.
 */
public enum Document {
    /** Functions and services of a PMO, and their life. */
    CATALOGUE(
            "pmo-catalogue",
            1,
            "catalogue",
            Kind.CATALOGUE,
            Kind.FUNCTION,
            Kind.SERVICE,
            Kind.STAGE_CHANGE,
            Kind.MAPPING),
    /** The stages of a life, the steps between them, and what each step asks for. */
    POLICY("pmo-policy", 1, "lifecycle policy", Kind.POLICY, Kind.STAGE, Kind.TRANSITION),
    /** What a catalogue takes from others, leaves out, tailors and adds. */
    PROFILE(
            "pmo-profile",
            1,
            "profile",
            Kind.PROFILE,
            Kind.BASE,
            Kind.SELECTION,
            Kind.TAILORING,
            Kind.FUNCTION,
            Kind.SERVICE);

    private final String token;
    private final int version;
    private final String label;
    private final ImmutableList<Kind> kinds;

    Document(String token, int version, String label, Kind... kinds) {
        this.token = token;
        this.version = version;
        this.label = label;
        this.kinds = ImmutableList.copyOf(kinds);
    }

    /** {@return the document that has entries of a kind; of several, that which comes first} */
    public static Document of(Kind kind) {
        return Arrays.stream(values())
                .filter(document -> document.has(kind))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the name in files, such as {@code pmo-catalogue}} */
    public String token() {
        return token;
    }

    /** {@return the number of the layout that is read and written} */
    public int version() {
        return version;
    }

    /** {@return the name and the number, such as {@code pmo-catalogue/1}} */
    public String format() {
        return token + "/" + version;
    }

    /** {@return the name for people, such as {@code catalogue}} */
    public String label() {
        return label;
    }

    /** {@return the kinds of its entries, in the order in which they are written} */
    public ImmutableList<Kind> kinds() {
        return kinds;
    }

    /** {@return whether it has entries of a kind} */
    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** {@return the first of its kinds: that of the one entry that tells of the document itself} */
    public Kind head() {
        return kinds.get(0);
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
