package org.pmocatalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.profile.Resolved;
import org.pmocatalogue.transfer.CatalogueForm;
import org.pmocatalogue.transfer.DocumentWriter;
import org.pmocatalogue.transfer.EntryTransfer;
import org.pmocatalogue.transfer.ProfileLoader;
import org.pmocatalogue.transfer.Target;
import org.pmocatalogue.transfer.WritePreconditions;

/**
 * A profile that was read and resolved with its bases, and all that is needed to save the catalogue without loss.
 *
 * <pre>{@code
 * var profile = catalogues.openProfile(Origin.of(file), bases, ReadOptions.standard());
 * Catalogue catalogue = profile.result().orThrow().catalogue();
 * profile.save(catalogue, Path.of("our-pmo.xlsx"), WriteOptions.standard()).orThrow();
 * }</pre>
 */
public final class OpenProfile {

    private final EntryTransfer transfer;
    private final CatalogueForm form;
    private final ProfileLoader reading;
    private final Result<Resolved> result;

    OpenProfile(EntryTransfer transfer, CatalogueForm form, ProfileLoader reading, Result<Resolved> result) {
        this.transfer = transfer;
        this.form = form;
        this.reading = reading;
        this.result = result;
    }

    /** {@return the catalogue of the profile, with the findings of the profile and all that it builds on} */
    public Result<Resolved> result() {
        return result;
    }

    /**
     * {@return the catalogue of the profile, if nothing in the findings prevents it from being saved with these
     * options; otherwise {@code save} reports the reason}
     */
    public Optional<Resolved> savable(WriteOptions options) {
        var findings = new Findings();
        findings.addAll(result, finding -> true);
        return obstacle(findings, options).isPresent() ? Optional.empty() : result.value();
    }

    private Optional<Finding.Builder> obstacle(Findings findings, WriteOptions options) {
        return reading.lacksBase()
                ? Optional.of(Finding.builder(
                        FileProblem.NOTHING_WRITTEN, "a base is missing, and with it all that is taken from it"))
                : WritePreconditions.toWriting(
                        DocumentType.PROFILE, findings, result.value().isPresent(), options.allowsLoss(), false);
    }

    /**
     * Writes a catalogue made from this profile, often just {@link Resolved#catalogue}, all or nothing.
     *
     * <p>Nothing is written if there is an error, unless {@link WriteOptions#allowsLoss()}; and in no case if reading
     * ended early, the header of the profile is missing or invalid, a base is missing, or the file is the profile or
     * one of its bases.
     *
     * @return the number of entries that were written, with the findings of reading, resolving and writing; no value if
     *     nothing was written, which is reported
     * @throws IOException if the file cannot be written, or another program changes it meanwhile
     */
    public Result<EntryCounts> save(Catalogue catalogue, Path to, WriteOptions options) throws IOException {
        return write(catalogue, to, options);
    }

    /**
     * Writes the catalogue of the profile, as {@link #save(Catalogue, Path, WriteOptions)} does.
     *
     * @throws IOException if the file cannot be written, or another program changes it meanwhile
     */
    public Result<EntryCounts> save(Path to, WriteOptions options) throws IOException {
        return write(null, to, options);
    }

    private Result<EntryCounts> write(@Nullable Catalogue changed, Path to, WriteOptions options) throws IOException {
        var findings = new Findings();
        var writer = DocumentWriter.of(transfer, Target.of(to), options, findings);
        findings.addAll(result, finding -> true);
        if (writer.isEmpty()) {
            return Result.of(null, findings);
        }
        var existing = writer.get().existing();
        if (existing.isPresent() && reading.isFrom(existing.get())) {
            return writer.get()
                    .refuse(
                            Finding.builder(FileProblem.REPLACES_INPUT, "a file that the catalogue is derived from"),
                            findings);
        }
        var obstacle = obstacle(findings, options);
        if (obstacle.isPresent()) {
            return writer.get().refuse(obstacle.get(), findings);
        }
        Catalogue catalogue = changed == null ? result.value().orElseThrow().catalogue() : changed;
        return writer.get().write(form, catalogue, findings);
    }
}
