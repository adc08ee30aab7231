/**
 * Discovery of formats and sources, and their isolation.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.plugin;

import org.jspecify.annotations.NullMarked;
