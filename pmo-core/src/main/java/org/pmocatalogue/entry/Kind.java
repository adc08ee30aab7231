package org.pmocatalogue.entry;

/** The kinds of entries a catalogue is made of, in the order in which they are written. */
public enum Kind {
    /** The catalogue itself; one in a file. */
    CATALOGUE("catalogue", "Catalogue", "Catalogue"),
    /** An area that holds services. */
    FUNCTION("function", "Function", "Functions"),
    /** What the PMO does for somebody. */
    SERVICE("service", "Service", "Services"),
    /** A service, or the office itself, enters a stage. */
    STAGE_CHANGE("stage-change", "Stage change", "Stage changes"),
    /** What a service or function is called in a published framework. */
    MAPPING("mapping", "Mapping", "Mappings");

    private final String token;
    private final String label;
    private final String plural;

    Kind(String token, String label, String plural) {
        this.token = token;
        this.label = label;
        this.plural = plural;
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
