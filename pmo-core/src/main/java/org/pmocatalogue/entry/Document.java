package org.pmocatalogue.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Arrays;

/**
 * What a file as a whole is. Each document has kinds of entries of its own, and a number that tells how it is laid out.
 */
public enum Document {
    /** Functions and services of a PMO, and their life. */
    CATALOGUE("pmo-catalogue", 1, "catalogue"),
    /** The stages of a life, the steps between them, and what each step asks for. */
    POLICY("pmo-policy", 1, "lifecycle policy");

    /** Kinds name their documents, so documents find their kinds only once both are there. */
    private static final class Kinds {
        static final ImmutableListMultimap<Document, Kind> OF =
                Multimaps.index(Arrays.asList(Kind.values()), Kind::document);
    }

    private final String token;
    private final int version;
    private final String label;

    Document(String token, int version, String label) {
        this.token = token;
        this.version = version;
        this.label = label;
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
        return Kinds.OF.get(this);
    }

    /** {@return the first of its kinds: that of the one entry that tells of the document itself} */
    public Kind head() {
        return kinds().get(0);
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
