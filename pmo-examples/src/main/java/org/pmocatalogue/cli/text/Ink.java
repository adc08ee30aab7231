package org.pmocatalogue.cli.text;

import org.pmocatalogue.finding.Severity;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Marks up text for a terminal, or leaves it plain.
 *
 * @param isColoured whether text is marked up
 */
public record Ink(boolean isColoured) {

    /** {@return text of a heading} */
    public String strong(String text) {
        return marked(Style.bold, text);
    }

    /** {@return less important text} */
    String faint(String text) {
        return marked(Style.faint, text);
    }

    /** {@return a severity in its colour} */
    public String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> marked(Style.fg_red, severity.toString());
            case WARNING -> marked(Style.fg_yellow, severity.toString());
            case INFO -> marked(Style.fg_cyan, severity.toString());
        };
    }

    private String marked(Style style, String text) {
        return isColoured && !text.isEmpty() ? style.on() + text + Style.reset.on() : text;
    }
}
