package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceQuery;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows functions and services. */
final class ShowCommand implements Subcommand {

    private static final Option<String> FUNCTION = Option.text(
            "--function", "FUNCTION", "Show one function, given by id or name, with all fields of its services.");
    private static final Option<Level> LEVEL = Option.coded("--level", Level.class, "Show only services at this level");
    private static final Option<Expertise> EXPERTISE =
            Option.coded("--expertise", Expertise.class, "Show only services that require exactly this expertise");
    private static final Option<String> SEARCH =
            Option.text("--search", "TEXT", "Show only services with all these words in name, description or purpose.");

    private final Session session;

    /** The criteria; null for any. */
    private record Question(
            @Nullable String function,
            @Nullable Level level,
            @Nullable Expertise expertise,
            @Nullable String search) {

        boolean isNarrow() {
            return level != null || expertise != null || search != null;
        }
    }

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Show functions and services.");
        spec.addPositional(Parameter.IN.spec());
        spec.addOption(FUNCTION.spec());
        spec.addOption(LEVEL.spec());
        spec.addOption(EXPERTISE.spec());
        spec.addOption(SEARCH.spec());
        spec.addOption(Policies.OPTION.spec());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var question = new Question(
                FUNCTION.valueIn(given).orElse(null),
                LEVEL.valueIn(given).orElse(null),
                EXPERTISE.valueIn(given).orElse(null),
                SEARCH.valueIn(given).orElse(null));
        return new ReadingOptions(given, session)
                .use(Parameter.IN.valueIn(given), catalogue -> show(catalogue, question));
    }

    private void show(Catalogue catalogue, Question question) {
        int width = session.terminal().width();
        if (question.function() != null) {
            PmoFunction function = Lookup.function(catalogue).get(question.function());
            var services = narrowed(catalogue.query(), question).function(function.id());
            new FunctionPage(catalogue, session.page()).print(function, services.list());
            return;
        }
        ImmutableList<PmoService> services =
                narrowed(catalogue.query(), question).list();
        if (services.isEmpty() && question.isNarrow()) {
            session.out().println("No matching services.");
            return;
        }
        new ServiceList(catalogue, services).print(session.out(), width, session.ink(), !question.isNarrow());
    }

    private static ServiceQuery narrowed(ServiceQuery query, Question question) {
        var narrowed = question.level() == null ? query : query.level(question.level());
        narrowed = question.expertise() == null ? narrowed : narrowed.expertise(question.expertise());
        return question.search() == null ? narrowed : narrowed.text(question.search());
    }
}
