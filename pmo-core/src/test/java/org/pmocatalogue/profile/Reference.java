package org.pmocatalogue.profile;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.value.RawValue;

/** A small reference catalogue: risk log, a workshop that needs it, a plan, and a function without services. */
final class Reference {

    static final CatalogueId REFERENCE = CatalogueId.of("reference");
    static final CatalogueId ACME = CatalogueId.of("acme-pmo");
    static final FunctionId RISKS = FunctionId.of("risk-management");
    static final FunctionId PLANS = FunctionId.of("planning");
    static final FunctionId TRAINING = FunctionId.of("training");
    static final ServiceId LOG = ServiceId.of("update-risk-log");
    static final ServiceId WORKSHOP = ServiceId.of("run-risk-workshop");
    static final ServiceId PLAN = ServiceId.of("draw-up-plan");

    private Reference() {}

    static CatalogueInfo info(CatalogueId id, String version) {
        return CatalogueInfo.builder(id)
                .name("Catalogue " + id)
                .version(version)
                .kind(id.equals(REFERENCE) ? CatalogueKind.REFERENCE : CatalogueKind.OWN)
                .build();
    }

    static PmoFunction function(FunctionId id, String name) {
        return PmoFunction.builder(id).name(name).build();
    }

    static PmoService.Builder service(ServiceId id, FunctionId function, String name) {
        return PmoService.builder(id).function(function).name(name);
    }

    static PmoService.Builder log() {
        return service(LOG, RISKS, "Update the risk log")
                .levels(Level.PROJECT)
                .expertise(Expertise.SUPPORT)
                .offering(Offering.MANDATED)
                .owner("Risk manager")
                .attributes(ImmutableMap.of("budget", RawValue.of("4711")));
    }

    static PmoService.Builder workshop() {
        return service(WORKSHOP, RISKS, "Run a risk workshop")
                .levels(Level.PROJECT, Level.PROGRAMME)
                .expertise(Expertise.PRACTITIONER)
                .needs(ImmutableList.of(LOG));
    }

    static PmoService.Builder plan() {
        return service(PLAN, PLANS, "Draw up the plan")
                .levels(Level.PORTFOLIO)
                .expertise(Expertise.ADVANCED)
                .offering(Offering.ADDITIONAL);
    }

    static Mapping mapping(ServiceId service) {
        return Mapping.builder()
                .service(service)
                .framework("p3o-2013")
                .entry("entry of " + service)
                .relation(Relation.SAME)
                .build();
    }

    static Mapping mapping(FunctionId function) {
        return Mapping.builder()
                .function(function)
                .framework("p3o-2013")
                .entry("entry of " + function)
                .relation(Relation.OVERLAPS)
                .build();
    }

    static Catalogue.Builder builder(CatalogueId id, String version) {
        return Catalogue.builder(info(id, version))
                .put(function(RISKS, "Risk management"))
                .put(function(PLANS, "Planning"))
                .put(function(TRAINING, "Training"))
                .put(log().build())
                .put(workshop().build())
                .put(plan().build())
                .add(mapping(LOG))
                .add(mapping(RISKS))
                .add(mapping(PLAN));
    }

    static Catalogue.Builder builder() {
        return builder(REFERENCE, "2026-03");
    }

    static Catalogue catalogue() {
        return builder().build();
    }

    /** {@return a profile on the reference catalogue that has nothing so far} */
    static Profile.Builder profile() {
        return Profile.builder(info(ACME, "1")).base(Base.of(REFERENCE));
    }

    static String told(Result<?> result) {
        return result.findings().stream().map(Finding::toString).collect(joining("\n"));
    }

    static String services(Catalogue catalogue) {
        return catalogue.services().stream().map(s -> s.id().value()).collect(joining(" "));
    }

    static String functions(Catalogue catalogue) {
        return catalogue.functions().stream().map(f -> f.id().value()).collect(joining(" "));
    }
}
