package org.pmocatalogue.cli;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.io.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Adoption;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What somebody asks to take from a catalogue and what the new one is to say of itself; remembers what was taken. */
final class AskedAdoption {

    static final String ALL = "all";
    private static final int MOST_LISTED = 10;
    private static final String SEPARATOR = ",";
    private static final CharMatcher IN_IDS = CharMatcher.forPredicate(Character::isLetterOrDigit)
            .or(CharMatcher.anyOf("-_."))
            .precomputed();

    private final String in;
    private final ImmutableSet<String> taken;
    private final boolean withNeeds;
    private final CatalogueId id;
    private final boolean isIdGiven;
    private final @Nullable String name;
    private final @Nullable String version;
    private final @Nullable String organisation;

    private @Nullable Made made;

    /**
     * What was made.
     *
     * @param named what somebody asked for
     * @param adoption that, with what is needed if it is to be taken, too
     */
    private record Made(Adoption named, Adoption adoption, CatalogueInfo info) {}

    /**
     * Takes what is given.
     *
     * @param in what the catalogue is called from which is taken
     * @param out the file for the new one
     * @throws WrongUseException if it could not say this of itself
     */
    AskedAdoption(ParseResult given, String in, String out) {
        this.in = in;
        List<String> ids = given.matchedOptionValue("--take", ImmutableList.of());
        taken = ids.stream().map(String::strip).collect(ImmutableSet.toImmutableSet());
        withNeeds = given.hasMatchedOption("--with-needs");
        String asked = given.matchedOptionValue("--id", null);
        isIdGiven = asked != null;
        id = asked == null ? idOf(out) : checked("--id", asked, CatalogueId::of);
        name = checkedIfAny(given, "--name", line -> CatalogueInfo.builder(id).name(line));
        version = checkedIfAny(
                given, "--version", line -> CatalogueInfo.builder(id).version(line));
        organisation = checkedIfAny(
                given, "--organisation", line -> CatalogueInfo.builder(id).organisation(line));
    }

