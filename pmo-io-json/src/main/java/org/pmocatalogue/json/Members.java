package org.pmocatalogue.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import org.pmocatalogue.entry.Kind;

/** The members of a catalogue file. */
final class Members {

    /** Tells editors which schema the file follows; kept as an attribute of the catalogue. */
    static final String SCHEMA = "$schema";

    static final ImmutableMap<String, Kind> KINDS = Maps.uniqueIndex(Arrays.asList(Kind.values()), Members::nameOf);

    /** The names of the members that hold entries, for people. */
    static final String KNOWN = String.join(", ", KINDS.keySet());

    private Members() {}

    /** {@return the name of the member that holds entries of a kind} */
    static String nameOf(Kind kind) {
        return switch (kind) {
            case CATALOGUE -> "catalogue";
            case FUNCTION -> "functions";
            case SERVICE -> "services";
            case STAGE_CHANGE -> "stageChanges";
            case MAPPING -> "mappings";
        };
    }
}
