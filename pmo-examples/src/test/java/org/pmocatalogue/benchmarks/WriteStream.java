package org.pmocatalogue.benchmarks;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.io.WriteOptions;

/** Writes a catalogue into a stream that keeps nothing. */
public abstract class WriteStream extends MeasuredTime {

    final OutputStream nowhere = ByteStreams.nullOutputStream();
    private final Catalogues catalogues = Catalogues.discover();
    private final WriteOptions options;
    private Catalogue catalogue = ManyServices.of(1);

    WriteStream(String format) {
        options = WriteOptions.builder().format(format).build();
    }

    /** Takes what is to be written, and gives its bytes for the peer to make the same of them. */
    byte[] use(Catalogue toWrite) throws IOException {
        catalogue = toWrite;
        var bytes = new ByteArrayOutputStream();
        catalogues.write(catalogue, bytes, options).orThrow();
        return bytes.toByteArray();
    }

    @Benchmark
    public void pmo() throws IOException {
        catalogues.write(catalogue, nowhere, options).orThrow();
    }
}
