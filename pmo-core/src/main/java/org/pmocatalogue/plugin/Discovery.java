package org.pmocatalogue.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.value.TextRule;

/** Finds the providers of formats and sources. One that cannot be used is told and left out; the others are used. */
public final class Discovery {

    private static final Place PMO = Place.of("pmo");

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** A class loader that fails for ever is asked no further. */
    private static final int MOST_FAILURES = 100;

    private final Findings findings = new Findings();

    /** The names of classes that did not load, and were told. */
    private final Set<String> unloadable = new HashSet<>();

    private Discovery() {}

    /** {@return these providers} */
    public static Providers of(
            Iterable<? extends CatalogueFormat> formats, Iterable<? extends CatalogueSource> sources) {
        return new Discovery().checked(formats, sources);
    }

    /** {@return the providers that this class loader finds} */
    public static Providers in(ClassLoader loader) {
        var discovery = new Discovery();
        return discovery.checked(
                discovery.load(ServiceLoader.load(CatalogueFormat.class, loader), CatalogueFormat.class, loader),
                discovery.load(ServiceLoader.load(CatalogueSource.class, loader), CatalogueSource.class, loader));
    }

    /** {@return the providers in the modules of this layer and its parents} */
    public static Providers in(ModuleLayer layer) {
        var discovery = new Discovery();
        return discovery.checked(
                discovery.load(ServiceLoader.load(layer, CatalogueFormat.class), CatalogueFormat.class, null),
                discovery.load(ServiceLoader.load(layer, CatalogueSource.class), CatalogueSource.class, null));
    }

    /** Class path and module path may name the same class, even through two class loaders: it counts once. */
    private <P> Collection<P> load(ServiceLoader<P> services, Class<P> service, @Nullable ClassLoader classPath) {
        var loaded = new LinkedHashMap<String, P>();
        Iterator<ServiceLoader.Provider<P>> providers = services.stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            Class<?> found = null;
            try {
                if (!providers.hasNext()) {
                    break;
                }
                var provider = providers.next();
                found = provider.type();
                if (!loaded.containsKey(found.getName())) {
                    loaded.put(found.getName(), provider.get());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                if (found != null) {
                    tell(e, found.getName(), ProviderCalls.origin(found));
                } else if (classPath == null || !reportUnloadable(service, classPath)) {
                    tell(e, "of " + service.getSimpleName(), classPath == null ? "the module layer" : "the class path");
                }
            }
        }
        return loaded.values();
    }

    /**
     * Tells of every listed class that cannot be loaded. The service loader says of some what is the matter with them,
     * but not in which jar they are listed. {@return whether there is any}
     */
    private boolean reportUnloadable(Class<?> service, ClassLoader classPath) {
        boolean any = false;
        try {
            String path = "META-INF/services/" + service.getName();
            for (URL file : Collections.list(classPath.getResources(path))) {
                for (String line : Resources.readLines(file, UTF_8)) {
                    String name = line.replaceFirst("#.*", "").strip();
                    var failure = name.isEmpty() ? null : failure(name, service, classPath);
                    any |= failure != null;
                    if (failure != null && unloadable.add(name)) {
                        tell(failure, name, jar(file, path));
                    }
                }
            }
        } catch (IOException e) {
            return any; // then it is told as the service loader tells it
        }
        return any;
    }

    private static @Nullable ProviderException failure(String className, Class<?> service, ClassLoader loader) {
        try {
            return service.isAssignableFrom(Class.forName(className, false, loader))
                    ? null
                    : new ProviderException("it is no " + service.getSimpleName(), null, null);
        } catch (ClassNotFoundException | LinkageError e) {
            return ProviderCalls.failure(e);
        }
    }

    /** {@return the path of the jar or folder that holds a file} */
    private static String jar(URL file, String path) throws MalformedURLException {
        String folder = file.toString().replace(path, "");
        return ProviderCalls.path(new URL(folder.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
    }

    private void tell(Throwable e, String provider, String origin) {
        tell(
                ProviderCalls.failure(
                        e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e),
                provider,
                origin);
    }

    private void tell(ProviderException failure, String provider, String origin) {
        Providers.LOG.warn("{} from {} cannot be used", provider, origin, failure);
        findings.add(failure.finding(FileProblem.PROVIDER_NOT_LOADED, provider, origin, PMO));
    }

    private Providers checked(
            Iterable<? extends CatalogueFormat> formats, Iterable<? extends CatalogueSource> sources) {
        return new Providers(byId(formats, Discovery::check), byId(sources, Discovery::check), findings.list());
    }

    private <P> ImmutableMap<String, P> byId(Iterable<? extends P> providers, Function<P, String> check) {
        Map<String, P> byId = new LinkedHashMap<>();
        for (P provider : providers) {
            String type = provider.getClass().getName();
            String origin = ProviderCalls.origin(provider.getClass());
            try {
                String id = check.apply(provider);
                Providers.LOG.debug("Found {} in {}: {}", type, origin, id);
                P first = byId.putIfAbsent(id, provider);
                if (first != null && !first.getClass().getName().equals(type)) {
                    findings.add(Finding.builder(FileProblem.SAME_ID, id, named(first), named(provider))
                            .at(PMO)
                            .build());
                }
            } catch (ProviderException e) {
                tell(e, type, origin);
            }
        }
        return ImmutableMap.copyOf(byId);
    }

    private static String named(Object provider) {
        return provider.getClass().getName() + " from " + ProviderCalls.origin(provider.getClass());
    }

    /** {@return the id of a format that answers what it is asked} */
    private static String check(CatalogueFormat format) {
        String id = checkedId(ProviderCalls.ask("id()", format::id));
        ProviderCalls.ask("extensions()", format::extensions);
        ProviderCalls.ask("reader()", format::reader);
        ProviderCalls.ask("writer()", format::writer);
        ProviderCalls.ask("showsComputed()", format::showsComputed);
        return id;
    }

    /** {@return the id of a source that answers what it is asked} */
    private static String check(CatalogueSource source) {
        String id = checkedId(ProviderCalls.ask("id()", source::id));
        ProviderCalls.ask("description()", source::description);
        return id;
    }

    private static String checkedId(String id) {
        if (!id.matches(ID)) {
            throw new ProviderException(
                    "its id is %s, must be a word of lower-case letters, digits and hyphens such as acme-csv"
                            .formatted(TextRule.quoted(id)),
                    null,
                    null);
        }
        return id;
    }
}
