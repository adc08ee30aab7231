/**
 * Files that are written whole or not at all.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.file;

import org.jspecify.annotations.NullMarked;
