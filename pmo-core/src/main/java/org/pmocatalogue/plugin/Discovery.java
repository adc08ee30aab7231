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

/** Discovers formats and sources. A provider that cannot be used is reported and omitted. */
public final class Discovery {

    private static final Place PMO = Place.of("pmo");

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** The number of failures after which a class loader is not asked again. */
    private static final int MOST_FAILURES = 100;

    private final Findings findings = new Findings();

    /** The names of classes that could not be loaded, as reported. */
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

    /** A class on both the class path and the module path counts once, even with two class loaders. */
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
                    reject(e, found.getName(), ProviderCalls.origin(found));
                } else if (classPath == null || !reportUnloadable(service, classPath)) {
                    reject(
                            e,
                            "of " + service.getSimpleName(),
                            classPath == null ? "the module layer" : "the class path");
                }
            }
        }
        return loaded.values();
    }

    /**
     * Reports each listed class that cannot be loaded, with the jar that lists it, which the service loader does not
     * name. {@return whether any class was reported}
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
                        reject(failure, name, jar(file, path));
                    }
                }
            }
        } catch (IOException e) {
            return any; // the failure of the service loader is reported instead
        }
        return any;
    }

    private static @Nullable ProviderException failure(String className, Class<?> service, ClassLoader loader) {
        try {
            return service.isAssignableFrom(Class.forName(className, false, loader))
                    ? null
                    : new ProviderException("it is not a " + service.getSimpleName(), null, null);
        } catch (ClassNotFoundException | LinkageError e) {
            return ProviderCalls.failure(e);
        }
    }

    /** {@return the path of the jar or folder that contains a file} */
    private static String jar(URL file, String path) throws MalformedURLException {
        String folder = file.toString().replace(path, "");
        return ProviderCalls.path(new URL(folder.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
    }

    private void reject(Throwable e, String provider, String origin) {
        reject(
                ProviderCalls.failure(
                        e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e),
                provider,
                origin);
    }

    private void reject(ProviderException failure, String provider, String origin) {
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
                reject(e, type, origin);
            }
        }
        return ImmutableMap.copyOf(byId);
    }

    private static String named(Object provider) {
        return provider.getClass().getName() + " from " + ProviderCalls.origin(provider.getClass());
    }

    /** {@return the id of a format whose methods return values} */
    private static String check(CatalogueFormat format) {
        String id = checkedId(ProviderCalls.call("id()", format::id));
        ProviderCalls.call("extensions()", format::extensions);
        ProviderCalls.call("reader()", format::reader);
        ProviderCalls.call("writer()", format::writer);
        ProviderCalls.call("showsDerived()", format::showsDerived);
        ProviderCalls.call("savesIntoFiles()", format::savesIntoFiles);
        return id;
    }

    /** {@return the id of a source whose methods return values} */
    private static String check(CatalogueSource source) {
        String id = checkedId(ProviderCalls.call("id()", source::id));
        ProviderCalls.call("description()", source::description);
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
