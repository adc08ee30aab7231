package org.pmocatalogue.spi;

import com.google.common.collect.ImmutableMap;

/**
 * What a source is asked for.
 *
 * @param location what follows {@code source:ID:}, such as a folder's name; often empty
 * @param settings further settings by name, such as a user's name
 */
public record Request(String location, ImmutableMap<String, String> settings) {}
