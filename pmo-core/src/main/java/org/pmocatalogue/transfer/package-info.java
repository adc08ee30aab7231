/**
 * One read or write of a document: entries to and from formats and sources.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.transfer;

import org.jspecify.annotations.NullMarked;
