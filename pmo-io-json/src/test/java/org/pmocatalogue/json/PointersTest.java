package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.spi.Input;

@DisplayName("Offsets as JSON pointers")
class PointersTest {

    private static final String JSON = "{\"a\":[{\"b\":1},{\"c/d\":[2,3]}],\"e\":4}";

    private final AtomicInteger opened = new AtomicInteger();

    private final JsonPlaces.Pointers pointers = new JsonPlaces.Pointers(Input.of("part", new ByteSource() {
        @Override
        public InputStream openStream() {
            opened.incrementAndGet();
            return new ByteArrayInputStream(JSON.getBytes(UTF_8));
        }
    }));

    private String at(String token) {
        return pointers.at(JSON.indexOf(token)).toString();
    }

    @Test
    @DisplayName("are those of a member, a value, an object or a list")
    void whatBegins() {
        assertEquals("part", at("{"));
        assertEquals("part: /a", at("\"a\""));
        assertEquals("part: /a", at("["));
        assertEquals("part: /a/0", at("{\"b\""));
        assertEquals("part: /a/0/b", at("1"));
        assertEquals("part: /a/1", at("{\"c"));
        assertEquals("part: /a/1/c~1d", at("[2"));
        assertEquals("part: /a/1/c~1d/1", at("3"));
        assertEquals("part: /e", at("4"));
        assertEquals(
                "part: /a/1/c~1d/1", pointers.element(JSON.indexOf("[2"), 1).toString());
    }

    @Test
    @DisplayName("are found in any order, from the nearest known place")
    void anyOrder() {
        for (int i = 0; i < 100; i++) {
            assertEquals("part: /a/0", at("{\"b\""));
            assertEquals("part: /e", at("4"));
            assertEquals("part: /a/1", at("{\"c"));
            assertEquals("part: /e", at("4"));
        }
        assertEquals(3, opened.get());
    }
}
