package org.pmocatalogue.examples;

import java.io.IOException;
import java.io.PrintStream;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Bases;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Resolved;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.value.RawValue;

/** Resolves a profile of the reference catalogue: one function without a service, and one tailored field. */
public final class ResolveAProfile {

    private static final FunctionId RISK_MANAGEMENT = FunctionId.of("risk-management");
    private static final ServiceId RISK_LOG = ServiceId.of("update-risk-log");
    private static final ServiceId RISK_WORKSHOP = ServiceId.of("run-risk-workshop");

    private ResolveAProfile() {}

    /** Prints the resolved services with their provenance. */
    public static void main(String[] args) throws IOException {
        resolve(System.out);
    }

    static void resolve(PrintStream out) throws IOException {
        Catalogue reference = Catalogues.discover().readSource("reference").orThrow();
        Result<Resolved> result = profileOf(reference.info()).resolve(Bases.of(reference));
        result.findings().forEach(out::println);
        Resolved resolved = result.orThrow();
        for (PmoService service : resolved.catalogue().services()) {
            out.printf("%s: %s%n", service.name(), resolved.provenanceOf(service.id()));
        }
        String owner =
                resolved.catalogue().findService(RISK_LOG).orElseThrow().owner().orElseThrow();
        out.printf("Owner of the risk log: %s, %s%n", owner, resolved.provenanceOf(RISK_LOG, "owner"));
    }

    private static Profile profileOf(CatalogueInfo base) {
        CatalogueInfo acme = CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
                .name("ACME PMO services")
                .version("2026-04")
                .kind(CatalogueKind.OWN)
                .build();
        return Profile.builder(acme)
                .base(Base.of(base.id(), base.version()))
                .select(Selection.take().function(RISK_MANAGEMENT).build())
                .select(Selection.leaveOut()
                        .service(RISK_WORKSHOP)
                        .reason("Projects hold their own workshops")
                        .build())
                .tailor(Tailoring.of(RISK_LOG, "owner", RawValue.of("Head of PMO")))
                .build();
    }
}
