package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.schema.Meant;

/**
 * The bases of a profile with the entries selected from each.
 *
 * @param choices one for each base
 */
record SelectedBases(Profile profile, ImmutableList<Choice> choices) {

    /** {@return the bases, such as {@code reference 2026-03 or region 1}} */
    String labels() {
        return labels(choices);
    }

    private static String labels(ImmutableList<Choice> choices) {
        return choices.isEmpty()
                ? "any base"
                : String.join(
                        " or ",
                        Iterables.transform(choices, choice -> choice.source().label()));
    }

    /** Applies a selection: takes or omits all entries that match. */
    void apply(Placed<Selection> placed, Findings findings) {
        var from = placed.part().from();
        if (from.isPresent() && !isBase(from.get())) {
            reportNoBase(from.get(), placed.place(), findings);
            return;
        }
        var concerned = choices.stream()
                .filter(choice ->
                        from.isEmpty() || from.get().equals(choice.source().id()))
                .collect(ImmutableList.toImmutableList());
        apply(placed, concerned, findings);
    }

    private boolean isBase(CatalogueId id) {
        return profile.bases().stream().anyMatch(base -> base.id().equals(id));
    }

    private void reportNoBase(CatalogueId id, Place place, Findings findings) {
        findings.add(ProfileProblem.NO_BASE_OF_PROFILE, () -> {
            var finding = Finding.builder(ProfileProblem.NO_BASE_OF_PROFILE, id).at(place);
            SpellingSuggestion.hint(
                            id.value(),
                            Iterables.transform(
                                    profile.bases(), base -> base.id().value()))
                    .ifPresent(finding::hint);
            return finding.build();
        });
    }

    private void apply(Placed<Selection> placed, ImmutableList<Choice> concerned, Findings findings) {
        var selection = placed.part();
        boolean isFunctionFound = selection.function().isEmpty();
        boolean isFound = false;
        boolean fits = false;
        for (Choice choice : concerned) {
            var function = selection.function().flatMap(choice.source()::find);
            var service = selection.service().flatMap(choice.source()::find);
            isFunctionFound |= function.isPresent();
            if (function.isPresent() == selection.function().isPresent()
                    && service.isPresent() == selection.service().isPresent()) {
                isFound = true;
                function.ifPresent(f -> reportOtherId(
                        Kind.FUNCTION, selection.function(), f.id().value(), choice, placed.place(), findings));
                service.ifPresent(s -> reportOtherId(
                        Kind.SERVICE, selection.service(), s.id().value(), choice, placed.place(), findings));
                fits |= selection.isTaking()
                        ? choice.take(placed, function, service)
                        : choice.leaveOut(selection, function, service);
            }
        }
        if (!isFunctionFound) {
            reportMissing(placed, Kind.FUNCTION, selection.function(), concerned, findings);
        } else if (!isFound && selection.service().isPresent()) {
            reportMissing(placed, Kind.SERVICE, selection.service(), having(selection.function(), concerned), findings);
        } else if (!fits) {
            reportNothing(placed, concerned, findings);
        }
    }

    private static void reportOtherId(
            Kind kind, Optional<?> named, String id, Choice choice, Place place, Findings findings) {
        String given = named.orElseThrow().toString();
        if (!given.equals(id)) {
            reportOtherId(kind, given, id, choice.source().label(), place, findings);
        }
    }

    static void reportOtherId(Kind kind, String given, String id, String where, Place place, Findings findings) {
        findings.add(
                ProfileProblem.HAS_ANOTHER_ID,
                () -> Finding.builder(ProfileProblem.HAS_ANOTHER_ID, kind.label(), given, id, where)
                        .at(place)
                        .subject(new Subject(kind.token(), Optional.of(given), Optional.empty()))
                        .build());
    }

    private void reportMissing(
            Placed<Selection> placed,
            Kind kind,
            Optional<?> named,
            ImmutableList<Choice> concerned,
            Findings findings) {
        String id = named.orElseThrow().toString();
        var problem = placed.part().isTaking() ? ProfileProblem.NOTHING_TO_TAKE : ProfileProblem.NOTHING_TO_LEAVE_OUT;
        findings.add(problem, () -> {
            var finding = Finding.builder(problem, kind, id, labels(concerned))
                    .at(placed.place())
                    .subject(new Subject(kind.token(), Optional.of(id), Optional.empty()));
            var known = concerned.stream()
                    .flatMap(choice -> choice.source().known(kind))
                    .toList();
            elsewhere(placed.part(), kind).or(() -> Meant.hint(id, known)).ifPresent(finding::hint);
            return finding.build();
        });
    }

    /** {@return the choices whose base has the function} */
    private static ImmutableList<Choice> having(Optional<FunctionId> function, ImmutableList<Choice> choices) {
        return choices.stream()
                .filter(choice -> function.isEmpty()
                        || choice.source().find(function.get()).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a hint that a base has the service in another function} */
    private Optional<String> elsewhere(Selection selection, Kind kind) {
        var service = selection.service();
        if (kind != Kind.SERVICE || service.isEmpty() || selection.from().isPresent()) {
            return Optional.empty();
        }
        return choices.stream()
                .map(Choice::source)
                .filter(source -> source.find(service.get()).isPresent())
                .findFirst()
                .map(source -> "%s has the service, but not in function \"%s\""
                        .formatted(
                                source.label(),
                                selection.function().map(FunctionId::value).orElse("")));
    }

    private static void reportNothing(Placed<Selection> placed, ImmutableList<Choice> concerned, Findings findings) {
        if (placed.part().isTaking()) {
            findings.add(
                    ProfileProblem.TAKES_NOTHING,
                    () -> Finding.builder(ProfileProblem.TAKES_NOTHING, labels(concerned))
                            .at(placed.place())
                            .build());
        } else {
            findings.add(
                    ProfileProblem.LEAVES_OUT_NOTHING,
                    () -> Finding.builder(ProfileProblem.LEAVES_OUT_NOTHING)
                            .at(placed.place())
                            .build());
        }
    }
}
