package org.pmocatalogue.finding;

/** The severity of a finding, the most severe first. */
public enum Severity {
    /** The entry is rejected, or reading ends. */
    ERROR,
    /** The entry is kept, but probably contains a mistake. */
    WARNING,
    /** For information; no action is needed. */
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
