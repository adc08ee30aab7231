/** The {@code pmo} command; start at {@link org.pmocatalogue.cli.Pmo}. */
@NullMarked
package org.pmocatalogue.cli;

import org.jspecify.annotations.NullMarked;
