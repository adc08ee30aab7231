package org.pmocatalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.Files;
import java.io.IOException;
import java.util.List;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.testkit.TextFormat;

/** Files in the format {@link TextFormat}, and the results of reading them in short form. */
public final class Texts {

    /** Reads and writes the format {@code text}, and nothing else. */
    public static final Catalogues CATALOGUES = Catalogues.of(List.of(new TextFormat()), List.of());

    /** A complete catalogue with a function; the lines of a test begin in line 10. */
    public static final String BEGINNING = """
            pmo-catalogue/1
            catalogue
              id: acme-pmo
              name: ACME
              version: "1"
              kind: own
            function
              id: risk
              name: Risk
            """;

    private Texts() {}

    /** {@return a file under the name {@code a.text}} */
    public static Input input(String lines) {
        return Input.of("a.text", ByteSource.wrap(lines.getBytes(UTF_8)));
    }

    /**
     * {@return the lines of a service of the function {@code risk}, four and one for each field}
     *
     * @param fields such as {@code levels: [project]}
     */
    public static String service(String id, String... fields) {
        var lines = new StringBuilder("service\n  id: %s\n  function: risk\n  name: Do %s\n".formatted(id, id));
        for (String field : fields) {
            lines.append("  ").append(field).append('\n');
        }
        return lines.toString();
    }

    /** Reads a catalogue from the lines of a whole file. */
    public static Result<Catalogue> read(String lines) throws IOException {
        return CATALOGUES.read(input(lines), ReadOptions.standard());
    }

    /**
     * {@return the place and code of each finding, such as {@code 7:9 PMO-102}; of whole files {@code a.text PMO-013}}
     */
    public static ImmutableList<String> found(Result<?> result) {
        return result.findings().stream().map(Texts::found).collect(ImmutableList.toImmutableList());
    }

    private static String found(Finding finding) {
        return shown(finding.place()) + " " + finding.code();
    }

    /** {@return the address, or the name of the file if the place is the whole file} */
    public static String shown(Place place) {
        return place.address().isEmpty() ? fileName(place.source()) : place.address();
    }

    private static String fileName(String source) {
        String extension = Files.getFileExtension(source);
        return extension.isEmpty() ? source : Files.getNameWithoutExtension(source) + "." + extension;
    }

    /** {@return the ids of the functions and services that a result keeps, such as {@code risk: log, plan}} */
    public static String kept(Result<Catalogue> result) {
        return result.value()
                .map(c -> c.functions().stream().map(f -> f.id().value()).collect(joining(", "))
                        + ": "
                        + c.services().stream().map(s -> s.id().value()).collect(joining(", ")))
                .map(String::strip)
                .orElse("no catalogue");
    }
}