    /** Adds what tells of it to a command. */
    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--take")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(SEPARATOR)
                .required(true)
                .paramLabel("ID")
                .description("Functions, with all their services, and services, by their ids; or " + ALL + ".")
                .build());
        spec.addOption(Subcommand.flag("--with-needs", "Take also what these need, and what that needs."));
        spec.addOption(
                Subcommand.option("--id", "ID", "The id of the new catalogue; made of OUT's name if not given."));
        spec.addOption(Subcommand.option(
                "--name", "TEXT", "The name of the new catalogue; tells where it comes from if not given."));
        spec.addOption(Subcommand.option("--version", "TEXT", "The version of the new catalogue; 1 if not given."));
        spec.addOption(Subcommand.option("--organisation", "TEXT", "Whose the new catalogue is."));
    }

    private static CatalogueId idOf(String out) {
        String plain = Files.getNameWithoutExtension(out);
        try {
            return CatalogueId.of(IN_IDS.negate().trimAndCollapseFrom(plain, '-'));
        } catch (InvalidValueException e) {
            throw new WrongUseException("%s: its name makes no id for the catalogue; add --id ID".formatted(out));
        }
    }

    @FunctionalInterface
    private interface Taking<T> {
        T take(String text);
    }

    private static @Nullable String checkedIfAny(ParseResult given, String option, Taking<?> taking) {
        String text = given.matchedOptionValue(option, null);
        if (text != null) {
            checked(option, text, taking);
        }
        return text;
    }

    private static <T> T checked(String option, String text, Taking<T> taking) {
        try {
            return taking.take(text);
        } catch (InvalidValueException e) {
            throw new WrongUseException(option + ": " + e.getMessage());
        }
    }

    /**
     * Makes the new catalogue.
     *
     * @throws WrongUseException if something is to be taken that is not there
     */
    Catalogue apply(Catalogue source) {
        var nowMade = make(source);
        return nowMade.adoption().into(nowMade.info());
    }

    private Made make(Catalogue source) {
        var named = named(source);
        var adoption = withNeeds ? named.withNeeds() : named;
        var info = adoption.proposedInfo(id).organisation(organisation);
        Optional.ofNullable(name).ifPresent(info::name);
        Optional.ofNullable(version).ifPresent(info::version);
        var nowMade = new Made(named, adoption, info.build());
        made = nowMade;
        return nowMade;
    }

    /**
     * Makes a profile that takes what the new catalogue would have.
     *
     * @param in where the other catalogue is
     * @param out the file for the profile
     * @throws WrongUseException if something is to be taken that is not there, or the profile has the id of the other
     *     catalogue
     */
    Profile profile(Catalogue source, Origin in, Path out) {
        if (id.equals(source.info().id())) {
            throw new WrongUseException(
                    ProfileProblem.BASE_WITH_ID_OF_PROFILE.message(id) + "; add --id ID, or give OUT another name");
        }
        var nowMade = make(source);
        var along = Sets.difference(ids(nowMade.adoption()), ids(nowMade.named()));
        return new ProfileDraft(source, nowMade.info(), ProfileDraft.locationOf(in, out)).taking(taken, along);
    }

    private Adoption named(Catalogue source) {
        var parts = new LinkedHashMap<String, UnaryOperator<Adoption>>();
        source.functions().forEach(function -> parts.put(function.id().value(), taking -> taking.with(function.id())));
        for (PmoService service : source.services()) {
            parts.merge(
                    service.id().value(),
                    taking -> taking.with(service.id()),
                    (function, alone) -> taking -> alone.apply(function.apply(taking)));
        }
        parts.put(ALL, Adoption::withAll);
        checkKnows(parts);
        var adoption = Adoption.from(source);
        for (String part : taken) {
            adoption = checkNotNull(parts.get(part), part).apply(adoption);
        }
        return adoption;
    }

    private void checkKnows(Map<String, ?> parts) {
        String unknown = Sets.difference(taken, parts.keySet()).stream()
                .map(part -> "There is no function or service \"%s\"%s"
                        .formatted(
                                part,
                                SpellingSuggestion.hint(part, parts.keySet())
                                        .map(hint -> "; " + hint)
                                        .orElse("")))
                .collect(joining("\n"));
        if (!unknown.isEmpty()) {
            throw new WrongUseException(unknown + "\n'pmo show " + in + "' lists all");
        }
    }

    /** {@return what somebody who did not ask for it should know of the new catalogue} */
    ImmutableList<String> remarks() {
        var done = done();
        var remarks = ImmutableList.<String>builder();
        var along = Sets.difference(ids(done.adoption()), ids(done.named()));
        if (!along.isEmpty()) {
            remarks.add("Taken, too, since they are needed: " + joined(along));
        }
        var options = ImmutableList.<String>builder();
        var values = ImmutableList.<String>builder();
        note(isIdGiven, "id", done.info().id().value(), values, options);
        note(name != null, "name", done.info().name(), values, options);
        note(version != null, "version", done.info().version(), values, options);
        if (!values.build().isEmpty()) {
            remarks.add("Chosen for you: %s; other ones by %s"
                    .formatted(String.join(", ", values.build()), String.join(", ", options.build())));
        }
        done.info()
                .policy()
                .ifPresent(policy -> remarks.add(
                        "Lifecycle policy: %s, see 'pmo stages'; name another in its field policy".formatted(policy)));
        return remarks.build();
    }

    private static void note(
            boolean isGiven,
            String what,
            String value,
            ImmutableList.Builder<String> values,
            ImmutableList.Builder<String> options) {
        if (!isGiven) {
            values.add("%s \"%s\"".formatted(what, value));
            options.add("--" + what);
        }
    }

    private static ImmutableSet<ServiceId> ids(Adoption adoption) {
        return adoption.services().stream().map(PmoService::id).collect(ImmutableSet.toImmutableSet());
    }

    /** {@return that services are needed which were not taken, if some are} */
    Optional<Finding> missing(String out) {
        var missing = done().adoption().missingNeeds();
        String told = joined(Collections2.transform(
                missing.asMap().entrySet(), need -> "%s (by %s)".formatted(need.getKey(), joined(need.getValue()))));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.builder(ReferenceProblem.NEEDS_NOT_TAKEN, told)
                        .at(Place.of(out))
                        .build());
    }

    /** {@return the first of several things, and how many more there are} */
    private static String joined(Collection<?> all) {
        String first = Joiner.on(", ").join(Iterables.limit(all, MOST_LISTED));
        int more = all.size() - MOST_LISTED;
        return more <= 0 ? first : String.format(Locale.ROOT, "%s and %,d more", first, more);
    }

    private Made done() {
        return checkNotNull(made, "nothing was read yet");
    }
}
