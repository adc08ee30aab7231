/**
 * Which steps services and offices may take from stage to stage, and what their histories tell; start at
 * {@link org.pmocatalogue.lifecycle.LifecyclePolicy}.
 */
@NullMarked
package org.pmocatalogue.lifecycle;

import org.jspecify.annotations.NullMarked;
