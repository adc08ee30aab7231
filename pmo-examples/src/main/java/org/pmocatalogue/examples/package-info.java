/** Programs to learn from; start at {@link org.pmocatalogue.examples.Tour}. Nothing here is ever null. */
@NullMarked
package org.pmocatalogue.examples;

import org.jspecify.annotations.NullMarked;
