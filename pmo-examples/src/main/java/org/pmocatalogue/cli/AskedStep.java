package org.pmocatalogue.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** A step that somebody asks for, before a catalogue is seen. */
final class AskedStep {

    private final @Nullable String service;
    private final String stage;
    private final LocalDate on;
    private final ParseResult given;
    private final Policies policies;

    /** Takes what is given; the first parameter is the file. */
    AskedStep(ParseResult given, Session session, Policies policies) {
        this.given = given;
        String second = given.matchedPositionalValue(1, "");
        String third = given.matchedPositionalValue(2, null);
        boolean isOfOffice = given.hasMatchedOption("--office");
        if (isOfOffice && third != null) {
            throw new WrongUseException(
                    "--office and SERVICE \"%s\" are both given; a step is of one of them".formatted(second));
        }
        if (!isOfOffice && third == null) {
            throw new WrongUseException(
                    "SERVICE or STAGE is missing; write FILE SERVICE STAGE, or FILE STAGE with --office");
        }
        service = isOfOffice ? null : second;
        stage = third == null ? second : third;
        on = session.day(given);
        this.policies = policies;
    }

    /** Adds what tells of it to a command. */
    static void addTo(CommandSpec spec) {
        spec.addPositional(Subcommand.parameter(1, "SERVICE", "The id of a service; left out with --office."));
        spec.addPositional(Subcommand.mayFollow(2, "STAGE", "The stage to go to, see 'pmo stages'."));
        spec.addOption(Subcommand.day("--on", "The day, such as 2026-01-05."));
        spec.addOption(Subcommand.option("--by", "WHO", "Who decided it."));
        spec.addOption(Subcommand.option("--reason", "TEXT", "Why."));
        spec.addOption(OptionSpec.builder("--evidence")
                .type(List.class)
                .auxiliaryTypes(Evidence.class)
                .converters(AskedStep::evidence)
                .paramLabel("NAME=TEXT")
                .description(
                        "What supports it, such as \"pilot result=9 of 10 kept their log\"; more than once for more.")
                .build());
        spec.addOption(Subcommand.option("--scope", "TEXT", "Where the stage applies."));
        spec.addOption(Subcommand.day("--until", "The day on which the stage is planned to end."));
        spec.addOption(Subcommand.flag(
                "--opening", "Only record where what runs already stands, as the first change of its history."));
        spec.addOption(Subcommand.flag("--office", "A step of the office itself, not of a service."));
        spec.addOption(Policies.option());
    }

    private static Evidence evidence(String written) {
        int end = written.indexOf('=');
        if (end < 0) {
            throw new TypeConversionException("Evidence is \"%s\", must be written as NAME=TEXT".formatted(written));
        }
        try {
            return Evidence.of(written.substring(0, end), written.substring(end + 1));
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * {@return the step, where the catalogue stands}
     *
     * @throws WrongUseException if it has no such service, there is no such stage, or something given is wrong
     */
    CheckedStep in(Catalogue catalogue) {
        var id = Optional.ofNullable(service).map(written -> service(written, catalogue));
        LifecyclePolicy policy = id.isPresent() ? policies.ofServices(catalogue) : policies.ofOffice();
        var standard = id.isPresent() ? ServiceStages.ALL : OfficeStages.ALL;
        var to = stage(policy.stages(), standard);
        if (id.isPresent() && standard.stream().noneMatch(known -> known.id().equals(to.id()))) {
            checkNames(policy, to, catalogue);
        }
        try {
            var change = StageChange.builder()
                    .service(id.orElse(null))
                    .to(to)
                    .on(on)
                    .by(given.matchedOptionValue("--by", null))
                    .reason(given.matchedOptionValue("--reason", null))
                    .evidence(given.matchedOptionValue("--evidence", List.<Evidence>of()))
                    .scope(given.matchedOptionValue("--scope", null))
                    .until(given.matchedOptionValue("--until", null))
                    .opening(given.hasMatchedOption("--opening"))
                    .build();
            return new CheckedStep(policy, catalogue, change);
        } catch (InvalidValueException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private ServiceId service(String written, Catalogue catalogue) {
        var known = Iterables.concat(
                ServiceStages.ALL, policies.ofServices(catalogue).stages());
        boolean isSwapped = !Stage.matches(known, written).isEmpty()
                && catalogue.services().stream()
                        .noneMatch(other -> other.id().value().equals(written));
        if (isSwapped) {
            throw new WrongUseException("There is no service \"%s\", but a stage; SERVICE comes before STAGE: %s %s"
                    .formatted(written, stage, written));
        }
        return Lookup.service(catalogue).find(written).id();
    }

    /** A stage of one's own is understood only by those who know of which policy it is. */
    private static void checkNames(LifecyclePolicy policy, Stage to, Catalogue catalogue) {
        String named = catalogue.info().policy().orElse(policy.id());
        if (!named.equals(policy.id())) {
            throw new WrongUseException(
                    "The catalogue goes by policy %s, which has no stage %s; write %s into its field policy first"
                            .formatted(named, to, policy));
        }
    }

    /** A standard stage that the policy does not have is no slip: the policy refuses it. */
    private Stage stage(ImmutableList<Stage> ofPolicy, ImmutableList<Stage> standard) {
        var meant = Stage.matches(ofPolicy, stage);
        if (meant.size() > 1) {
            throw new WrongUseException("Stage \"%s\" may be %s; give the id"
                    .formatted(stage, Joiner.on(" or ").join(meant)));
        }
        return meant.stream()
                .findFirst()
                .or(() -> Stage.parseLenient(standard, stage))
                .orElseThrow(() -> new Lookup<>("stage", ofPolicy, Stage::id).unknown(stage));
    }
}
