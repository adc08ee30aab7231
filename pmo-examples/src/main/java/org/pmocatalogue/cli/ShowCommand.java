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

    private final Session session;

    /** What is asked for; a part that is null does not matter. */
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
        spec.usageMessage().description("Shows functions and services, all or those asked for.");
        spec.addPositional(Subcommand.parameter(0, "IN", IN));
        spec.addOption(Subcommand.option("--function", "ID", "One function, as a page with its services."));
        spec.addOption(Words.option("--level", Level.class, "Services at this level"));
        spec.addOption(Words.option("--expertise", Expertise.class, "Services for which just this is stated"));
        spec.addOption(Subcommand.option(
                "--search", "TEXT", "Services with all these words in name, description or purpose."));
        spec.addOption(Policies.option());
        ReadingOptions.addTo(spec);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var question = new Question(
                given.matchedOptionValue("--function", null),
                given.matchedOptionValue("--level", null),
                given.matchedOptionValue("--expertise", null),
                given.matchedOptionValue("--search", null));
        return new ReadingOptions(given, session)
                .use(given.matchedPositionalValue(0, ""), catalogue -> show(catalogue, question));
    }

    private void show(Catalogue catalogue, Question question) {
        int width = session.terminal().width();
        if (question.function() != null) {
            PmoFunction function = Lookup.function(catalogue).find(question.function());
            var services = narrowed(catalogue.query(), question).function(function.id());
            new FunctionPage(catalogue, session.page()).print(function, services.list());
            return;
        }
        ImmutableList<PmoService> services =
                narrowed(catalogue.query(), question).list();
        if (services.isEmpty() && question.isNarrow()) {
            session.out().println("No service fits.");
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
