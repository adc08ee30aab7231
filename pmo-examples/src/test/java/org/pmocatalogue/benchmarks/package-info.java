/**
 * What reading, writing and asking cost beside doing the same by hand; {@code docs/performance.md} says how to run it.
 */
@NullMarked
package org.pmocatalogue.benchmarks;

import org.jspecify.annotations.NullMarked;
