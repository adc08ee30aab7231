package org.pmocatalogue.entry;

/** The kinds of entries, in the order in which they are written; {@link Document} tells which a file may have. */
public enum Kind {
    /** The catalogue itself; one in a file. */
    CATALOGUE("catalogue", "Catalogue", "Catalogue"),
    /** The profile itself; one in a file. */
    PROFILE("profile", "Profile", "Profile"),
    /** A catalogue, or another profile, that a profile takes from. */
    BASE("base", "Base", "Bases"),
    /** What a profile takes or leaves out. */
    SELECTION("selection", "Selection", "Selections"),
    /** Another value for a field of what a profile takes. */
    TAILORING("tailoring", "Tailoring", "Tailorings"),
    /** An area that holds services. */
    FUNCTION("function", "Function", "Functions"),
    /** What the PMO does for somebody. */
    SERVICE("service", "Service", "Services"),
    /** A service, or the office itself, enters a stage. */
    STAGE_CHANGE("stage-change", "Stage change", "Stage changes"),
    /** What a service or function is called in a published framework. */
    MAPPING("mapping", "Mapping", "Mappings"),
    /** The lifecycle policy itself; one in a file. */
    POLICY("policy", "Policy", "Policy"),
    /** A stage of a life. */
    STAGE("stage", "Stage", "Stages"),
    /** A step from one stage to another that is allowed. */
    STEP("step", "Step", "Steps");

    private final String token;
    private final String label;
    private final String plural;

    Kind(String token, String label, String plural) {
        this.token = token;
        this.label = label;
        this.plural = plural;
    }

    /** {@return whether it is the kind of the one entry that tells of the document itself} */
    public boolean isHead() {
        return switch (this) {
            case CATALOGUE, POLICY, PROFILE -> true;
            case FUNCTION, SERVICE, STAGE_CHANGE, MAPPING, STAGE, STEP, BASE, SELECTION, TAILORING -> false;
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

    /** {@return the name of many for people, such as {@code Stage changes}} */
    public String plural() {
        return plural;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
