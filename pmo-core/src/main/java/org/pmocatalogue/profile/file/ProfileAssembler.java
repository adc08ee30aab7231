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
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.ProfileInfo;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.EntryFindings;
import org.pmocatalogue.schema.EntryLocus;
import org.pmocatalogue.schema.Header;
import org.pmocatalogue.schema.Records;
import org.pmocatalogue.schema.Records.Read;
import org.pmocatalogue.schema.UnknownFields;
import org.pmocatalogue.value.TextRule;

/** Makes a profile of the entries of one file. What they say of the bases is checked when the profile is resolved. */
public final class ProfileAssembler implements DocumentAssembler<Profile> {

    private final Findings findings;
    private final EntryFindings ofEntries;
    private final Header<ProfileInfo> header;
    private final TailoredValues values;
    private final Records<Base> bases;
    private final Records<PmoFunction> functions;
    private final Records<PmoService> services;
    private final List<Read<Selection>> selections = new ArrayList<>();
    private final Map<String, Read<Tailoring>> tailorings = new LinkedHashMap<>();

    private @Nullable Profile profile;

    /** @param findings takes what is wrong */
    public ProfileAssembler(Findings findings) {
        this.findings = findings;
        this.ofEntries = new EntryFindings(findings);
        this.header = new Header<>(ProfileSchema.INFO, ofEntries, findings);
        this.values = new TailoredValues(findings);
        this.bases = new Records<>(ProfileSchema.BASES, Base::id, ofEntries, findings);
        this.functions = new Records<>(ProfileSchema.FUNCTIONS, PmoFunction::id, ofEntries, findings);
        this.services = new Records<>(ProfileSchema.SERVICES, PmoService::id, ofEntries, findings);
    }

    @Override
    public void accept(Entry entry) {
        switch (entry.kind()) {
            case PROFILE -> header.accept(entry);
            case BASE -> bases.accept(entry);
            case SELECTION -> acceptSelection(entry);
            case TAILORING -> acceptTailoring(entry);
            case FUNCTION -> functions.accept(entry);
            case SERVICE -> acceptService(entry);
            default -> throw ProfileSchema.SCHEMA.none(entry.kind());
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
        services.accept(entry, !isWrong);
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
        header.finish(file);
        ofEntries.finish(this::hint);
        values.finish();
        if (header.value().isEmpty() || findings.endedEarly()) {
            return;
        }
        ProfileInfo info = header.value().get();
        var made = Profile.builder(info.catalogue()).onConflict(info.onConflict());
        add(made, bases, Profile.Builder::base);
        for (var selection : selections) {
            if (isSound(selection)) {
                made.at(selection.entry().place()).select(selection.value());
            }
        }
        for (var tailoring : tailorings.values()) {
            made.at(TailoredValues.placeOf(tailoring.entry())).tailor(tailoring.value());
        }
        add(made, functions, Profile.Builder::put);
        for (var service : services.read()) {
            var at = EntryLocus.of(service.entry(), "function");
            if (!functions.isRejected(at, service.value().function().value())) {
                made.at(service.entry().place()).put(service.value());
            }
        }
        profile = made.build();
    }

    /** {@return whether the base that a selection is about is one of the profile; if not, it is told} */
    private boolean isSound(Read<Selection> selection) {
        var from = selection.value().from().map(CatalogueId::value);
        if (from.isEmpty() || bases.find(from.get()).isPresent()) {
            return true;
        }
        var at = EntryLocus.of(selection.entry(), "from");
        if (!bases.isRejected(at, from.get())) {
            findings.report(
                    at,
                    ProfileProblem.NO_BASE_OF_PROFILE,
                    finding -> bases.hint(from.get()).ifPresent(finding::hint),
                    from.get());
        }
        return false;
    }

    private static <T extends FieldRecord<T>> void add(
            Profile.Builder made, Records<T> records, BiConsumer<Profile.Builder, T> add) {
        for (var each : records.read()) {
            add.accept(made.at(each.entry().place()), each.value());
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
