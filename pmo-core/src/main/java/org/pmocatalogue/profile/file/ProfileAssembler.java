package org.pmocatalogue.profile.file;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.ProfileInfo;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.schema.DocumentAssembler;
import org.pmocatalogue.schema.EntryLocus;
import org.pmocatalogue.schema.Header;
import org.pmocatalogue.schema.Records;
import org.pmocatalogue.schema.Records.Read;
import org.pmocatalogue.schema.UnknownFields;
import org.pmocatalogue.value.TextRule;

/**
 * Assembles a profile from the entries of a file. References into the bases are checked when the profile is resolved.
 */
public final class ProfileAssembler extends DocumentAssembler<Profile> {

    private final Header<ProfileInfo> header = header(ProfileSchema.INFO);
    private final Records<Base> bases = records(ProfileSchema.BASES, Base::id);
    private final Records<PmoFunction> functions = records(ProfileSchema.FUNCTIONS, PmoFunction::id);
    private final Records<PmoService> services = records(ProfileSchema.SERVICES, PmoService::id);
    private final TailoredValues values;
    private final List<Read<Selection>> selections = new ArrayList<>();
    private final Map<String, Read<Tailoring>> tailorings = new LinkedHashMap<>();

    /** @param findings receives the findings */
    public ProfileAssembler(Findings findings) {
        super(ProfileSchema.SCHEMA, findings);
        this.values = new TailoredValues(findings);
        rule(Kind.SELECTION, this::acceptSelection);
        rule(Kind.TAILORING, this::acceptTailoring);
        rule(Kind.SERVICE, this::acceptService);
    }

    @Override
    protected Header<ProfileInfo> header() {
        return header;
    }

    /** A selection with a misspelt field is rejected: the selection would match too much without the field. */
    private boolean acceptSelection(Entry entry) {
        var unknown = Sets.filter(entry.attributes().keySet(), name -> !UnknownFields.isIntended(name, entry.shape()));
        unknown.forEach(name -> ofEntries.expect(entry.kind(), name));
        Selection selection = ProfileSchema.SELECTIONS.parse(entry, ofEntries);
        unknown.forEach(name -> reportUnknown(name, entry));
        return selection != null && unknown.isEmpty() && selections.add(new Read<>(selection, entry));
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

    /** A service with derived fields, which are easily copied from a catalogue, is rejected. */
    private boolean acceptService(Entry entry) {
        var derived = PmoService.fields().shape().derived();
        boolean isWrong = false;
        for (String name : entry.attributes().keySet()) {
            for (FieldSpec field : derived) {
                if (name.equals(field.name()) || TextRule.folded(name).equals(TextRule.folded(field.label()))) {
                    isWrong = true;
                    ofEntries.expect(Kind.SERVICE, name);
                    findings.report(
                            EntryLocus.ofAttribute(entry, name, field), ProfileProblem.NOT_IN_A_PROFILE, field.label());
                }
            }
        }
        return services.accept(entry, !isWrong);
    }

    private boolean acceptTailoring(Entry entry) {
        Tailoring parsed = ProfileSchema.TAILORINGS.parse(entry, ofEntries);
        Tailoring tailoring = parsed == null ? null : values.parsed(parsed, entry);
        if (tailoring == null) {
            return false;
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
        return first == null;
    }

    @Override
    protected void checkEntries(boolean isComplete) {
        values.finish();
    }

    @Override
    protected @Nullable Profile assemble(boolean isComplete) {
        if (!isComplete) {
            return null;
        }
        ProfileInfo info = header.value().orElseThrow();
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
        return made.build();
    }

    /** {@return whether the base of a selection is a base of the profile; if not, the selection is reported} */
    private boolean isSound(Read<Selection> selection) {
        var from = selection.value().from().map(CatalogueId::value);
        var at = EntryLocus.of(selection.entry(), "from");
        return from.isEmpty() || bases.check(at, from.get(), ProfileProblem.NO_BASE_OF_PROFILE, from.get());
    }

    private static <T extends FieldRecord<T>> void add(
            Profile.Builder made, Records<T> records, BiConsumer<Profile.Builder, T> add) {
        for (var each : records.read()) {
            add.accept(made.at(each.entry().place()), each.value());
        }
    }
}
