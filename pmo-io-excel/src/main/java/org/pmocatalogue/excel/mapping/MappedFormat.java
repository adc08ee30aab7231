package org.pmocatalogue.excel.mapping;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.excel.ExcelFormat;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Sample;

/**
 * The format {@code excel-mapped}: reads foreign workbooks, such as the service list of a team, through a
 * {@link ColumnMapping}.
 *
 * <p>Reads the files that {@link ExcelFormat} reads. Does not write.
 */
public final class MappedFormat implements CatalogueFormat {

    private final ColumnMapping mapping;
    private final CatalogueFormat excel = new ExcelFormat();

    /** Creates a format for a mapping. */
    public MappedFormat(ColumnMapping mapping) {
        this.mapping = checkNotNull(mapping);
    }

    @Override
    public String id() {
        return "excel-mapped";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return excel.extensions();
    }

    @Override
    public Claim probe(Sample sample) {
        return excel.probe(sample);
    }

    @Override
    public ImmutableSet<String> lostIfReplaced(Input existing, Reading reading) throws IOException {
        return excel.lostIfReplaced(existing, reading);
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of(new MappedReader(mapping));
    }
}
