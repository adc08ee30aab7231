package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A standard stream")
class StandardStreamTest {

    private static Optional<String> troubleAfter(String failure) {
        var stream = new StandardStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        var printer = stream.printer();
        printer.println("a");
        printer.flush();
        printer.println("b");
        printer.flush();
        return stream.trouble().map(IoMessages::sentence);
    }

    @Test
    @DisplayName("keeps the reason why writing failed")
    void remembers() {
        assertEquals(Optional.of("no space left on device"), troubleAfter("No space left on device"));
    }

    @Test
    @DisplayName("accepts that its reader stops reading")
    void closedPipe() {
        assertEquals(Optional.empty(), troubleAfter("Broken pipe"));
    }
}
