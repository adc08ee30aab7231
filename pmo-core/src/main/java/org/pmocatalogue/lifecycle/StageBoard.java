package org.pmocatalogue.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;

/**
 * The services of a catalogue by stage, at the end of a day.
 *
 * @param on the day
 * @param columns a column for each given stage, then one for each other stage of a service
 * @param notRecorded the services without a stage change up to the day
 */
public record StageBoard(LocalDate on, ImmutableList<Column> columns, ImmutableList<PmoService> notRecorded) {

    /**
     * One stage with its services.
     *
     * @param services the services, in the order of the catalogue; often none
     */
    public record Column(Stage stage, ImmutableList<PmoService> services) {}

    /**
     * {@return the board of a catalogue}
     *
     * @param stages the stages with a column even without services, such as those of a policy
     */
    public static StageBoard of(Catalogue catalogue, Iterable<Stage> stages, LocalDate on) {
        var byId = new LinkedHashMap<String, Stage>();
        stages.forEach(stage -> byId.put(stage.id(), stage));
        var services = LinkedHashMultimap.<String, PmoService>create();
        var notRecorded = ImmutableList.<PmoService>builder();
        for (PmoService service : catalogue.services()) {
            var stage = catalogue.stageOn(service.id(), on);
            stage.ifPresent(found -> {
                byId.putIfAbsent(found.id(), found);
                services.put(found.id(), service);
            });
            if (stage.isEmpty()) {
                notRecorded.add(service);
            }
        }
        return new StageBoard(
                on,
                byId.values().stream()
                        .map(stage -> new Column(stage, ImmutableList.copyOf(services.get(stage.id()))))
                        .collect(toImmutableList()),
                notRecorded.build());
    }
}
