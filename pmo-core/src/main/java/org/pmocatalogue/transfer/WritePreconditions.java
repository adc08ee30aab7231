package org.pmocatalogue.transfer;

import java.util.Optional;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;

/** The reasons why a document that was read must not be written: content is dropped only on request. */
public final class WritePreconditions {

    private WritePreconditions() {}

    /** {@return the reason that reading gives, if it ended early} */
    public static Optional<Finding.Builder> toReading(Findings findings) {
        return findings.endedEarly()
                ? Optional.of(Finding.builder(FileProblem.NOTHING_WRITTEN, "the input was not read to its end"))
                : Optional.empty();
    }

    /**
     * {@return the first reason; empty if the document may be written}
     *
     * @param hasHeader whether the header was read and is valid
     * @param dropRejected whether invalid entries may be dropped
     * @param keepsRest whether the rest of the file that was read, such as other sheets of a workbook, is kept
     */
    public static Optional<Finding.Builder> toWriting(
            DocumentType document, Findings findings, boolean hasHeader, boolean dropRejected, boolean keepsRest) {
        var toReading = toReading(findings);
        if (toReading.isPresent()) {
            return toReading;
        }
        if (!hasHeader) {
            return Optional.of(Finding.builder(
                    FileProblem.NOTHING_WRITTEN,
                    findings.has(FileProblem.NO_HEADER)
                            ? "the %s has no properties".formatted(document.label())
                            : "the properties of the %s have errors".formatted(document.label())));
        }
        if (dropRejected) {
            return Optional.empty();
        }
        if (findings.has(LifecycleProblem.STAGES_OF_UNKNOWN_POLICY)) {
            return Optional.of(loss("stage changes with stages that are not known would be lost")
                    .hint("provide the policy that the catalogue names"));
        }
        if (findings.hasErrors()) {
            return Optional.of(loss("entries with errors would be lost"));
        }
        return findings.loses() && !keepsRest
                ? Optional.of(loss("content that the warnings name would be lost"))
                : Optional.empty();
    }

    private static Finding.Builder loss(String reason) {
        return Finding.builder(FileProblem.NOTHING_WRITTEN, reason).hint("fix them, or allow the loss");
    }
}
