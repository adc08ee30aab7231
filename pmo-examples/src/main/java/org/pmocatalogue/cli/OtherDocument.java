package org.pmocatalogue.cli;

import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.DocumentFiles;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Result;

/** Selects the reader and writer of a file that is not a catalogue. */
final class OtherDocument {

    private OtherDocument() {}

    /** {@return the reader and writer of a policy or profile; empty if the file is neither} */
    static Optional<DocumentFiles<?>> files(Result<?> asCatalogue, InputArgument in, ReadingOptions reading)
            throws IOException {
        if (asCatalogue.counts().byProblem().getOrDefault(FileProblem.OTHER_DOCUMENT, 0L) == 0) {
            return Optional.empty();
        }
        var catalogues = reading.catalogues();
        return catalogues
                .documentOf(in.origin(), reading.options(entries -> {}))
                .flatMap(document -> document == DocumentType.POLICY
                        ? Optional.of(catalogues.policyFiles())
                        : document == DocumentType.PROFILE ? Optional.of(catalogues.profileFiles()) : Optional.empty());
    }
}
