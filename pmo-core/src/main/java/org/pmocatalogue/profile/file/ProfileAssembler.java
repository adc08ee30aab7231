package org.pmocatalogue.profile.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.table.DocumentAssembler;
import org.pmocatalogue.table.EntriesById;
import org.pmocatalogue.table.EntryFindings;
import org.pmocatalogue.table.Head;

/** Makes a profile of the entries of one file. What they say of the bases is checked when the profile is resolved. */
public final class ProfileAssembler implements DocumentAssembler<Profile> {

    private final Findings findings;
    private final EntryFindings ofEntries;
    private final Head head;
    private final TailoredValues values;
    private final EntriesById<Base> bases;
    private final EntriesById<PmoFunction> functions;
    private final EntriesById<PmoService> services;
    private final List<Read<Selection>> selections = new ArrayList<>();
    private final Map<String, Read<Tailoring>> tailorings = new LinkedHashMap<>();

    private @Nullable Profile info;
    private @Nullable Profile profile;

    /** What an entry says, and where. */
    private record Read<T>(T part, Entry entry) {}

    /** @param findings takes what is wrong */
    public ProfileAssembler(Findings findings) {
        this.findings = findings;
        this.ofEntries = new EntryFindings(findings);
        this.head = new Head(ProfileTable.PROFILES.shape(), findings);
        this.values = new TailoredValues(findings);
        this.bases =
                new EntriesById<>(base -> base.id().value(), base -> base.id().value(), findings);
        this.functions = new EntriesById<>(function -> function.id().value(), PmoFunction::name, findings);
        this.services = new EntriesById<>(service -> service.id().value(), PmoService::name, findings);
    }

    @Override
    public void accept(Entry entry) {
        switch (entry.kind()) {
            case PROFILE -> acceptInfo(entry);
            case BASE -> bases.accept(entry, ProfileTable.BASES.parse(entry, ofEntries));
            case SELECTION -> acceptSelection(entry);
            case TAILORING -> acceptTailoring(entry);
            case FUNCTION -> functions.accept(entry, ProfileTable.FUNCTIONS.parse(entry, ofEntries));
            case SERVICE -> services.accept(entry, ProfileTable.SERVICES.parse(entry, ofEntries));
            default -> throw ProfileTable.none(entry.kind());
        }
    }

    private void acceptInfo(Entry entry) {
        if (head.accept(entry)) {
            info = ProfileTable.PROFILES.parse(entry, ofEntries);
        }
    }

    private void acceptSelection(Entry entry) {
        Selection selection = ProfileTable.SELECTIONS.parse(entry, ofEntries);
        if (selection != null) {
            selections.add(new Read<>(selection, entry));
        }
    }

    private void acceptTailoring(Entry entry) {
        Tailoring parsed = ProfileTable.TAILORINGS.parse(entry, ofEntries);
        Tailoring tailoring = parsed == null ? null : values.understood(parsed, entry);
        if (tailoring == null) {
            return;
        }
        var first = tailorings.putIfAbsent(tailoring.target(), new Read<>(tailoring, entry));
        if (first != null) {
            Place before = first.entry().place();
            findings.add(
                    Problem.REPEATED_TAILORING,
                    () -> Finding.builder(Problem.REPEATED_TAILORING, tailoring.target(), before)
                            .at(entry.place())
                            .related(List.of(before))
                            .subject(EntryFindings.subject(entry, null))
                            .build());
        }
    }

    @Override
    public void finish(Place file) {
        head.finish(file);
        ofEntries.finish(this::hint);
        values.finish();
        if (info == null || findings.endedEarly()) {
            return;
        }
        var made = info.toBuilder();
        add(made, bases, Profile.Builder::base);
        for (var selection : selections) {
            made.at(selection.entry().place()).select(selection.part());
        }
        for (var tailoring : tailorings.values()) {
            made.at(TailoredValues.placeOf(tailoring.entry())).tailor(tailoring.part());
        }
        add(made, functions, Profile.Builder::put);
        add(made, services, Profile.Builder::put);
        profile = made.build();
    }

    private static <T> void add(Profile.Builder made, EntriesById<T> parts, BiConsumer<Profile.Builder, T> add) {
        for (T part : parts.kept()) {
            add.accept(made.at(parts.entry(part).place()), part);
        }
    }

    private Optional<String> hint(Kind kind, String given) {
        return switch (kind) {
            case BASE -> bases.hint(given);
            case FUNCTION -> functions.hint(given);
            case SERVICE -> services.hint(given);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Profile> made() {
        return Optional.ofNullable(profile);
    }
}
