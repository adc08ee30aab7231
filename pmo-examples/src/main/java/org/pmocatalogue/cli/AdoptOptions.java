package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.io.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that select functions and services, and set the properties of the new catalogue. */
final class AdoptOptions {

    private static final String ALL = "all";
    private static final String SEPARATOR = ",";
    private static final Option<List<String>> TAKE = new Option<>(
            "--take",
            "Functions, each with all its services, and services, by id or name; or " + ALL + ".",
            spec -> spec.type(List.class)
                    .auxiliaryTypes(String.class)
                    .splitRegex(SEPARATOR)
                    .required(true)
                    .paramLabel("ID"));
    private static final Option<Boolean> WITH_NEEDS =
            Option.flag("--with-needs", "Also take the services that these need, directly or indirectly.");
    private static final Option<String> ID =
            Option.text("--id", "ID", "Id of the new catalogue (default: from the name of OUT).");
    private static final Option<String> NAME =
            Option.text("--name", "TEXT", "Name of the new catalogue (default: from the name of the original).");
    private static final Option<String> VERSION =
            Option.text("--version", "TEXT", "Version of the new catalogue (default: 1).");
    private static final Option<String> ORGANISATION =
            Option.text("--organisation", "TEXT", "Organisation that the new catalogue belongs to.");

    private final ParseResult given;
    private final String in;
    private final ImmutableSet<String> taken;
    private final CatalogueId id;

    /**
     * Parses the options.
     *
     * @param in the name of the original, for messages
     * @param out the file for the new catalogue
     * @throws WrongUseException if a property of the new catalogue is invalid
     */
    AdoptOptions(ParseResult given, String in, String out) {
        this.given = given;
        this.in = in;
        taken = ImmutableSet.copyOf(Iterables.transform(TAKE.valueIn(given).orElse(List.of()), String::strip));
        if (taken.isEmpty()) {
            throw new WrongUseException(TAKE + ": names nothing; write ids or names, or " + ALL);
        }
        id = ID.valueIn(given).map(text -> checked(ID, text, CatalogueId::of)).orElseGet(() -> idOf(out));
        check(NAME, text -> CatalogueInfo.builder(id).name(text));
        check(VERSION, text -> CatalogueInfo.builder(id).version(text));
        check(ORGANISATION, text -> CatalogueInfo.builder(id).organisation(text));
    }

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        for (var option : List.of(TAKE, WITH_NEEDS, ID, NAME, VERSION, ORGANISATION)) {
            spec.addOption(option.spec());
        }
    }

    private static CatalogueId idOf(String out) {
        try {
            return CatalogueId.of(IdRule.fromName(Files.getNameWithoutExtension(out)));
        } catch (InvalidValueException e) {
            throw new WrongUseException("%s: its name has no letter or digit for an id; add --id ID".formatted(out));
        }
    }

    private void check(Option<String> option, Function<String, ?> rule) {
        option.valueIn(given).ifPresent(text -> checked(option, text, rule));
    }

    private static <T> T checked(Option<String> option, String text, Function<String, T> rule) {
        try {
            return rule.apply(text);
        } catch (InvalidValueException e) {
            throw new WrongUseException(option + ": " + e.getMessage());
        }
    }

    /** {@return the id of the new catalogue} */
    CatalogueId id() {
        return id;
    }

    /**
     * {@return the adoption from a catalogue}
     *
     * @throws WrongUseException if a function or service does not exist
     */
    AdoptionPlan plan(Catalogue source) {
        var plan = AdoptionPlan.of(source, selections(source), WITH_NEEDS.isIn(given));
        var info = plan.adoption()
                .proposedInfo(id)
                .organisation(ORGANISATION.valueIn(given).orElse(null));
        NAME.valueIn(given).ifPresent(info::name);
        VERSION.valueIn(given).ifPresent(info::version);
        return plan.with(info.build());
    }

    private ImmutableList<Selection> selections(Catalogue source) {
        var functions = Lookup.function(source);
        var services = Lookup.service(source);
        var selections = ImmutableList.<Selection>builder();
        var unknown = new ArrayList<String>();
        for (String part : taken) {
            boolean isId =
                    functions.withId(part).isPresent() || services.withId(part).isPresent();
            var function = isId ? functions.withId(part) : functions.named(part);
            var service = isId ? services.withId(part) : services.named(part);
            function.ifPresent(
                    one -> selections.add(Selection.take().function(one.id()).build()));
            service.ifPresent(
                    one -> selections.add(Selection.take().service(one.id()).build()));
            if (part.equals(ALL)) {
                selections.add(Selection.takeAll());
            } else if (function.isEmpty() && service.isEmpty()) {
                unknown.add(part);
            }
        }
        if (!unknown.isEmpty()) {
            var known = Iterables.concat(
                    Iterables.transform(functions.known(), one -> one.id().value()),
                    Iterables.transform(services.known(), one -> one.id().value()),
                    ImmutableList.of(ALL));
            throw new WrongUseException(
                    unknown.stream().map(part -> unknown(part, known)).collect(joining("\n")) + "\n'pmo show " + in
                            + "' lists all");
        }
        return selections.build();
    }

    private static String unknown(String part, Iterable<String> known) {
        String hint = SpellingSuggestion.hint(part, ImmutableList.copyOf(known))
                .map(h -> "; " + h)
                .orElse("");
        return "Unknown function or service \"%s\"%s".formatted(part, hint);
    }

    /** {@return the properties of the new catalogue with default values, with the options that set them} */
    Optional<String> defaults(CatalogueInfo info) {
        var values = new ArrayList<String>();
        var options = new ArrayList<String>();
        addDefault(ID, "id", info.id().value(), values, options);
        addDefault(NAME, "name", info.name(), values, options);
        addDefault(VERSION, "version", info.version(), values, options);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("Defaults: %s; change them with %s"
                        .formatted(String.join(", ", values), String.join(", ", options)));
    }

    private void addDefault(
            Option<String> option, String label, String value, List<String> values, List<String> options) {
        if (!option.isIn(given)) {
            values.add("%s \"%s\"".formatted(label, value));
            options.add(option.name());
        }
    }
}
