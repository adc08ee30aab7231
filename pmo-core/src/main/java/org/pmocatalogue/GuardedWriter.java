package org.pmocatalogue;

import java.io.IOException;
import java.io.OutputStream;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Writing;

/** A format's writer. Each method throws {@link ProviderFailure} if the writer fails by itself. */
final class GuardedWriter implements EntryWriter {

    private final EntryWriter writer;

    GuardedWriter(EntryWriterFactory format, OutputStream out, Writing writing) throws IOException {
        writer = ThirdParty.open(() -> format.open(out, writing));
    }

    @Override
    public void accept(Entry entry) throws IOException {
        ThirdParty.run(() -> writer.accept(entry));
    }

    @Override
    public void finish() throws IOException {
        ThirdParty.run(writer::finish);
    }

    @Override
    public void close() throws IOException {
        ThirdParty.run(writer::close);
    }
}
