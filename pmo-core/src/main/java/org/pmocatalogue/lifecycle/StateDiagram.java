package org.pmocatalogue.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

/** Draws a policy in the language of Mermaid. */
final class StateDiagram {

    private static final String OTHER_SAFE = " ,.-";

    /** Mermaid takes any line in which a blank and, say, LR follow this for a command, whatever stands before it. */
    private static final Pattern BEFORE_COMMAND = Pattern.compile("(?<=direction) ", Pattern.CASE_INSENSITIVE);

    private final ImmutableList<Stage> stages;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    private StateDiagram(LifecyclePolicy policy) {
        stages = policy.stages();
    }

    static String of(LifecyclePolicy policy) {
        var diagram = new StateDiagram(policy);
        policy.stages().forEach(diagram::addNode);
        policy.steps().forEach(diagram::addEdge);
        policy.stages().stream()
                .filter(stage -> stage.phase() == Phase.RETIRED)
                .forEach(stage -> diagram.line(diagram.node(stage) + " --> [*]"));
        return diagram.text.toString();
    }

    private void addNode(Stage stage) {
        line("state \"%s\" as %s".formatted(escaped(stage.label()), node(stage)));
    }

    private void addEdge(Transition step) {
        String asks = step.requirements().stream().map(StateDiagram::escaped).collect(Collectors.joining("<br/>"));
        line("%s --> %s%s"
                .formatted(
                        step.from().map(this::node).orElse("[*]"),
                        node(step.to()),
                        asks.isEmpty() ? "" : " : " + asks));
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** An id may hold what Mermaid takes for an arrow, or be one of its words. */
    private String node(Stage stage) {
        return "s" + (stages.indexOf(stage) + 1);
    }

    /** All but letters, digits and what surely means nothing there is written as its number. */
    private static String escaped(String text) {
        String marked = text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || OTHER_SAFE.indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
        return BEFORE_COMMAND.matcher(marked).replaceAll("#32;");
    }
}
