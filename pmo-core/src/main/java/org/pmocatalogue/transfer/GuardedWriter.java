package org.pmocatalogue.transfer;

import java.io.IOException;
import java.io.OutputStream;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.plugin.ProviderCalls;
import org.pmocatalogue.plugin.ProviderException;
import org.pmocatalogue.spi.EntryWriter;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Writing;

/** A format's writer. Each method throws {@link ProviderException} if the writer fails by itself. */
final class GuardedWriter implements EntryWriter {

    private final EntryWriter writer;

    GuardedWriter(EntryWriterFactory format, OutputStream out, Writing writing) throws IOException {
        writer = ProviderCalls.call("open()", () -> format.open(out, writing));
    }

    @Override
    public void accept(Entry entry) throws IOException {
        ProviderCalls.run(() -> writer.accept(entry));
    }

    @Override
    public void finish() throws IOException {
        ProviderCalls.run(writer::finish);
    }

    @Override
    public void close() throws IOException {
        ProviderCalls.run(writer::close);
    }
}
