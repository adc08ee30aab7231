/** What was found wrong, where, and what to do about it; start at {@link org.pmocatalogue.finding.Result}. */
@NullMarked
package org.pmocatalogue.finding;

import org.jspecify.annotations.NullMarked;
