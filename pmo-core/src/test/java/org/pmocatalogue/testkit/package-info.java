/**
 * Tests for formats and sources that are plugged in; extend {@link org.pmocatalogue.testkit.FormatContract} or
 * {@link org.pmocatalogue.testkit.SourceContract}.
 */
@NullMarked
package org.pmocatalogue.testkit;

import org.jspecify.annotations.NullMarked;
