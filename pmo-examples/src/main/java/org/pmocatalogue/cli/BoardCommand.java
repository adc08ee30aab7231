package org.pmocatalogue.cli;

import com.google.common.collect.LinkedHashMultimap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows all services by the stages they are in. */
final class BoardCommand implements Subcommand {

    /** As many as are taken in at a glance. */
    private static final int MOST_SHOWN = 20;

    private final Session session;

    BoardCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Shows all services in columns, by the stages they are in on a day.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addOption(Subcommand.day("--on", "The day at whose end it was so; today if not given."));
        spec.addOption(Subcommand.flag("--ids", "Show ids, as 'pmo move' takes them, and no names."));
        spec.addOption(
                Subcommand.flag("--all", "Show all services of a stage, not only the first " + MOST_SHOWN + "."));
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        LocalDate day = session.day(given);
        int most = given.hasMatchedOption("--all") ? Integer.MAX_VALUE : MOST_SHOWN;
        Function<PmoService, String> text =
                given.hasMatchedOption("--ids") ? service -> service.id().value() : PmoService::name;
        var reading = new ReadingOptions(given, session);
        var policies = reading.policies();
        return reading.use(given.matchedPositionalValue(0, ""), catalogue -> {
            var board = board(catalogue, policies.ofServices(catalogue).stages(), day, text);
            session.out().println(session.ink().strong(catalogue.info().name()) + " on " + day);
            board.print(session.out(), session.terminal().width(), most, session.ink());
            LaterChanges.told(catalogue, day, service -> true)
                    .ifPresent(told -> session.out().println("\n" + told));
        });
    }

    /** Stages that are not the policy's come after those that are. */
    private static Board board(
            Catalogue catalogue, Iterable<Stage> stages, LocalDate day, Function<PmoService, String> text) {
        var labels = new LinkedHashMap<String, String>();
        stages.forEach(stage -> labels.put(stage.id(), stage.label()));
        var services = LinkedHashMultimap.<String, PmoService>create();
        for (PmoService service : catalogue.services()) {
            var stage = catalogue.stageOn(service.id(), day);
            stage.ifPresent(s -> labels.putIfAbsent(s.id(), s.label()));
            services.put(stage.map(Stage::id).orElse(""), service);
        }
        if (services.containsKey("")) {
            labels.put("", "not recorded");
        }
        var board = new Board();
        labels.forEach((id, label) ->
                board.column(label, services.get(id).stream().map(text).toList()));
        return board;
    }
}
