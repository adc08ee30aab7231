/**
 * Profiles as files: their fields, and what makes a profile of entries; start at
 * {@link org.pmocatalogue.profile.file.ProfileSchema}.
 *
 * <p>Not exported.
 */
@NullMarked
package org.pmocatalogue.profile.file;

import org.jspecify.annotations.NullMarked;
