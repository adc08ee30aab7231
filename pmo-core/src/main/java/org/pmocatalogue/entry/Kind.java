package org.pmocatalogue.entry;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A kind of entries, such as services. {@link DocumentType} lists the kinds of each document.
 *
 * <p>A kind is a constant, compared by identity; two kinds of one document have different tokens.
 */
public final class Kind {

    /** The header of a catalogue. */
    public static final Kind CATALOGUE = header("catalogue", "Catalogue");

    /** The header of a profile. */
    public static final Kind PROFILE = header("profile", "Profile");

    /** A catalogue or profile from which a profile selects. */
    public static final Kind BASE = of("base", "Base", "Bases");

    /** The functions and services that a profile takes or omits. */
    public static final Kind SELECTION = of("selection", "Selection", "Selections");

    /** The value of a field of a selected function or service. */
    public static final Kind TAILORING = of("tailoring", "Tailoring", "Tailorings");

    /** An area with services. */
    public static final Kind FUNCTION = of("function", "Function", "Functions");

    /** A service of the PMO. */
    public static final Kind SERVICE = of("service", "Service", "Services");

    /** A change of the stage of a service, or of the office itself. */
    public static final Kind STAGE_CHANGE = of("stage-change", "Stage change", "Stage changes");

    /** The equivalent of a function or service in a published framework. */
    public static final Kind MAPPING = of("mapping", "Mapping", "Mappings");

    /** The header of a lifecycle policy. */
    public static final Kind POLICY = header("policy", "Policy");

    /** A stage of a lifecycle. */
    public static final Kind STAGE = of("stage", "Stage", "Stages");

    /** An allowed transition from one stage to another. */
    public static final Kind TRANSITION = of("step", "Step", "Steps");

    private final String token;
    private final String label;
    private final String plural;
    private final boolean header;

    private Kind(String token, String label, String plural, boolean header) {
        this.token = checkNotNull(token);
        this.label = checkNotNull(label);
        this.plural = checkNotNull(plural);
        this.header = header;
    }

    /** {@return a new kind of entries, of which a document has any number} */
    public static Kind of(String token, String label, String plural) {
        return new Kind(token, label, plural, false);
    }

    /** {@return a new kind for the header of a document, of which a file has exactly one} */
    public static Kind header(String token, String label) {
        return new Kind(token, label, label, true);
    }

    /** {@return whether entries of this kind are the header of a document} */
    public boolean isHeader() {
        return header;
    }

    /** {@return the name in files, such as {@code stage-change}} */
    public String token() {
        return token;
    }

    /** {@return the name for people, such as {@code Stage change}} */
    public String label() {
        return label;
    }

    /** {@return the plural for people, such as {@code Stage changes}; of a header the singular} */
    public String plural() {
        return plural;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
