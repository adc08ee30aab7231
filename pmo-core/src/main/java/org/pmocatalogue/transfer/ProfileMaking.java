package org.pmocatalogue.transfer;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.profile.Resolved;

/** Makes the catalogue of a profile, to be written: only if all that it is made of is there, and stays. */
public final class ProfileMaking implements DocumentWriter.Making<Resolved> {

    private final EntryTransfer catalogues;
    private final ReadOptions options;
    private final Origin profile;
    private final Iterable<Origin> bases;
    private @Nullable ProfileReading reading;

    /** @param catalogues moves the entries of catalogues */
    public ProfileMaking(EntryTransfer catalogues, ReadOptions options, Origin profile, Iterable<Origin> bases) {
        this.catalogues = catalogues;
        this.options = options;
        this.profile = profile;
        this.bases = bases;
    }

    @Override
    public Optional<Resolved> from(Findings findings) throws IOException {
        var now = new ProfileReading(catalogues, options, findings);
        reading = now;
        return now.resolve(profile, bases);
    }

    @Override
    public Optional<Finding.Builder> obstacleTo(Target target) throws IOException {
        var done = reading;
        if (done == null) {
            return Optional.empty();
        }
        var existing = target.existing();
        if (existing.isPresent() && done.isFrom(existing.get())) {
            return Optional.of(Finding.builder(FileProblem.WRITES_ITS_INPUT, "a file that the catalogue is made of"));
        }
        return done.lacksBase()
                ? Optional.of(Finding.builder(FileProblem.NOTHING_WRITTEN, "a base is missing or has errors"))
                : Optional.empty();
    }
}
