package org.pmocatalogue.profile.file;

import static org.pmocatalogue.table.FieldTypes.word;

import java.util.Optional;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.OnConflict;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.table.EntryTable;

/** What a profile says of itself: all that its catalogue is to say, and how it is made. */
final class ProfileFields {

    private ProfileFields() {}

    /** A profile in the making, of which no more than that is known. */
    static final class Parts {

        private final CatalogueInfo.Builder info = CatalogueInfo.builder();
        private OnConflict onConflict = OnConflict.REFUSE;

        private Profile build() {
            return Profile.builder(info.build()).onConflict(onConflict).build();
        }
    }

    /** {@return the table; it makes profiles that take nothing} */
    static EntryTable<Profile, Parts> table() {
        return EntryTable.<Profile, Parts>of(Kind.PROFILE)
                .all(CatalogueTable.standard().info(), Profile::info, parts -> parts.info)
                .optional(
                        FieldSpec.builder("onConflict", "On conflict")
                                .description("What is done if the same id is taken from two bases that do not say the"
                                        + " same of it; to refuse if empty.")
                                .example("keep-first"),
                        word(OnConflict.class),
                        profile -> Optional.of(profile.onConflict()).filter(word -> word != OnConflict.REFUSE),
                        (parts, word) -> parts.onConflict = word)
                .build(
                        Parts::new,
                        Parts::build,
                        profile -> profile.info().attributes(),
                        (parts, attributes) -> parts.info.attributes(attributes));
    }
}
