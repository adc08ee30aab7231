package org.pmocatalogue.plugin;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls the code of formats and sources. Only this class catches their exceptions, so that the failure of one provider
 * is reported and the others keep working.
 */
public final class ProviderCalls {

    private static final String OUR_PACKAGES = "org.pmocatalogue.";
    private static final int LONGEST = 300;

    /** The packages that providers call. The stack frame of interest is that of the provider. */
    private static final Pattern LIBRARIES = Pattern.compile("java\\.|com\\.google\\.common\\."
            + "|org\\.pmocatalogue\\.(entry\\.|finding\\.|spi\\.|value\\.|transfer\\.(ReadGuard|WriteGuard)$)");

    private ProviderCalls() {}

    /** A method of a provider that returns a value. */
    @FunctionalInterface
    public interface Call<T, X extends Exception> {
        @Nullable
        T call() throws X;
    }

    /** A method of a provider that returns nothing. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /**
     * {@return the value that a method of a provider returns}
     *
     * @param method the name of the method
     * @throws ProviderException if the method fails or returns null
     */
    public static <T, X extends Exception> T call(String method, Call<T, X> call) throws X {
        @Nullable T value;
        try {
            value = call.call();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
        if (value == null) {
            throw new ProviderException(method + " returns null", null, null);
        }
        return value;
    }

    /**
     * Calls a method of a provider.
     *
     * @throws ProviderException if the provider fails; a failure of the file or the network is an {@link IOException}
     */
    public static void run(Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
    }

    /** {@return the failure of a provider that threw an exception} */
    static ProviderException failure(Throwable e) {
        String said = oneLine(e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e);
        boolean isAboutUs = said.replace('/', '.').contains(OUR_PACKAGES);
        if (e instanceof ClassNotFoundException) {
            return new ProviderException("the class does not exist", null, e);
        }
        if (e instanceof UnsupportedClassVersionError) {
            return new ProviderException("it needs a newer Java: " + said, "run pmo with that Java", e);
        }
        if (isAboutUs && (e instanceof IncompatibleClassChangeError || e instanceof NoClassDefFoundError)) {
            return new ProviderException(
                    "it was made for another version of pmo: " + said,
                    "update pmo, or use a version of the provider that fits",
                    e);
        }
        if (e instanceof NoClassDefFoundError && e.getCause() instanceof ClassNotFoundException missing) {
            return new ProviderException("it needs " + missing.getMessage(), "add the jar that contains this class", e);
        }
        return new ProviderException(said + frame(e), null, e);
    }

    private static String oneLine(Throwable e) {
        return Ascii.truncate(e.toString().replaceAll("\\R", " "), LONGEST, "…");
    }

    /** {@return the line of the provider's code that failed, for its author} */
    private static String frame(Throwable e) {
        return !(e instanceof RuntimeException)
                ? ""
                : Arrays.stream(e.getStackTrace())
                        .filter(frame ->
                                !LIBRARIES.matcher(frame.getClassName()).lookingAt())
                        .findFirst()
                        .map(frame -> ", at " + frame)
                        .orElse("");
    }

    /** {@return the path of the jar or folder of a class, and the name of its module if it has one} */
    public static String origin(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        String path = source == null || source.getLocation() == null ? "the Java runtime" : path(source.getLocation());
        return type.getModule().isNamed()
                ? "%s (module %s)".formatted(path, type.getModule().getName())
                : path;
    }

    /** {@return the path of a file URL; any other URL as it is} */
    static String path(URL location) {
        try {
            return location.getProtocol().equals("file")
                    ? Path.of(location.toURI()).toString()
                    : location.toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return location.toString();
        }
    }
}
