package org.pmocatalogue.json;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Kind;

/** The members of a file. */
final class Members {

    /** Tells editors which schema the file follows; kept as an attribute of the entry that tells of the file itself. */
    static final String SCHEMA = "$schema";

    private Members() {}

    /** {@return the kinds of a document, by the names of the members that hold their entries} */
    static ImmutableMap<String, Kind> of(Document document) {
        return Maps.uniqueIndex(document.kinds(), Members::nameOf);
    }

    /** {@return the name of the member that holds entries of a kind, such as {@code stageChanges}} */
    static String nameOf(Kind kind) {
        return CaseFormat.LOWER_HYPHEN.to(
                CaseFormat.LOWER_CAMEL, Ascii.toLowerCase(kind.plural()).replace(' ', '-'));
    }
}
