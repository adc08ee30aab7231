/** The {@code pmo} command; start at {@link org.pmocatalogue.examples.cli.Pmo}. Nothing here is ever null. */
@NullMarked
package org.pmocatalogue.examples.cli;

import org.jspecify.annotations.NullMarked;
