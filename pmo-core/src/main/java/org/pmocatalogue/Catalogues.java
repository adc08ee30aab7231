package org.pmocatalogue;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.EntrySink;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.table.Assembler;
import org.pmocatalogue.table.CatalogueTable;

/**
 * Reads, checks, converts and writes catalogues, in every format and from every source that is there.
 *
 * <pre>{@code
 * Catalogues catalogues = Catalogues.discover();
 * Catalogue catalogue = catalogues.read(Path.of("acme.json")).orThrow();
 * catalogues.write(catalogue, Path.of("copy.json"));
 * }</pre>
 *
 * <p>What is wrong with a file's content is told as findings; an {@link IOException} means that the file could not be
 * got at, or not be written. Safe for use by several threads.
 */
public final class Catalogues {

    private final CatalogueTable table = CatalogueTable.standard();
    private final Providers providers;

    private Catalogues(Providers providers) {
        this.providers = providers;
    }

    /** {@return all formats and sources that the current thread's class loader finds} */
    public static Catalogues discover() {
        return new Catalogues(
                Providers.load(ServiceLoader.load(CatalogueFormat.class), ServiceLoader.load(CatalogueSource.class)));
    }

    /** {@return all formats and sources that this class loader finds} */
    public static Catalogues discover(ClassLoader loader) {
        return new Catalogues(Providers.load(
                ServiceLoader.load(CatalogueFormat.class, loader), ServiceLoader.load(CatalogueSource.class, loader)));
    }

    /** {@return all formats and sources in the modules of this layer and its parents} */
    public static Catalogues discover(ModuleLayer layer) {
        return new Catalogues(Providers.load(
                ServiceLoader.load(layer, CatalogueFormat.class), ServiceLoader.load(layer, CatalogueSource.class)));
    }

    /** {@return these formats and sources, and no others} */
    public static Catalogues of(
            Iterable<? extends CatalogueFormat> formats, Iterable<? extends CatalogueSource> sources) {
        return new Catalogues(Providers.of(formats, sources));
    }

    /** {@return the formats} */
    public ImmutableCollection<CatalogueFormat> formats() {
        return providers.formats().values();
    }

    /** {@return the sources} */
    public ImmutableCollection<CatalogueSource> sources() {
        return providers.sources().values();
    }

