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
import org.pmocatalogue.spi.EntryWriter;

/**
 * Calls the code of formats and sources, which others wrote. Here, and nowhere else, what it throws is caught, so that
 * one provider's fault is told and the others go on working.
 */
public final class ProviderCalls {

    private static final String OUR_PACKAGES = "org.pmocatalogue.";
    private static final int LONGEST = 300;

    /** What a provider calls: the line that matters is its own. */
    private static final Pattern LIBRARIES = Pattern.compile("java\\.|com\\.google\\.common\\."
            + "|org\\.pmocatalogue\\.(entry\\.|finding\\.|spi\\.|value\\.|transfer\\.(GuardedReading|FileWriting)$)");

    private ProviderCalls() {}

    /** A question to a provider. */
    @FunctionalInterface
    interface Question<T> {
        @Nullable
        T ask();
    }

    /** Work of a provider. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Begins a file. */
    @FunctionalInterface
    public interface Opening {
        @Nullable
        EntryWriter open() throws IOException;
    }

    /**
     * {@return the answer}
     *
     * @param method the name of the method that is asked
     * @throws ProviderException if it throws, or the answer is null
     */
    static <T> T ask(String method, Question<T> question) {
        @Nullable T answer;
        try {
            answer = question.ask();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
        if (answer == null) {
            throw new ProviderException(method + " gives null", null, null);
        }
        return answer;
    }

    /**
     * {@return the writer}
     *
     * @throws ProviderException if there is none
     */
    public static EntryWriter open(Opening opening) throws IOException {
        @Nullable EntryWriter writer;
        try {
            writer = opening.open();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
        if (writer == null) {
            throw new ProviderException("open() gives null", null, null);
        }
        return writer;
    }

    /**
     * Calls a provider.
     *
     * @throws ProviderException if the provider itself fails, and not the file or the network
     */
    public static void run(Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
    }

    /** {@return what this says of the provider that threw it} */
    static ProviderException failure(Throwable e) {
        String said = oneLine(e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e);
        boolean isAboutUs = said.replace('/', '.').contains(OUR_PACKAGES);
        if (e instanceof ClassNotFoundException) {
            return new ProviderException("there is no such class", null, e);
        }
        if (e instanceof UnsupportedClassVersionError) {
            return new ProviderException("it needs a newer Java: " + said, "run pmo with that Java", e);
        }
        if (isAboutUs && (e instanceof IncompatibleClassChangeError || e instanceof NoClassDefFoundError)) {
            return new ProviderException(
                    "it was made for another version of pmo: " + said,
                    "update pmo, or take a version of it that fits",
                    e);
        }
        if (e instanceof NoClassDefFoundError && e.getCause() instanceof ClassNotFoundException missing) {
            return new ProviderException("it needs " + missing.getMessage(), "add the jar that holds this class", e);
        }
        return new ProviderException(said + spot(e), null, e);
    }

    private static String oneLine(Throwable e) {
        return Ascii.truncate(e.toString().replaceAll("\\R", " "), LONGEST, "…");
    }

    /** {@return the line of the provider's code that threw a bug, for whoever wrote it} */
    private static String spot(Throwable e) {
        return !(e instanceof RuntimeException)
                ? ""
                : Arrays.stream(e.getStackTrace())
                        .filter(frame ->
                                !LIBRARIES.matcher(frame.getClassName()).lookingAt())
                        .findFirst()
                        .map(frame -> ", at " + frame)
                        .orElse("");
    }

    /** {@return where a class comes from: the path of its jar or folder, and the module if it is in one} */
    public static String origin(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        String path = source == null || source.getLocation() == null ? "the Java runtime" : path(source.getLocation());
        return type.getModule().isNamed()
                ? "%s (module %s)".formatted(path, type.getModule().getName())
                : path;
    }

    /** {@return the path of a file; the location itself if it is none} */
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
