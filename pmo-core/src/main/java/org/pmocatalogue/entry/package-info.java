/** Entries: what a format reads and writes, places included; start at {@link org.pmocatalogue.entry.Entry}. */
@NullMarked
package org.pmocatalogue.entry;

import org.jspecify.annotations.NullMarked;
