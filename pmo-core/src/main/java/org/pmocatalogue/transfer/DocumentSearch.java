package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.io.ReadOptions;

/** Finds out which document something is: that whose head it has. */
public final class DocumentSearch {

    private final EntryTransfer exchange;
    private final ReadOptions options;

    /** The head was found. */
    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Found() {
            super(null, null, false, false);
        }
    }

    public DocumentSearch(EntryTransfer exchange, ReadOptions options) {
        this.exchange = exchange;
        this.options = options;
    }

    /** {@return the document; empty if it is none, or nothing tells of it} */
    public Optional<Document> find(OpenInput origin) throws IOException {
        for (Document document : Document.values()) {
            var findings = new Findings();
            if (hasHead(origin, document, findings)) {
                return Optional.of(document);
            }
            if (!findings.has(FileProblem.OTHER_DOCUMENT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean hasHead(OpenInput origin, Document document, Findings findings) throws IOException {
        try {
            exchange.of(document).read(origin, options, findings, DocumentSearch::stopAtHead);
            return false;
        } catch (Found e) {
            return true;
        }
    }

    private static void stopAtHead(Entry entry) {
        if (entry.kind().isHead()) {
            throw new Found();
        }
    }
}