    /** {@return what went wrong when formats and sources were looked for} */
    public ImmutableList<Finding> findings() {
        return providers.findings();
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be got at
     */
    public Result<Catalogue> read(Path file) throws IOException {
        return read(Origin.of(file), ReadOptions.standard());
    }

    /**
     * Reads bytes from wherever the input has them.
     *
     * @throws IOException if they cannot be got at
     */
    public Result<Catalogue> read(Input input, ReadOptions options) throws IOException {
        return read(Origin.of(input), options);
    }

    /**
     * Reads a catalogue from where it is.
     *
     * <p>Entries with an error are left out of it and told; if the catalogue's own entry has one, there is no
     * catalogue.
     *
     * @throws IOException if it cannot be got at
     */
    public Result<Catalogue> read(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        var assembler = Assembler.keeping(table, findings);
        readAll(origin, options, findings, assembler::accept);
        assembler.finish(Place.of(origin.name()));
        return Result.of(assembler.catalogue().orElse(null), findings);
    }

    /**
     * Checks a catalogue as {@link #read} does, without holding it: of each entry little more than its id is kept.
     *
     * @return how many entries were read
     * @throws IOException if it cannot be got at
     */
    public Result<Tally> check(Origin origin, ReadOptions options) throws IOException {
        var findings = new Findings();
        var assembler = Assembler.checking(table, findings);
        Tally tally = readAll(origin, options, findings, assembler::accept);
        assembler.finish(Place.of(origin.name()));
        return Result.of(tally, findings);
    }

    /**
     * Writes a catalogue to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<Tally> write(Catalogue catalogue, Path file) throws IOException {
        return write(catalogue, file, WriteOptions.standard());
    }

    /**
     * Writes a catalogue to a file, all or nothing; a file that is there is replaced.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if the file cannot be written
     */
    public Result<Tally> write(Catalogue catalogue, Path file, WriteOptions options) throws IOException {
        var findings = new Findings();
        var writer = writer(file.toString(), options, findings);
        if (writer == null) {
            return Result.of(null, findings);
        }
        var tally = new Tally.Counter();
        WholeFile.write(file, out -> writeTo(out, catalogue, writer, file.toString(), findings, tally));
        return Result.of(tally.tally(), findings);
    }

    /**
     * Writes a catalogue to a stream, which stays open.
     *
     * @param options must name the format
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if writing fails
     */
    public Result<Tally> write(Catalogue catalogue, OutputStream out, WriteOptions options) throws IOException {
        var findings = new Findings();
        String name = "the stream";
        var writer = writer(name, options, findings);
        if (writer == null) {
            return Result.of(null, findings);
        }
        var tally = new Tally.Counter();
        writeTo(out, catalogue, writer, name, findings, tally);
        return Result.of(tally.tally(), findings);
    }

    /**
     * Converts a catalogue into a file, all or nothing, without holding it: it is read once to check it, then again to
     * write it.
     *
     * <p>Nothing is written if an entry has an error, unless {@link WriteOptions#isDropRejected()}; and nothing at all
     * if reading ended early, or nothing tells about the catalogue itself.
     *
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if it cannot be got at, or the file cannot be written
     */
    public Result<Tally> convert(Origin from, Path to, ReadOptions reading, WriteOptions writing) throws IOException {
        return new Conversion(this, table, from, reading, writing).into(to);
    }

    /**
     * Converts a catalogue into a stream, which stays open, as {@link #convert(Origin, Path, ReadOptions,
     * WriteOptions)} does into a file; if writing fails, part of it may have been written.
     *
     * @param writing must name the format
     * @return how many entries were written; no value if nothing was written, which is told
     * @throws IOException if it cannot be got at, or writing fails
     */
    public Result<Tally> convert(Origin from, OutputStream to, ReadOptions reading, WriteOptions writing)
            throws IOException {
        return new Conversion(this, table, from, reading, writing).into(to);
    }

    private void writeTo(
            OutputStream out,
            Catalogue catalogue,
            EntryWriterFactory format,
            String name,
            Findings findings,
            Tally.Counter tally)
            throws IOException {
        try (var writer = format.open(
                out,
                new FileWriting(
                        table, kind -> CatalogueTable.attributeNames(catalogue, kind), Place.of(name), findings))) {
            for (Entry entry : table.print(catalogue)) {
                writer.accept(entry);
                tally.add(entry.kind());
            }
            writer.finish();
        }
    }

    /** {@return the writing half of the format for a file; null if there is none, which is told} */
    @Nullable
    EntryWriterFactory writer(String name, WriteOptions options, Findings findings) {
        var place = Place.of(name);
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), place, findings)
                : providers.claiming(Sample.of(name, new byte[0]), place, findings);
        if (format.isEmpty()) {
            return null;
        }
        if (format.get().writer().isEmpty()) {
            findings.add(
                    Finding.builder(Problem.FORMAT_DOES_NOT_WRITE, format.get().id())
                            .at(place)
                            .build());
        }
        return format.get().writer().orElse(null);
    }

    /** Reads all entries of an origin into a sink. {@return how many there were} */
    Tally readAll(Origin origin, ReadOptions options, Findings findings, EntrySink sink) throws IOException {
        var place = Place.of(origin.name());
        var reading = new GuardedReading(table, place, options, findings, sink);
        try {
            if (origin instanceof Origin.OfSource source) {
                var found = providers.source(source.id(), place, findings);
                if (found.isPresent()) {
                    found.get().read(new Request(source.location(), options.settings()), reading);
                }
            } else if (origin instanceof Origin.OfInput file) {
                readFile(file.input(), options, findings, reading);
            }
        } catch (StopReading e) {
            return reading.tally();
        }
        return reading.tally();
    }

    private void readFile(Input input, ReadOptions options, Findings findings, GuardedReading reading)
            throws IOException {
        var place = Place.of(input.name());
        byte[] start;
        try (InputStream in = input.open()) {
            start = in.readNBytes(Sample.BYTES);
        }
        if (start.length == 0) {
            reading.report(Problem.EMPTY_FILE, place);
            return;
        }
        var format = options.format().isPresent()
                ? providers.format(options.format().get(), place, findings)
                : providers.claiming(Sample.of(input.name(), start), place, findings);
        if (format.isEmpty()) {
            return;
        }
        var reader = format.get().reader();
        if (reader.isPresent()) {
            reader.get().read(reading.guard(input), reading);
        } else {
            reading.report(Problem.FORMAT_DOES_NOT_READ, place, format.get().id());
        }
    }
}
