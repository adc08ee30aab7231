/** Raw values of files, and the rules of text and ids; start at {@link org.pmocatalogue.value.RawValue}. */
@NullMarked
package org.pmocatalogue.value;

import org.jspecify.annotations.NullMarked;
