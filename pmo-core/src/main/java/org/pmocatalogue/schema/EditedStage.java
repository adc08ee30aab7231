package org.pmocatalogue.schema;

import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Problem;

/** A stage entered next to a service, in the column that shows the stage derived from the history. */
public final class EditedStage {

    private final ServiceId service;
    private final Stage stage;
    private final EntryLocus at;

    EditedStage(ServiceId service, Stage stage, EntryLocus at) {
        this.service = service;
        this.stage = stage;
        this.at = at;
    }

    /** {@return the service} */
    public ServiceId service() {
        return service;
    }

    /** {@return the stage that was entered} */
    public Stage stage() {
        return stage;
    }

    /** {@return a finding at the place of the stage} */
    public Finding finding(Problem problem, Object... details) {
        return Finding.builder(problem, details).at(at).build();
    }
}
