package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.cli.text.Page;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows the stages of a policy, and the transitions between them. */
final class StagesCommand implements Subcommand {

    private static final Option<Boolean> MERMAID = Option.flag("--mermaid", "Print a Mermaid state diagram instead.");

    private final Session session;

    StagesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Show the stages of a lifecycle policy, the transitions between them and their requirements.");
        spec.addOption(Policies.option("default: standard").spec());
        spec.addOption(MERMAID.spec());
    }

    @Override
    public String hint(List<String> args, List<String> unmatched) {
        return "name the policy with an option: --policy " + unmatched.get(0);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var policies = new Policies(given, session);
        return session.run(FindingsStyle.TEXT, ImmutableList.of(), "standard output", report -> {
            print(policies, MERMAID.isIn(given));
            if (policies.read().isPresent()) {
                report.add(policies.read().get());
            }
        });
    }

    private void print(Policies policies, boolean asDiagram) {
        var policy = policies.requestedOrStandard();
        if (asDiagram) {
            session.out().print(policy.mermaid());
            return;
        }
        var page = session.page();
        print(policy, page);
        String others = policies.known().stream()
                .filter(other -> !other.equals(policy))
                .map(LifecyclePolicy::id)
                .collect(joining(", "));
        page.gap();
        session.out().println("Other policies (--policy): " + others);
    }

    private static void print(LifecyclePolicy policy, Page page) {
        page.heading(policy.label(), policy.id());
        policy.description().ifPresent(page::paragraph);
        page.values(steps(policy, Optional.empty()));
        for (Stage stage : policy.stages()) {
            page.gap();
            page.heading(stage.label(), stage.id() + ", phase " + stage.phase());
            stage.description().ifPresent(page::paragraph);
            page.values(steps(policy, Optional.of(stage)));
        }
    }

    private static ImmutableListMultimap<String, Page.Value> steps(LifecyclePolicy policy, Optional<Stage> from) {
        var steps = ImmutableListMultimap.<String, Page.Value>builder();
        for (Stage to : policy.after(from)) {
            String asks = String.join(
                    "; ", policy.findTransition(from, to).orElseThrow().requirements());
            steps.put((from.isEmpty() ? "begins with " : "to ") + to.label(), new Page.Value("", asks));
        }
        return steps.build();
    }
}
