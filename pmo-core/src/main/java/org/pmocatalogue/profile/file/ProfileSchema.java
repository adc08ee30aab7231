package org.pmocatalogue.profile.file;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.ProfileInfo;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.schema.DocumentSchema;
import org.pmocatalogue.schema.EntryFindings;
import org.pmocatalogue.schema.RecordCodec;

/** The schema of a profile. Its services have no history, and their functions may be those of a base. */
public final class ProfileSchema {

    static final RecordCodec<ProfileInfo> INFO = RecordCodec.of(ProfileInfo.fields());
    static final RecordCodec<Base> BASES = RecordCodec.of(Base.fields());
    static final RecordCodec<Selection> SELECTIONS = RecordCodec.of(Selection.fields());
    static final RecordCodec<Tailoring> TAILORINGS = RecordCodec.of(Tailoring.fields());
    static final RecordCodec<PmoFunction> FUNCTIONS =
            RecordCodec.of(PmoFunction.fields()).detached();
    static final RecordCodec<PmoService> SERVICES =
            RecordCodec.of(PmoService.fields()).detached();

    /** The schema. */
    public static final DocumentSchema<Profile> SCHEMA = DocumentSchema.<Profile>builder(DocumentType.PROFILE)
            .add(INFO, profile -> ImmutableList.of(ProfileInfo.of(profile.info(), profile.onConflict())))
            .add(BASES, Profile::bases)
            .add(SELECTIONS, Profile::selections)
            .addParsedBy(profile -> ProfileSchema::parseTailoring, TAILORINGS, Profile::tailorings)
            .add(FUNCTIONS, Profile::functions)
            .add(SERVICES, Profile::services)
            .build();

    private ProfileSchema() {}

    private static @Nullable Tailoring parseTailoring(Entry entry, EntryFindings findings) {
        Tailoring parsed = TAILORINGS.parse(entry, findings);
        return parsed == null ? null : new TailoredValues(new Findings()).parsed(parsed, entry);
    }
}
