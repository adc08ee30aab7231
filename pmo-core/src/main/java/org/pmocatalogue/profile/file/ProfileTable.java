package org.pmocatalogue.profile.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.table.EntryTable;

/**
 * All fields of a profile, in the order in which they are written. Functions and services have those that they have in
 * a catalogue.
 *
 * <p>The fields of each other kind stand in a class of their own, such as {@link SelectionFields}.
 */
public final class ProfileTable {

    static final EntryTable<Profile, ProfileFields.Parts> PROFILES = ProfileFields.table();
    static final EntryTable<Base, BaseFields.Parts> BASES = BaseFields.table();
    static final EntryTable<Selection, Selection.Builder> SELECTIONS = SelectionFields.table();
    static final EntryTable<Tailoring, TailoringFields.Parts> TAILORINGS = TailoringFields.table();
    static final EntryTable<PmoFunction, PmoFunction.Builder> FUNCTIONS =
            CatalogueTable.standard().functions().detached();

    /** A service has no life before there is a catalogue, and its function may be that of a base. */
    static final EntryTable<PmoService, PmoService.Builder> SERVICES =
            CatalogueTable.standard().services().detached();

    private ProfileTable() {}

    /**
     * {@return the fields of a kind}
     *
     * @throws IllegalArgumentException if a profile has no entries of this kind
     */
    public static Shape shape(Kind kind) {
        return switch (kind) {
            case PROFILE -> PROFILES.shape();
            case BASE -> BASES.shape();
            case SELECTION -> SELECTIONS.shape();
            case TAILORING -> TAILORINGS.shape();
            case FUNCTION -> FUNCTIONS.shape();
            case SERVICE -> SERVICES.shape();
            default -> throw none(kind);
        };
    }

    /** {@return the entries of a profile in normal form, in the order in which they are written} */
    public static Iterable<Entry> print(Profile profile) {
        return Iterables.concat(
                ImmutableList.of(PROFILES.print(profile)),
                Iterables.transform(profile.bases(), BASES::print),
                Iterables.transform(profile.selections(), SELECTIONS::print),
                Iterables.transform(profile.tailorings(), TAILORINGS::print),
                Iterables.transform(profile.functions(), FUNCTIONS::print),
                Iterables.transform(profile.services(), SERVICES::print));
    }

    /**
     * {@return the names of all attributes that entries of a kind have in a profile, in the order in which they first
     * occur}
     *
     * @throws IllegalArgumentException if a profile has no entries of this kind
     */
    public static ImmutableSet<String> attributeNames(Profile profile, Kind kind) {
        return switch (kind) {
            case PROFILE -> profile.info().attributes().keySet();
            case BASE -> BASES.attributeNames(profile.bases());
            case SELECTION -> SELECTIONS.attributeNames(profile.selections());
            case TAILORING -> TAILORINGS.attributeNames(profile.tailorings());
            case FUNCTION -> FUNCTIONS.attributeNames(profile.functions());
            case SERVICE -> SERVICES.attributeNames(profile.services());
            default -> throw none(kind);
        };
    }

    static IllegalArgumentException none(Kind kind) {
        return new IllegalArgumentException("A profile has no entries of kind " + kind);
    }
}
