/** Text for a terminal: tables, wrapped lines, colour. */
@NullMarked
package org.pmocatalogue.cli.text;

import org.jspecify.annotations.NullMarked;
