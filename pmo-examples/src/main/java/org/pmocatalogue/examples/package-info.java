/**
 * Example programs; the index is {@code pmo-examples/README.md}. Start with {@link org.pmocatalogue.examples.Tour}.
 * Nothing here is ever null.
 */
@NullMarked
package org.pmocatalogue.examples;

import org.jspecify.annotations.NullMarked;
