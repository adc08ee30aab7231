package org.pmocatalogue.cli;

import com.google.common.base.Ascii;
import picocli.CommandLine.TypeConversionException;

/** How findings are told. */
enum FindingsStyle {
    /** A line each. */
    TEXT,
    /** One JSON array. */
    JSON;

    /**
     * {@return the style with this name}
     *
     * @throws TypeConversionException if there is none
     */
    static FindingsStyle parse(String name) {
        for (FindingsStyle style : values()) {
            if (style.toString().equals(Ascii.toLowerCase(name))) {
                return style;
            }
        }
        throw new TypeConversionException("Style is \"%s\", must be text or json".formatted(name));
    }

    /** {@return what people write} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
