/** Catalogues as JSON; start at {@link org.pmocatalogue.json.JsonFormat}. */
@NullMarked
package org.pmocatalogue.json;

import org.jspecify.annotations.NullMarked;
