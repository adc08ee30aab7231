/** Lifecycle policies, and metrics of histories; start at {@link org.pmocatalogue.lifecycle.LifecyclePolicy}. */
@NullMarked
package org.pmocatalogue.lifecycle;

import org.jspecify.annotations.NullMarked;
