package org.pmocatalogue.entry;

/** The kinds of entries, document by document, in the order in which they are written. */
public enum Kind {
    /** The catalogue itself; one in a file. */
    CATALOGUE(Document.CATALOGUE, "catalogue", "Catalogue", "Catalogue"),
    /** An area that holds services. */
    FUNCTION(Document.CATALOGUE, "function", "Function", "Functions"),
    /** What the PMO does for somebody. */
    SERVICE(Document.CATALOGUE, "service", "Service", "Services"),
    /** A service, or the office itself, enters a stage. */
    STAGE_CHANGE(Document.CATALOGUE, "stage-change", "Stage change", "Stage changes"),
    /** What a service or function is called in a published framework. */
    MAPPING(Document.CATALOGUE, "mapping", "Mapping", "Mappings"),
    /** The lifecycle policy itself; one in a file. */
    POLICY(Document.POLICY, "policy", "Policy", "Policy"),
    /** A stage of a life. */
    STAGE(Document.POLICY, "stage", "Stage", "Stages"),
    /** A step from one stage to another that is allowed. */
    STEP(Document.POLICY, "step", "Step", "Steps");

    private final Document document;
    private final String token;
    private final String label;
    private final String plural;

    Kind(Document document, String token, String label, String plural) {
        this.document = document;
        this.token = token;
        this.label = label;
        this.plural = plural;
    }

    /** {@return the document that has entries of this kind} */
    public Document document() {
        return document;
    }

    /** {@return whether it is the kind of the one entry that tells of the document itself} */
    public boolean isHead() {
        return this == document.head();
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
