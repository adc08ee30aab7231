package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Sample;
import org.pmocatalogue.spi.Writing;

/**
 * The format {@code excel}: a workbook with a sheet for each kind of entry, which people fill in and edit.
 *
 * <p>The sheets are <i>Catalogue</i> (one field per row), <i>Functions</i>, <i>Services</i>, <i>Stage changes</i> and
 * <i>Mappings</i> (one entry per row, under a row of headings). Headings are the labels of fields. Further columns are
 * attributes. Several values are in one cell, one per line. The choices of a closed list have a column each, marked
 * with {@code x}. Derived values, such as the stage of a service, are written, and compared when read. Other documents
 * have a sheet for each of their kinds in the same way.
 *
 * <p>Reads {@code .xlsx}, {@code .xlsm} and {@code .xltx}; writes {@code .xlsx}.
 */
public final class ExcelFormat implements CatalogueFormat {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** The extensions of files that are read, or rejected with a fix, but never written. */
    private static final ImmutableSet<String> RELATED =
            ImmutableSet.of("xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots");

    /** Creates the format, for {@link java.util.ServiceLoader}. */
    public ExcelFormat() {}

    @Override
    public String id() {
        return "excel";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return ImmutableSet.of("xlsx");
    }

    @Override
    public Claim probe(Sample sample) {
        if (sample.startsWith(ZIP) && sample.contains("xl/")) {
            return Claim.BY_CONTENT;
        }
        boolean isRead = !sample.isEmpty();
        boolean isNamed = extensions().contains(sample.extension())
                || (isRead && (RELATED.contains(sample.extension()) || sample.startsWith(OLD_OFFICE)));
        return isNamed ? Claim.BY_NAME : Claim.NONE;
    }

    @Override
    public boolean showsDerived() {
        return true;
    }

    @Override
    public boolean savesIntoFiles() {
        return true;
    }

    @Override
    public ImmutableSet<String> lostIfReplaced(Input existing, Reading reading) throws IOException {
        return ReplacedContent.of(existing, reading);
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of(ExcelReader::read);
    }

    private static EntryWriter writer(OutputStream out, Writing writing) throws IOException {
        var existing = writing.existing();
        return existing.isPresent() ? new WorkbookSaver(existing.get(), out, writing) : new ExcelWriter(out, writing);
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of(ExcelFormat::writer);
    }
}
