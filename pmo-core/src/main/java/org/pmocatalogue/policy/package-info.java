/**
 * Lifecycle policies as files: their field table, and what makes a policy of entries; start at
 * {@link org.pmocatalogue.policy.PolicySchema}.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.policy;

import org.jspecify.annotations.NullMarked;
