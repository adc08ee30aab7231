/** The stages that services and offices go through; start at {@link org.pmocatalogue.lifecycle.ServiceStages}. */
@NullMarked
package org.pmocatalogue.lifecycle;

import org.jspecify.annotations.NullMarked;
