package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;

/**
 * Assembles a catalogue from the entries of a file, or only checks the entries.
 *
 * <p>An assembler that only checks retains little more of an entry than its id.
 */
public final class Assembler extends DocumentAssembler<Catalogue> {

    private final CatalogueSchema schema;
    private final ReferenceCheck links;
    private final HistoryCheck histories;
    private final PolicyCheck policyCheck;
    private final boolean keeps;
    private final Header<CatalogueInfo> header;

    private final Catalogue.Builder catalogue = Catalogue.builder();

    private Assembler(CatalogueSchema schema, Findings findings, boolean keeps) {
        super(schema.withoutDerived(), findings);
        this.schema = schema;
        this.histories = new HistoryCheck(schema.derived(), findings);
        this.policyCheck = new PolicyCheck(schema.policies(), findings);
        this.links = new ReferenceCheck(histories, policyCheck, findings);
        ofEntries.stageHint(policyCheck::hintOfStage);
        this.keeps = keeps;
        this.header = header(schema.info());
        rule(Kind.CATALOGUE, this::acceptInfo);
        rule(Kind.FUNCTION, this::acceptFunction);
        rule(Kind.SERVICE, this::acceptService);
        rule(Kind.STAGE_CHANGE, this::acceptChange);
        rule(Kind.MAPPING, this::acceptMapping);
    }

    /** {@return an assembler that makes a catalogue} */
    public static Assembler keeping(CatalogueSchema schema, Findings findings) {
        return new Assembler(schema, findings, true);
    }

    /** {@return an assembler that only checks} */
    public static Assembler checking(CatalogueSchema schema, Findings findings) {
        return new Assembler(schema, findings, false);
    }

    /**
     * Accepts stages entered next to services as {@link #editedStages()} instead of reporting them. Call before the
     * first entry.
     *
     * @param on the day of the edit; a stage with another new day next to it is still reported
     */
    public void acceptEditedStages(LocalDate on) {
        histories.acceptEditedStages(on);
    }

    /**
     * Validates the histories of services against this policy instead of the policy that the catalogue names.
     *
     * @param policy the id of a policy for services that the schema knows
     */
    public void validateAgainst(String policy) {
        policyCheck.validateAgainst(policy);
    }

    /** {@return the stages entered next to services of the catalogue, after {@link #finish}} */
    public ImmutableList<EditedStage> editedStages() {
        return histories.editedStages();
    }

    /** Marks the name of an attribute as known in entries of this kind, so that the name is not reported. */
    public void expectAttribute(Kind kind, String name) {
        ofEntries.expect(kind, name);
    }

    /** Marks the id of a function or service as absent on purpose, so that references to the id are not reported. */
    public void expectAbsent(Kind kind, String id) {
        links.expectAbsent(kind, id);
    }

    @Override
    protected void taken(Entry entry, boolean isAccepted) {
        if (!isAccepted) {
            links.reject(entry);
        }
    }

    @Override
    protected Header<CatalogueInfo> header() {
        return header;
    }

    private boolean acceptInfo(Entry entry) {
        boolean isAccepted = header.accept(entry);
        if (isAccepted) {
            policyCheck.accept(header.value().orElseThrow(), entry);
        }
        return isAccepted;
    }

    private boolean acceptFunction(Entry entry) {
        var function = schema.functions().parse(entry, ofEntries);
        if (function == null || !links.accept(function, entry)) {
            return false;
        }
        if (keeps) {
            catalogue.put(function);
        }
        return true;
    }

    private boolean acceptService(Entry entry) {
        var service = schema.services().parse(entry, ofEntries);
        boolean hasFailed = ofEntries.hasFailed();
        var status = schema.derived().read(entry, ofEntries); // also if invalid: one run reports all errors
        // An invalid derived value is dropped, and the service is kept.
        if (service == null || hasFailed || !links.accept(service, entry, ofEntries.hasFailed() ? null : status)) {
            return false;
        }
        if (keeps) {
            catalogue.put(service);
        }
        return true;
    }

    private boolean acceptChange(Entry entry) {
        var read = schema.stageChanges().parse(entry, ofEntries);
        if (read == null) {
            return false;
        }
        var change = schema.withKnownStage(read);
        if (change == null) {
            ofEntries.report(
                    EntryLocus.of(entry, StageChange.TO.spec()),
                    LifecycleProblem.UNKNOWN_STAGE,
                    schema.unknownStageMessage(read));
            return false;
        }
        links.accept(change, entry);
        if (keeps) {
            catalogue.add(change);
        }
        return true;
    }

    private boolean acceptMapping(Entry entry) {
        var mapping = schema.mappings().parse(entry, ofEntries);
        if (mapping == null) {
            return false;
        }
        links.accept(mapping, entry);
        if (keeps) {
            catalogue.add(mapping);
        }
        return true;
    }

    @Override
    protected void checkEntries(boolean isComplete) {
        links.finish(isComplete);
    }

    @Override
    protected Optional<String> hint(Kind kind, String given) {
        return links.hint(kind, given);
    }

    @Override
    protected @Nullable Catalogue assemble(boolean isComplete) {
        if (!keeps) {
            return null;
        }
        if (links.hasRejectedLate()) {
            catalogue.removeFunctionsIf(function -> !links.isKept(function));
            catalogue.removeServicesIf(service -> !links.isKept(service));
            catalogue.removeChangesIf(change -> !links.isKept(change));
        }
        return catalogue.info(header.value().orElseThrow()).build();
    }
}
