package org.pmocatalogue.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

/** Prints a policy in the language of Mermaid. */
final class StateDiagram {

    private static final String OTHER_SAFE = " ,.-";

    /** Mermaid treats a line with this word and, for example, LR as a command, even within a label. */
    private static final Pattern BEFORE_COMMAND = Pattern.compile("(?<=direction) ", Pattern.CASE_INSENSITIVE);

    private final ImmutableList<Stage> stages;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    private StateDiagram(LifecyclePolicy policy) {
        stages = policy.stages();
    }

    static String of(LifecyclePolicy policy) {
        var diagram = new StateDiagram(policy);
        policy.stages().forEach(diagram::addNode);
        policy.transitions().forEach(diagram::addEdge);
        policy.stages().stream()
                .filter(stage -> stage.phase() == Phase.RETIRED)
                .forEach(stage -> diagram.line(diagram.node(stage) + " --> [*]"));
        return diagram.text.toString();
    }

    private void addNode(Stage stage) {
        line("state \"%s\" as %s".formatted(escaped(stage.label()), node(stage)));
    }

    private void addEdge(Transition transition) {
        String requirements =
                transition.requirements().stream().map(StateDiagram::escaped).collect(Collectors.joining("<br/>"));
        line("%s --> %s%s"
                .formatted(
                        transition.from().map(this::node).orElse("[*]"),
                        node(transition.to()),
                        requirements.isEmpty() ? "" : " : " + requirements));
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** An id may contain an arrow of Mermaid or be one of its keywords. */
    private String node(Stage stage) {
        return "s" + (stages.indexOf(stage) + 1);
    }

    /** Characters other than letters, digits and a few safe ones are written as numbers. */
    private static String escaped(String text) {
        String marked = text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || OTHER_SAFE.indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
        return BEFORE_COMMAND.matcher(marked).replaceAll("#32;");
    }
}
