package org.pmocatalogue.json.reference;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/**
 * The source {@code article}: the functions and services that the article <i>Getting Started with Services in a PMO</i>
 * names, and nothing else.
 *
 * <p>Three functions and six services; the article gives the expertise for two of them.
 */
public final class ArticleSource implements CatalogueSource {

    /** Makes the source; {@link java.util.ServiceLoader} does. */
    public ArticleSource() {}

    @Override
    public String id() {
        return "article";
    }

    @Override
    public String description() {
        return "The three functions and six services that the article \"Getting Started with Services in a PMO\" names";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        if (!request.location().isEmpty()) {
            to.report(Problem.UNKNOWN_LOCATION, Place.of("source:article"), id(), request.location());
            return;
        }
        URL article = checkNotNull(ArticleSource.class.getResource("article.json"), "article.json is not in the jar");
        try (var input = Input.of("source:article", Resources.asByteSource(article))) {
            new JsonFormat().reader().orElseThrow().read(input, to);
        }
    }
}
