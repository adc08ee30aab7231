/**
 * A catalogue of one's own, made of what others offer: what is taken, left out, tailored and added; start at
 * {@link org.pmocatalogue.profile.Profile}.
 */
@NullMarked
package org.pmocatalogue.profile;

import org.jspecify.annotations.NullMarked;
