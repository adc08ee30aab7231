/**
 * Deriving a catalogue from others by selecting, tailoring and adding entries; start at
 * {@link org.pmocatalogue.profile.Profile}.
 */
@NullMarked
package org.pmocatalogue.profile;

import org.jspecify.annotations.NullMarked;
