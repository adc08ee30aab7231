package org.pmocatalogue.json;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
import static com.google.common.base.Preconditions.checkNotNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.CatalogueException;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.Claim;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.EntryWriterFactory;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Sample;

/**
 * A Jackson module that reads and writes {@link Catalogue}, alone or inside other objects, in the format of a catalogue
 * file.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CatalogueModule()).build();
 * Catalogue catalogue = mapper.readValue(json, Catalogue.class);
 * }</pre>
 *
 * <p>All checks and limits of files apply. A catalogue with an error is rejected with a {@link JsonMappingException},
 * whose cause is a {@link CatalogueException} with all findings. Their places are JSON pointers within the catalogue,
 * such as {@code /services/3/expertise}. {@link Finding} and {@link Result} are only written: a result as an object
 * with {@code value} and {@code findings}, a finding as in {@link JsonFindings}.
 *
 * <p>Unknown fields of entries are kept as attributes. An unknown member of the catalogue is rejected if the mapper
 * {@linkplain DeserializationFeature#FAIL_ON_UNKNOWN_PROPERTIES fails on unknown properties}, which is the default, and
 * otherwise dropped.
 */
public final class CatalogueModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final String FORMAT = "json";

    /** Creates a module with the standard limits that ignores warnings. */
    public CatalogueModule() {
        this(Limits.standard(), finding -> {});
    }

    /**
     * Creates a module.
     *
     * @param limits the limits for reading one catalogue
     * @param remarks receives the warnings and infos of each catalogue
     */
    public CatalogueModule(Limits limits, Consumer<Finding> remarks) {
        addDeserializer(Catalogue.class, new CatalogueReader(limits, checkNotNull(remarks)));
        addSerializer(Catalogue.class, new CatalogueWriter());
        addSerializer(Finding.class, new FindingWriter());
        addSerializer(new ResultWriter());
    }

    /** The format of a catalogue inside other JSON: read from a copy of its bytes, written to the open generator. */
    private record Part(Optional<EntryReader> reader, Optional<EntryWriterFactory> writer) implements CatalogueFormat {

        static Catalogues reading() {
            EntryReader reader =
                    (in, to) -> new JsonReader(in, to, (text, start) -> new JsonPlaces.Pointers(text)).read();
            return Catalogues.of(List.of(new Part(Optional.of(reader), Optional.empty())), List.of());
        }

        static Catalogues writing(JsonGenerator to) {
            EntryWriterFactory writer = (out, writing) -> JsonWriter.part(to, writing.document());
            return Catalogues.of(List.of(new Part(Optional.empty(), Optional.of(writer))), List.of());
        }

        @Override
        public String id() {
            return FORMAT;
        }

        @Override
        public ImmutableSet<String> extensions() {
            return ImmutableSet.of();
        }

        @Override
        public Claim probe(Sample sample) {
            return Claim.NONE;
        }
    }

    private static final class CatalogueReader extends JsonDeserializer<Catalogue> {

        /** Unpaired surrogates are possible in JSON only as escapes. */
        private static final JsonFactory COPIES = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .build();

        private final Catalogues catalogues = Part.reading();
        private final ReadOptions options;
        private final Consumer<Finding> remarks;

        CatalogueReader(Limits limits, Consumer<Finding> remarks) {
            this.options = ReadOptions.builder().format(FORMAT).limits(limits).build();
            this.remarks = remarks;
        }

        @Override
        public Catalogue deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var result = catalogues.read(Input.of("catalogue", ByteSource.wrap(copy(from))), options);
            Catalogue catalogue;
            try {
                catalogue = result.orThrow();
            } catch (CatalogueException e) {
                throw JsonMappingException.from(from, e.getMessage(), e);
            }
            for (Finding finding : result.findings()) {
                if (finding.problem() == FileProblem.UNKNOWN_KIND && context.isEnabled(FAIL_ON_UNKNOWN_PROPERTIES)) {
                    throw JsonMappingException.from(from, finding.toString());
                }
                remarks.accept(finding);
            }
            return catalogue;
        }

        /**
         * {@return the current value as JSON; the parser may read any source, even a tree} The copy ends shortly after
         * the limit, so that reading detects the excess.
         */
        private byte[] copy(JsonParser from) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var to = COPIES.createGenerator(bytes)) {
                int depth = 0;
                do {
                    JsonToken token = from.currentToken();
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    if (token.isNumeric()) {
                        to.writeNumber(from.getText()); // exactly, not as a double
                    } else {
                        to.copyCurrentEvent(from);
                    }
                } while (depth > 0 && bytes.size() <= options.limits().bytes() && from.nextToken() != null);
            }
            return bytes.toByteArray();
        }
    }

    private static final class CatalogueWriter extends JsonSerializer<Catalogue> {

        private static final WriteOptions OPTIONS =
                WriteOptions.builder().format(FORMAT).build();

        @Override
        public void serialize(Catalogue catalogue, JsonGenerator to, SerializerProvider provider) throws IOException {
            try {
                Part.writing(to)
                        .write(catalogue, OutputStream.nullOutputStream(), OPTIONS)
                        .orThrow();
            } catch (CatalogueException e) {
                throw JsonMappingException.from(to, e.getMessage(), e);
            }
        }
    }

    private static final class FindingWriter extends JsonSerializer<Finding> {

        @Override
        public void serialize(Finding finding, JsonGenerator to, SerializerProvider provider) throws IOException {
            JsonFindings.write(finding, to);
        }
    }

    private static final class ResultWriter extends JsonSerializer<Result<?>> {

        @Override
        @SuppressWarnings("unchecked") // a class has no type arguments
        public Class<Result<?>> handledType() {
            return (Class<Result<?>>) (Class<?>) Result.class;
        }

        @Override
        public void serialize(Result<?> result, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeStartObject();
            if (result.value().isPresent()) {
                provider.defaultSerializeField("value", result.value().get(), to);
            }
            to.writeArrayFieldStart("findings");
            JsonFindings.write(
                    result.findings(),
                    result.counts().total() - result.findings().size(),
                    to);
            to.writeEndArray();
            to.writeEndObject();
        }
    }
}
