package org.pmocatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.json.reference.ArticleSource;
import org.pmocatalogue.spi.Input;

/** Test files, each named after its flaw. */
final class Fixtures {

    static final Catalogues CATALOGUES = Catalogues.of(List.of(new JsonFormat()), List.of(new ArticleSource()));

    /** The beginning of a valid file, without the closing brace. */
    static final String BEGINNING = """
            {
              "format": "pmo-catalogue/1",
              "catalogue": {"id": "acme-pmo", "name": "ACME", "version": "1", "kind": "own"},
              "functions": [{"id": "risk", "name": "Risk"}]
            """.stripTrailing();

    private Fixtures() {}

    static ByteSource bytes(String name) {
        return Resources.asByteSource(Objects.requireNonNull(Fixtures.class.getResource(name), name));
    }

    static Input input(String name) {
        return Input.of(name, bytes(name));
    }

    /** {@return a file under the name {@code a.json}} */
    static Input file(String content) {
        return Input.of("a.json", ByteSource.wrap(content.getBytes(UTF_8)));
    }

    /** {@return a file under the name {@code a.json} with these services} */
    static Input services(Iterable<String> services) {
        return file(BEGINNING + ",\n\"services\": [" + String.join(",", services) + "]}");
    }

    /** {@return a service of the function {@code risk}, with more members, such as {@code , "levels": []}} */
    static String service(String id, String more) {
        return "{\"id\": \"%s\", \"function\": \"risk\", \"name\": \"Do %s\"%s}".formatted(id, id, more);
    }

    static Result<Catalogue> read(Input input) throws IOException {
        return CATALOGUES.read(input, ReadOptions.standard());
    }

    static Result<Catalogue> read(String name) throws IOException {
        return read(input(name));
    }

    static ImmutableList<String> lines(Result<?> result) {
        return result.findings().stream().map(Finding::toString).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the place and code of each finding, such as {@code 7:9 PMO-102}; of whole files {@code a.json PMO-013}}
     */
    static ImmutableList<String> found(Result<?> result) {
        return result.findings().stream().map(Fixtures::found).collect(ImmutableList.toImmutableList());
    }

    static String found(Finding finding) {
        String address = finding.place().address();
        return (address.isEmpty() ? new File(finding.place().source()).getName() : address) + " " + finding.code();
    }

    /** {@return the ids of the remaining entries, such as {@code risk: log, plan}} */
    static String left(Result<Catalogue> result) {
        return result.value()
                .map(c -> c.functions().stream().map(f -> f.id().value()).collect(joining(", "))
                        + ": "
                        + c.services().stream().map(s -> s.id().value()).collect(joining(", ")))
                .map(String::strip)
                .orElse("no catalogue");
    }
}
