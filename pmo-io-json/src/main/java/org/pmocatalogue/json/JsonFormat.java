package org.pmocatalogue.json;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Sample;

/**
 * The format {@code json}: one object with a member for each kind of entry, in UTF-8.
 *
 * <pre>{@code
 * {
 *   "format": "pmo-catalogue/1",
 *   "catalogue": {"id": "acme-pmo", "name": "ACME PMO services", "version": "2026-03", "kind": "own"},
 *   "functions": [
 *     {"id": "risk-management", "name": "Risk management"}
 *   ]
 * }
 * }</pre>
 *
 * <p>Other documents have another {@code format} and members for their own kinds.
 *
 * <p>Members are accepted in any order, and written in the order of kinds and fields, one entry per line. Members
 * without a field are attributes, which keep their types and order.
 */
public final class JsonFormat implements CatalogueFormat {

    /** The member with the schema of a file, for editors; an attribute of the header. */
    static final String SCHEMA = "$schema";

    /** Creates the format, for {@link java.util.ServiceLoader}. */
    public JsonFormat() {}

    /** {@return the kinds of a document, by the names of the members with their entries} */
    static ImmutableMap<String, Kind> membersOf(DocumentType document) {
        return Maps.uniqueIndex(document.kinds(), JsonFormat::memberOf);
    }

    /** {@return the name of the member with the entries of a kind, such as {@code stageChanges}} */
    static String memberOf(Kind kind) {
        return CaseFormat.LOWER_HYPHEN.to(
                CaseFormat.LOWER_CAMEL, Ascii.toLowerCase(kind.plural()).replace(' ', '-'));
    }

    /**
     * {@return the JSON Schema of catalogue files, for editors and validators; the schema describes each entry, but no
     * references between entries}
     *
     * @throws IOException if the jar cannot be read
     */
    public static String schema() throws IOException {
        return schema(DocumentType.CATALOGUE);
    }

    /**
     * {@return the JSON Schema of the files of a document}
     *
     * @throws IOException if the jar cannot be read
     * @see #schema()
     */
    public static String schema(DocumentType document) throws IOException {
        String name = document.format().replace('/', '-') + ".schema.json";
        URL schema = checkNotNull(JsonFormat.class.getResource(name), "%s is not in the jar", name);
        return Resources.toString(schema, UTF_8);
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public ImmutableSet<String> extensions() {
        return ImmutableSet.of("json");
    }

    @Override
    public Claim probe(Sample sample) {
        if (DocumentType.ALL.stream().anyMatch(document -> sample.contains("\"" + document.token() + "/"))) {
            return Claim.BY_CONTENT;
        }
        return extensions().contains(sample.extension()) ? Claim.BY_NAME : Claim.NONE;
    }

    @Override
    public Optional<EntryReader> reader() {
        return Optional.of((in, to) -> new JsonReader(in, to, LineColumns::new).read());
    }

    @Override
    public Optional<EntryWriterFactory> writer() {
        return Optional.of((out, writing) -> JsonWriter.file(out, writing.document()));
    }
}
