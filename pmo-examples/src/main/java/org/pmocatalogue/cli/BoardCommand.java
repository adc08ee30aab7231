package org.pmocatalogue.cli;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.lifecycle.StageBoard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows all services by stage. */
final class BoardCommand implements Subcommand {

    /** The number of services shown per stage by default. */
    private static final int MOST_SHOWN = 20;

    private static final Option<LocalDate> ON =
            Option.date("--on", "Report as of the end of this day (default: today).");
    private static final Option<Boolean> IDS = Option.flag("--ids", "Show ids instead of names.");
    private static final Option<Boolean> ALL =
            Option.flag("--all", "Show every service (default: the first " + MOST_SHOWN + " of each stage).");

    private final Session session;

    BoardCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Show all services in columns, by stage.");
        spec.addPositional(Parameter.IN.spec());
        spec.addOption(ON.spec());
        spec.addOption(IDS.spec());
        spec.addOption(ALL.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        LocalDate day = ON.valueIn(given).orElse(session.today());
        int most = ALL.isIn(given) ? Integer.MAX_VALUE : MOST_SHOWN;
        Function<PmoService, String> text =
                IDS.isIn(given) ? service -> service.id().value() : PmoService::name;
        var reading = new ReadingOptions(given, session);
        var policies = reading.policies();
        return reading.use(Parameter.IN.valueIn(given), catalogue -> {
            var board = StageBoard.of(catalogue, policies.ofServices(catalogue).stages(), day);
            session.out().println(session.ink().strong(catalogue.info().name()) + " on " + day);
            cards(board, text).print(session.out(), session.terminal().width(), most, session.ink());
            LaterChanges.message(catalogue, day, service -> true)
                    .ifPresent(message -> session.out().println("\n" + message));
        });
    }

    private static CardColumns cards(StageBoard board, Function<PmoService, String> text) {
        var cards = new CardColumns();
        for (StageBoard.Column column : board.columns()) {
            cards.column(column.stage().label(), Iterables.transform(column.services(), text::apply));
        }
        if (!board.notRecorded().isEmpty()) {
            cards.column("Not recorded", Iterables.transform(board.notRecorded(), text::apply));
        }
        return cards;
    }
}
