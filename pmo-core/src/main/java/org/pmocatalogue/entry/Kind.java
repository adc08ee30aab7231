package org.pmocatalogue.entry;

/** The kinds of entries, in the order in which they are written; {@link Document} lists the kinds of each document. */
public enum Kind {
    /** The header of a catalogue. */
    CATALOGUE("catalogue", "Catalogue", "Catalogue"),
    /** The header of a profile. */
    PROFILE("profile", "Profile", "Profile"),
    /** A catalogue or profile from which a profile selects. */
    BASE("base", "Base", "Bases"),
    /** The functions and services that a profile takes or omits. */
    SELECTION("selection", "Selection", "Selections"),
    /** The value of a field of a selected function or service. */
    TAILORING("tailoring", "Tailoring", "Tailorings"),
    /** An area with services. */
    FUNCTION("function", "Function", "Functions"),
    /** A service of the PMO. */
    SERVICE("service", "Service", "Services"),
    /** A change of the stage of a service, or of the office itself. */
    STAGE_CHANGE("stage-change", "Stage change", "Stage changes"),
    /** The equivalent of a function or service in a published framework. */
    MAPPING("mapping", "Mapping", "Mappings"),
    /** The header of a lifecycle policy. */
    POLICY("policy", "Policy", "Policy"),
    /** A stage of a lifecycle. */
    STAGE("stage", "Stage", "Stages"),
    /** An allowed transition from one stage to another. */
    TRANSITION("step", "Step", "Steps");

    private final String token;
    private final String label;
    private final String plural;

    Kind(String token, String label, String plural) {
        this.token = token;
        this.label = label;
        this.plural = plural;
    }

    /** {@return whether this is the header of a document, of which a file has one} */
    public boolean isHeader() {
        return switch (this) {
            case CATALOGUE, POLICY, PROFILE -> true;
            case FUNCTION, SERVICE, STAGE_CHANGE, MAPPING, STAGE, TRANSITION, BASE, SELECTION, TAILORING -> false;
        };
    }

    /** {@return the name in files, such as {@code stage-change}} */
    public String token() {
        return token;
    }

    /** {@return the name for people, such as {@code Stage change}} */
    public String label() {
        return label;
    }

    /** {@return the plural for people, such as {@code Stage changes}} */
    public String plural() {
        return plural;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
