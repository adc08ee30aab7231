package org.pmocatalogue.cli;

import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.DocumentFiles;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Result;

/** Tells what to do with a file that is a lifecycle policy or a profile, where a catalogue was looked for first. */
final class OtherDocument {

    private OtherDocument() {}

    /** {@return what reads and writes such files, if the result tells that it is one} */
    static Optional<DocumentFiles<?>> files(Result<?> asCatalogue, InputArgument in, ReadingOptions reading)
            throws IOException {
        if (asCatalogue.counts().byProblem().getOrDefault(FileProblem.OTHER_DOCUMENT, 0L) == 0) {
            return Optional.empty();
        }
        var catalogues = reading.catalogues();
        return catalogues
                .documentOf(in.origin(), reading.options(entries -> {}))
                .flatMap(document -> document == Document.POLICY
                        ? Optional.of(catalogues.policyFiles())
                        : document == Document.PROFILE ? Optional.of(catalogues.profileFiles()) : Optional.empty());
    }
}
