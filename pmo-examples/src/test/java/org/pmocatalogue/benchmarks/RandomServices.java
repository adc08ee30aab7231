package org.pmocatalogue.benchmarks;

import java.util.List;
import java.util.Random;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;

/** Makes a catalogue of any size, the same each time, with as many functions as a large PMO has. */
abstract class RandomServices {

    static final int FUNCTIONS = 25;

    final Random random = new Random(4711);

    /** {@return the service with this number, of so many} */
    abstract PmoService service(int i, int services);

    Catalogue catalogue(int services) {
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("many"))
                .name("Many services")
                .version("1")
                .kind(CatalogueKind.OWN)
                .build());
        for (int i = 0; i < FUNCTIONS; i++) {
            catalogue.put(PmoFunction.builder(FunctionId.of("function-" + i))
                    .name("Function " + i)
                    .build());
        }
        for (int i = 0; i < services; i++) {
            catalogue.put(service(i, services));
        }
        return catalogue.build();
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
