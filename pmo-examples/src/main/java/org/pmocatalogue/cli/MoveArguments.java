package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * The parameters and options that describe a stage change.
 *
 * @param service the id or name of the service; empty for the office itself
 * @param stage the id or label of the stage
 */
record MoveArguments(Optional<String> service, String stage, ParseResult given, Session session, Policies policies) {

    private static final Parameter SERVICE =
            Parameter.required(1, "SERVICE", "The service, by id or name; omitted with --office.");
    private static final Parameter STAGE = Parameter.optional(2, "STAGE", "The stage to enter, see 'pmo stages'.");
    private static final Option<LocalDate> ON =
            Option.date("--on", "Date of the change, such as 2026-01-05 (default with --check: today).");
    private static final Option<String> BY = Option.text("--by", "WHO", "Who decided the change.");
    private static final Option<String> REASON = Option.text("--reason", "TEXT", "Reason for the change.");
    private static final Option<List<Evidence>> EVIDENCE = new Option<>(
            "--evidence",
            "Evidence for the change, such as \"pilot result=9 of 10 kept their log\". May be repeated.",
            spec -> spec.type(List.class)
                    .auxiliaryTypes(Evidence.class)
                    .converters(MoveArguments::evidence)
                    .paramLabel("NAME=TEXT"));
    private static final Option<String> SCOPE = Option.text("--scope", "TEXT", "Where the stage applies.");
    private static final Option<LocalDate> UNTIL = Option.date("--until", "Planned end of the stage.");
    private static final Option<Boolean> OPENING = Option.flag(
            "--opening", "Record the stage of a service that runs already, as the first change of its history.");
    private static final Option<Boolean> OFFICE = Option.flag("--office", "Move the office itself, not a service.");

    /** Adds the parameters and options to a command. */
    static void addTo(CommandSpec spec) {
        spec.addPositional(SERVICE.spec());
        spec.addPositional(STAGE.spec());
        for (var option : List.of(ON, BY, REASON, EVIDENCE, SCOPE, UNTIL, OPENING, OFFICE, Policies.OPTION)) {
            spec.addOption(option.spec());
        }
    }

    /** {@return whether an option sets a field of the stage change, under the name of the field} */
    static boolean isOption(String field) {
        return Stream.of(ON, BY, REASON, SCOPE, UNTIL)
                .anyMatch(option -> option.name().equals("--" + field));
    }

    /** {@return the arguments of a run} */
    static MoveArguments of(ParseResult given, Session session, Policies policies) {
        String second = SERVICE.valueIn(given);
        var third = STAGE.find(given);
        if (OFFICE.isIn(given)) {
            if (third.isPresent()) {
                throw new WrongUseException("--office and SERVICE \"%s\" exclude each other".formatted(second));
            }
            return new MoveArguments(Optional.empty(), second, given, session, policies);
        }
        String stage = third.orElseThrow(() -> new WrongUseException(
                "SERVICE or STAGE is missing; write FILE SERVICE STAGE, or FILE STAGE with --office"));
        return new MoveArguments(Optional.of(second), stage, given, session, policies);
    }

    /** Both {@code name=text} and, as files and the history show it, {@code name: text}. */
    private static Evidence evidence(String written) {
        int equals = written.indexOf('=');
        int colon = written.indexOf(": ");
        int end = colon >= 0 && (equals < 0 || colon < equals) ? colon : equals;
        if (end < 0) {
            throw new TypeConversionException("Evidence is \"%s\", must be written as NAME=TEXT".formatted(written));
        }
        try {
            return Evidence.of(written.substring(0, end), written.substring(end + 1));
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** @throws WrongUseException if a detail is missing that every stage change must have */
    void checkComplete() {
        String missing = Stream.of(ON, BY, REASON)
                .filter(option ->
                        option.valueIn(given).map(Object::toString).orElse("").isBlank())
                .map(Option::name)
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new WrongUseException(
                    missing + ": missing; every stage change needs a date, the person who decided it and a reason");
        }
    }

    /**
     * {@return the stage change in a catalogue}
     *
     * @param defaultDate the date unless one is given
     * @throws WrongUseException if the service or the stage does not exist, or a detail is invalid
     */
    StageMove resolve(Catalogue catalogue, Optional<LocalDate> defaultDate) {
        var id = service.map(written -> findService(written, catalogue));
        LifecyclePolicy policy = id.isPresent() ? policies.ofServices(catalogue) : policies.ofOffice();
        var standard = id.isPresent() ? ServiceStages.ALL : OfficeStages.ALL;
        var to = findStage(policy.stages(), standard);
        if (id.isPresent() && standard.stream().noneMatch(known -> known.id().equals(to.id()))) {
            checkIsPolicyOf(catalogue, policy, to);
        }
        try {
            var change = StageChange.builder()
                    .service(id.orElse(null))
                    .to(to)
                    .on(ON.valueIn(given).or(() -> defaultDate).orElseThrow())
                    .by(BY.valueIn(given).orElse(null))
                    .reason(REASON.valueIn(given).orElse(null))
                    .evidence(EVIDENCE.valueIn(given).orElse(List.of()))
                    .scope(SCOPE.valueIn(given).orElse(null))
                    .until(UNTIL.valueIn(given).orElse(null))
                    .opening(OPENING.isIn(given))
                    .build();
            return new StageMove(policy, catalogue, change);
        } catch (InvalidValueException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private ServiceId findService(String written, Catalogue catalogue) {
        var services = Lookup.service(catalogue);
        var found = services.find(written);
        var stages = Iterables.concat(
                ServiceStages.ALL, policies.ofServices(catalogue).stages());
        if (found.isEmpty() && !Stage.matches(stages, written).isEmpty()) {
            throw new WrongUseException("\"%s\" is a stage, not a service; SERVICE comes before STAGE: %s %s"
                    .formatted(written, stage, written));
        }
        return found.orElseThrow(() -> services.unknown(written)).id();
    }

    /** Custom stages are resolved by the policy. */
    private static void checkIsPolicyOf(Catalogue catalogue, LifecyclePolicy policy, Stage to) {
        String named = catalogue.info().policy().orElse(policy.id());
        if (!named.equals(policy.id())) {
            throw new WrongUseException(
                    "The catalogue names policy %s, which has no stage %s; change its field policy to %s first"
                            .formatted(named, to, policy));
        }
    }

    /** A standard stage that the policy lacks is not a spelling mistake: the policy refuses it. */
    private Stage findStage(ImmutableList<Stage> ofPolicy, ImmutableList<Stage> standard) {
        var matching = Stage.matches(ofPolicy, stage);
        if (matching.size() > 1) {
            throw new WrongUseException("Stage \"%s\" may be %s; give the id"
                    .formatted(stage, Joiner.on(" or ").join(matching)));
        }
        return matching.stream()
                .findFirst()
                .or(() -> Stage.parseLenient(standard, stage))
                .orElseThrow(() -> Lookup.stage(ofPolicy).unknown(stage));
    }
}
