package org.pmocatalogue.transfer;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;

/**
 * An origin while it is read, once or several times, and while places in it are looked up.
 *
 * <p>A path is opened and closed here; any other input is closed by its creator.
 */
public final class OpenInput implements Closeable {

    private final Origin origin;
    private final Optional<Input> input;

    private OpenInput(Origin origin, Optional<Input> input) {
        this.origin = origin;
        this.input = input;
    }

    /**
     * {@return the opened origin}
     *
     * @throws IllegalArgumentException if the options name a format for a source
     */
    public static OpenInput of(Origin origin, ReadOptions options) {
        if (origin instanceof Origin.OfFile file) {
            return new OpenInput(origin, Optional.of(Input.of(file.file(), options.limits())));
        }
        if (origin instanceof Origin.OfInput given) {
            return new OpenInput(origin, Optional.of(given.input()));
        }
        checkArgument(
                options.format().isEmpty(), "%s is a source and needs no format, call no format(...)", origin.name());
        return new OpenInput(origin, Optional.empty());
    }

    public Place place() {
        return Place.of(origin.name());
    }

    /** {@return the bytes; empty if it is a source} */
    Optional<Input> input() {
        return input;
    }

    /** {@return the source; empty for a file or input} */
    Optional<Origin.OfSource> source() {
        return origin instanceof Origin.OfSource source ? Optional.of(source) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (origin instanceof Origin.OfFile && input.isPresent()) {
            input.get().close();
        }
    }
}
