package org.pmocatalogue.profile.file;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.ProfileInfo;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.EntriesById;
import org.pmocatalogue.schema.EntryFindings;
import org.pmocatalogue.schema.EntryLocus;
import org.pmocatalogue.schema.HeaderCheck;
import org.pmocatalogue.schema.UnknownFields;
import org.pmocatalogue.value.TextRule;

/** Makes a profile of the entries of one file. What they say of the bases is checked when the profile is resolved. */
public final class ProfileAssembler implements DocumentAssembler<Profile> {

    private final Findings findings;
    private final EntryFindings ofEntries;
    private final HeaderCheck head;
    private final TailoredValues values;
    private final EntriesById<Base> bases;
    private final EntriesById<PmoFunction> functions;
    private final EntriesById<PmoService> services;
    private final List<Read<Selection>> selections = new ArrayList<>();
    private final Map<String, Read<Tailoring>> tailorings = new LinkedHashMap<>();

    private @Nullable ProfileInfo info;
    private @Nullable Profile profile;

    /** What an entry says, and where. */
    private record Read<T>(T part, Entry entry) {}

    /** @param findings takes what is wrong */
    public ProfileAssembler(Findings findings) {
        this.findings = findings;
        this.ofEntries = new EntryFindings(findings);
        this.head = new HeaderCheck(ProfileSchema.INFO.shape(), findings);
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
            case BASE -> bases.accept(entry, ProfileSchema.BASES.parse(entry, ofEntries));
            case SELECTION -> acceptSelection(entry);
            case TAILORING -> acceptTailoring(entry);
            case FUNCTION -> functions.accept(entry, ProfileSchema.FUNCTIONS.parse(entry, ofEntries));
            case SERVICE -> acceptService(entry);
            default -> throw ProfileSchema.SCHEMA.none(entry.kind());
        }
    }

    private void acceptInfo(Entry entry) {
        if (head.accept(entry)) {
            info = ProfileSchema.INFO.parse(entry, ofEntries);
        }
    }

    /** A selection of which a field is misspelt would be about more than was meant. */
    private void acceptSelection(Entry entry) {
        var unknown = Sets.filter(entry.attributes().keySet(), name -> !UnknownFields.isIntended(name, entry.shape()));
        unknown.forEach(name -> ofEntries.expect(entry.kind(), name));
        Selection selection = ProfileSchema.SELECTIONS.parse(entry, ofEntries);
        unknown.forEach(name -> reportUnknown(name, entry));
        if (selection != null && unknown.isEmpty()) {
            selections.add(new Read<>(selection, entry));
        }
    }

    private void reportUnknown(String name, Entry entry) {
        findings.report(
                EntryLocus.ofName(entry, name),
                ProfileProblem.UNKNOWN_CRITERION,
                finding -> SpellingSuggestion.hint(
                                name, Iterables.transform(entry.shape().fields(), FieldSpec::name))
                        .ifPresent(finding::hint),
                TextRule.shortened(name));
    }

    /** What catalogues show of the life of a service is easily copied along. */
    private void acceptService(Entry entry) {
        var computed = PmoService.fields().shape().computed();
        boolean isWrong = false;
        for (String name : entry.attributes().keySet()) {
            for (FieldSpec field : computed) {
                if (name.equals(field.name()) || TextRule.folded(name).equals(TextRule.folded(field.label()))) {
                    isWrong = true;
                    ofEntries.expect(Kind.SERVICE, name);
                    findings.report(
                            EntryLocus.ofAttribute(entry, name, field), ProfileProblem.NOT_IN_A_PROFILE, field.label());
                }
            }
        }
        PmoService service = ProfileSchema.SERVICES.parse(entry, ofEntries);
        services.accept(entry, isWrong ? null : service);
    }

    private void acceptTailoring(Entry entry) {
        Tailoring parsed = ProfileSchema.TAILORINGS.parse(entry, ofEntries);
        Tailoring tailoring = parsed == null ? null : values.understood(parsed, entry);
        if (tailoring == null) {
            return;
        }
        var first = tailorings.putIfAbsent(tailoring.target(), new Read<>(tailoring, entry));
        if (first != null) {
            findings.report(
                    EntryLocus.of(entry),
                    ProfileProblem.REPEATED_TAILORING,
                    finding -> finding.related(first.entry().place()),
                    tailoring.target(),
                    EntryLocus.of(first.entry()).mention());
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
        var made = Profile.builder(info.catalogue()).onConflict(info.onConflict());
        add(made, bases, Profile.Builder::base);
        for (var selection : selections) {
            if (isSound(selection)) {
                made.at(selection.entry().place()).select(selection.part());
            }
        }
        for (var tailoring : tailorings.values()) {
            made.at(TailoredValues.placeOf(tailoring.entry())).tailor(tailoring.part());
        }
        add(made, functions, Profile.Builder::put);
        for (PmoService service : services.kept()) {
            Entry entry = services.entry(service);
            if (!isLeftOut(functions, service.function().value(), Kind.FUNCTION, entry, "function")) {
                made.at(entry.place()).put(service);
            }
        }
        profile = made.build();
    }

    /** {@return whether the base that a selection is about is one of the profile; if not, it is told} */
    private boolean isSound(Read<Selection> selection) {
        Entry entry = selection.entry();
        var from = selection.part().from().map(CatalogueId::value);
        if (from.isEmpty() || bases.find(from.get()).isPresent()) {
            return true;
        }
        if (!isLeftOut(bases, from.get(), Kind.BASE, entry, "from")) {
            findings.report(
                    EntryLocus.of(entry, "from"),
                    ProfileProblem.NO_BASE_OF_PROFILE,
                    finding -> bases.hint(from.get()).ifPresent(finding::hint),
                    from.get());
        }
        return false;
    }

    /** {@return whether what a field names was left out, and so this is, too, which is told} */
    private boolean isLeftOut(EntriesById<?> parts, String id, Kind kind, Entry entry, String name) {
        if (!parts.ids().contains(id) || parts.find(id).isPresent()) {
            return false;
        }
        findings.report(EntryLocus.of(entry, name), ReferenceProblem.LEFT_OUT_TOO, kind, id);
        return true;
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
