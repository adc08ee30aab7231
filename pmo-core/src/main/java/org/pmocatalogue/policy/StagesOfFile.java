package org.pmocatalogue.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.table.EntryFindings;
import org.pmocatalogue.value.TextRule;

/** The stages that a file has, those that are left out, too. */
final class StagesOfFile {

    /** With so many stages the one that a step names is compared; who has more did not mistype one. */
    private static final int MOST_COMPARED = 1_000;

    private final PolicyFindings findings;
    private final Map<String, Known> byId = new LinkedHashMap<>();
    private final Map<String, Known> byFoldedId = new HashMap<>();

    /** One id. */
    private static final class Known {

        private final String id;
        private Entry entry;
        private @Nullable Stage stage;

        Known(String id, Entry entry, @Nullable Stage stage) {
            this.id = id;
            this.entry = entry;
            this.stage = stage;
        }
    }

    StagesOfFile(PolicyFindings findings) {
        this.findings = findings;
    }

    /**
     * Takes a stage; of those with one id the first stays that has no error of its own.
     *
     * @param stage what the entry says; null if it has an error
     */
    void accept(Entry entry, @Nullable Stage stage) {
        String id = stage == null ? EntryFindings.idOf(entry) : stage.id();
        if (id == null || !EntryFindings.isId(id)) {
            return;
        }
        Known first = byFoldedId.get(TextRule.folded(id));
        if (first == null) {
            var known = new Known(id, entry, stage);
            byFoldedId.put(TextRule.folded(id), known);
            byId.put(id, known);
            return;
        }
        boolean takesItsPlace = first.stage == null && first.id.equals(id);
        tellSameId(first, id, entry, takesItsPlace && stage != null);
        if (takesItsPlace) {
            first.stage = stage;
            first.entry = entry;
        } else {
            byId.putIfAbsent(id, new Known(id, entry, null));
        }
    }

    private void tellSameId(Known first, String id, Entry entry, boolean takesItsPlace) {
        Place before = first.entry.place();
        boolean isSame = first.id.equals(id);
        findings.tell(isSame ? Problem.REPEATED_ID : Problem.IDS_DIFFER_BY_CASE, entry, "id", () -> {
            String label = Kind.STAGE.label();
            var finding = isSame
                    ? Finding.builder(Problem.REPEATED_ID, label, id, before)
                    : Finding.builder(Problem.IDS_DIFFER_BY_CASE, label, id, first.id, before);
            if (takesItsPlace) {
                finding.hint("the first is left out; give it an id of its own");
            }
            return finding.related(List.of(before));
        });
    }

    /** {@return the stage with this id; empty if there is none, or it is left out} */
    Optional<Stage> find(String id) {
        return Optional.ofNullable(byId.get(TextRule.trim(id))).flatMap(known -> Optional.ofNullable(known.stage));
    }

    /** {@return which stage was meant by what is the id of none: one that is called so, or one whose id is near} */
    Optional<String> hint(String given) {
        if (byId.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        return kept().stream()
                .filter(stage -> TextRule.folded(stage.label()).equals(TextRule.folded(given)))
                .findFirst()
                .filter(stage -> !stage.id().equalsIgnoreCase(given))
                .map(stage -> "that is a name; its id is \"%s\"".formatted(stage.id()))
                .or(() -> DidYouMean.hint(given, byId.keySet()));
    }

    /** {@return the ids of all, in the order read} */
    Set<String> ids() {
        return byId.keySet();
    }

    /** {@return the entry of a stage that was read} */
    Entry entry(Stage stage) {
        Known known = byId.get(stage.id());
        if (known == null) {
            throw new IllegalArgumentException("There is no stage " + stage);
        }
        return known.entry;
    }

    /** {@return those without error, in the order read} */
    ImmutableList<Stage> kept() {
        return byId.values().stream()
                .flatMap(known -> Optional.ofNullable(known.stage).stream())
                .collect(toImmutableList());
    }
}
