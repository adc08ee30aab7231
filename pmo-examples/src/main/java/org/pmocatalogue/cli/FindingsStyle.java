package org.pmocatalogue.cli;

import com.google.common.base.Ascii;
import picocli.CommandLine.TypeConversionException;

/** The format of findings. */
enum FindingsStyle {
    /** One line per finding. */
    TEXT,
    /** One JSON array. */
    JSON;

    /**
     * {@return the style with this name}
     *
     * @throws TypeConversionException if the name is unknown
     */
    static FindingsStyle parse(String name) {
        for (FindingsStyle style : values()) {
            if (style.toString().equals(Ascii.toLowerCase(name))) {
                return style;
            }
        }
        throw new TypeConversionException("Style is \"%s\", must be text or json".formatted(name));
    }

    /** {@return the name of the style} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
