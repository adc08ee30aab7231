/**
 * Declared fields: what a type declares once about each of its fields, and the base classes that store, compare and
 * build such types; start at {@link org.pmocatalogue.field.FieldSet}.
 */
@NullMarked
package org.pmocatalogue.field;

import org.jspecify.annotations.NullMarked;
