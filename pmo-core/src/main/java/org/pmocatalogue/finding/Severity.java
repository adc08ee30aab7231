package org.pmocatalogue.finding;

/** How bad a finding is. The worse, the earlier. */
public enum Severity {
    /** The entry is left out of the catalogue, or reading ended here. */
    ERROR,
    /** The entry is kept, but is probably not what was meant. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    INFO;

    /** {@return {@code error}, {@code warning} or {@code info}} */
    @Override
    public String toString() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
