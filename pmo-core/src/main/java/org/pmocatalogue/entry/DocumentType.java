package org.pmocatalogue.entry;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The type of a file as a whole, such as a catalogue: the kinds of its entries and the version of its layout.
 *
 * <p>A document is a constant, compared by identity.
 */
public final class DocumentType {

    /** The functions and services of a PMO, with their histories. */
    public static final DocumentType CATALOGUE = of(
            "pmo-catalogue/1",
            "catalogue",
            Kind.CATALOGUE,
            Kind.FUNCTION,
            Kind.SERVICE,
            Kind.STAGE_CHANGE,
            Kind.MAPPING);

    /** The stages of a lifecycle, the transitions between them, and the requirements of each transition. */
    public static final DocumentType POLICY =
            of("pmo-policy/1", "lifecycle policy", Kind.POLICY, Kind.STAGE, Kind.TRANSITION);

    /** What a catalogue selects from others, tailors and adds. */
    public static final DocumentType PROFILE = of(
            "pmo-profile/1",
            "profile",
            Kind.PROFILE,
            Kind.BASE,
            Kind.SELECTION,
            Kind.TAILORING,
            Kind.FUNCTION,
            Kind.SERVICE);

    /** The documents that this library reads and writes. */
    public static final ImmutableList<DocumentType> ALL = ImmutableList.of(CATALOGUE, POLICY, PROFILE);

    private final String format;
    private final String label;
    private final ImmutableList<Kind> kinds;

    private DocumentType(String format, String label, ImmutableList<Kind> kinds) {
        this.format = checkNotNull(format);
        this.label = checkNotNull(label);
        this.kinds = kinds;
        checkArgument(
                format.matches("[a-z][a-z-]*/[1-9][0-9]*"), "Format is %s, must be such as pmo-catalogue/1", format);
        checkArgument(
                kinds.indexOf(header()) == 0
                        && kinds.stream().filter(Kind::isHeader).count() == 1,
                "The kinds of a document are %s, must begin with the one header",
                kinds);
    }

    /**
     * {@return a new document}
     *
     * @param format the name and the version of the layout, such as {@code pmo-catalogue/1}
     * @param label the name for people, such as {@code catalogue}
     * @param kinds the kinds of its entries in the order in which they are written, the header first
     * @throws IllegalArgumentException if the format has another form, or the kinds do not begin with the only header
     */
    public static DocumentType of(String format, String label, Kind... kinds) {
        return new DocumentType(format, label, ImmutableList.copyOf(kinds));
    }

    /** {@return the first of {@link #ALL} that has entries of a kind} */
    public static Optional<DocumentType> having(Kind kind) {
        return ALL.stream().filter(document -> document.has(kind)).findFirst();
    }

    /** {@return the name in files, such as {@code pmo-catalogue}} */
    public String token() {
        return format.substring(0, format.indexOf('/'));
    }

    /** {@return the name and the version, such as {@code pmo-catalogue/1}} */
    public String format() {
        return format;
    }

    /** {@return the name for people, such as {@code catalogue}} */
    public String label() {
        return label;
    }

    /** {@return the kinds of its entries, in the order in which they are written, the header first} */
    public ImmutableList<Kind> kinds() {
        return kinds;
    }

    /** {@return whether the document has entries of a kind} */
    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** {@return the kind of the header} */
    public Kind header() {
        return kinds.get(0);
    }

    /** {@return the name in files} */
    @Override
    public String toString() {
        return token();
    }
}
