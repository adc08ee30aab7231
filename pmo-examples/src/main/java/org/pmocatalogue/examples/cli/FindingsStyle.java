package org.pmocatalogue.examples.cli;

import com.google.common.base.Ascii;

/** How findings are told. */
enum FindingsStyle {
    /** A line each. */
    TEXT,
    /** One JSON array. */
    JSON;

    /** {@return what people write} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
