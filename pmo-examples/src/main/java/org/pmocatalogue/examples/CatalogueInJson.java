package org.pmocatalogue.examples;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.CatalogueException;
import org.pmocatalogue.json.CatalogueModule;

/** Reads and writes a catalogue inside a program's own JSON, with Jackson. */
public final class CatalogueInJson {

    /**
     * An object of the program that contains a catalogue.
     *
     * @param city where the office is
     * @param catalogue what the office offers
     */
    public record Office(String city, Catalogue catalogue) {}

    private CatalogueInJson() {}

    /** Writes an office, reads it back, and reads a copy with an invalid value. */
    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new CatalogueModule()).build();
        Catalogue article = Catalogues.discover().readSource("article").orThrow();
        Office leeds = new Office("Leeds", article);
        String json = mapper.writeValueAsString(leeds);
        out.println(json.substring(0, 60) + "...");
        out.println("Read back equal: " + mapper.readValue(json, Office.class).equals(leeds));

        String broken = json.replaceFirst("\"advanced\"", "\"advnaced\"");
        try {
            mapper.readValue(broken, Office.class);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof CatalogueException invalid) {
                invalid.findings().forEach(out::println);
            } else {
                throw e;
            }
        }
    }
}
