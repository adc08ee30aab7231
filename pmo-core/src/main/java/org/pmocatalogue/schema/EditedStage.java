package org.pmocatalogue.schema;

import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Problem;

/** A stage that somebody entered beside a service, where only the one that follows from its history is shown. */
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

    /** {@return a finding at the place where it was entered} */
    public Finding finding(Problem problem, Object... details) {
        return Finding.builder(problem, details).at(at).build();
    }
}
