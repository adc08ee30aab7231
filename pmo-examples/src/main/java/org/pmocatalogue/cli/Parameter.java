package org.pmocatalogue.cli;

import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A positional parameter of a subcommand.
 *
 * @param index the position, counted from 0
 * @param name the name in help
 * @param description the help
 * @param isRequired whether it must be given
 */
record Parameter(int index, String name, String description, boolean isRequired) {

    /** A catalogue to read. */
    static final Parameter IN = required(0, "IN", "A file, - (standard input) or source:ID[:LOCATION].");

    /** {@return a required parameter} */
    static Parameter required(int index, String name, String description) {
        return new Parameter(index, name, description, true);
    }

    /** {@return an optional parameter} */
    static Parameter optional(int index, String name, String description) {
        return new Parameter(index, name, description, false);
    }

    /** {@return the parameter for picocli, which needs a new one for each command line} */
    PositionalParamSpec spec() {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(String.valueOf(index))
                .arity(isRequired ? "1" : "0..1")
                .required(isRequired)
                .paramLabel(name)
                .description(description)
                .build();
    }

    /** {@return the value; empty if absent} */
    String valueIn(ParseResult given) {
        return find(given).orElse("");
    }

    /** {@return the value} */
    Optional<String> find(ParseResult given) {
        return Optional.ofNullable(given.matchedPositionalValue(index, null));
    }
}
