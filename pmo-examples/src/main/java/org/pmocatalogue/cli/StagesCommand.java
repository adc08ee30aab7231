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

/** Tells which stages there are, and which steps lead from one to another. */
final class StagesCommand implements Subcommand {

    private final Session session;

    StagesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Tells the stages of a life, the steps between them, and what each asks for.");
        spec.addOption(Policies.option("standard if not given"));
        spec.addOption(Subcommand.flag("--mermaid", "Print a state diagram in the language of Mermaid instead."));
    }

    @Override
    public String cure(List<String> args, List<String> unmatched) {
        return "a policy is named by an option: --policy " + unmatched.get(0);
    }

    @Override
    public int run(ParseResult given) throws IOException {
        var policies = new Policies(given, session);
        return session.run(FindingsStyle.TEXT, ImmutableList.of(), "standard output", report -> {
            tell(policies, given.hasMatchedOption("--mermaid"));
            if (policies.read().isPresent()) {
                report.add(policies.read().get());
            }
        });
    }

    private void tell(Policies policies, boolean asDiagram) {
        var policy = policies.askedOrStandard();
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
        session.out().println("Other policies, by --policy: " + others);
    }

    private static void print(LifecyclePolicy policy, Page page) {
        page.heading(policy.label(), policy.id());
        policy.description().ifPresent(page::paragraph);
        page.values(steps(policy, Optional.empty()));
        for (Stage stage : policy.stages()) {
            page.gap();
            page.heading(stage.label(), stage.id() + ", " + stage.phase());
            stage.description().ifPresent(page::paragraph);
            page.values(steps(policy, Optional.of(stage)));
        }
    }

    private static ImmutableListMultimap<String, Page.Value> steps(LifecyclePolicy policy, Optional<Stage> from) {
        var steps = ImmutableListMultimap.<String, Page.Value>builder();
        for (Stage to : policy.after(from)) {
            String asks =
                    String.join("; ", policy.findStep(from, to).orElseThrow().asksFor());
            steps.put((from.isEmpty() ? "begins with " : "to ") + to.label(), new Page.Value("", asks));
        }
        return steps.build();
    }
}
