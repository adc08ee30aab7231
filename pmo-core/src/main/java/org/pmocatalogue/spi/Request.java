package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableMap;

/**
 * A request to a source.
 *
 * @param location the text after {@code source:ID:}, such as the name of a folder; often empty
 * @param settings further settings by name, such as a user name
 */
public record Request(String location, ImmutableMap<String, String> settings) {}
