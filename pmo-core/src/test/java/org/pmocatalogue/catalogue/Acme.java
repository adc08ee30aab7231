package org.pmocatalogue.catalogue;

import java.time.LocalDate;

/** A small catalogue: two functions, three services, no stage changes. */
final class Acme {

    static final FunctionId RISKS = FunctionId.of("risk-management");
    static final FunctionId SCHEDULES = FunctionId.of("schedule-management");
    static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");
    static final ServiceId WORKSHOP = ServiceId.of("run-risk-workshop");
    static final ServiceId PLAN = ServiceId.of("draw-up-plan");

    static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
    static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);
    static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    static final LocalDate APR_1 = LocalDate.of(2026, 4, 1);

    private Acme() {}

    static CatalogueInfo info() {
        return CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
                .name("ACME PMO services")
                .version("2026-03")
                .kind(CatalogueKind.OWN)
                .build();
    }

    static PmoFunction function(FunctionId id, String name) {
        return PmoFunction.builder(id).name(name).build();
    }

    static PmoService.Builder service(ServiceId id, FunctionId function, String name) {
        return PmoService.builder(id).function(function).name(name);
    }

    static Catalogue.Builder catalogue() {
        return Catalogue.builder(info())
                .put(function(RISKS, "Risk management"))
                .put(function(SCHEDULES, "Schedule management"))
                .put(service(RISK_LOG, RISKS, "Update the risk log").build())
                .put(service(PLAN, SCHEDULES, "Draw up the plan").build())
                .put(service(WORKSHOP, RISKS, "Run a risk workshop").build());
    }

    static StageChange change(ServiceId service, Stage to, LocalDate on) {
        return StageChange.builder().service(service).to(to).on(on).build();
    }

    static StageChange officeChange(Stage to, LocalDate on) {
        return StageChange.builder().to(to).on(on).build();
    }
}
