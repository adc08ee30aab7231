package org.pmocatalogue.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;

@DisplayName("The failure of a provider")
public class ProviderCallsTest {

    private static String reported(Throwable thrown) {
        return reported(ProviderCalls.failure(thrown));
    }

    private static String reported(ProviderException failure) {
        var finding = failure.finding(FileProblem.PROVIDER_NOT_LOADED, "acme.Csv", "acme.jar", Place.of("pmo"));
        return finding.toString().replaceFirst("^pmo: warning PMO-007: Provider acme.Csv from acme.jar ", "");
    }

    @Test
    @DisplayName("to have a class is reported")
    void missingClass() {
        assertEquals(
                "cannot be used: the class does not exist; update or remove it",
                reported(new ClassNotFoundException("acme.Csv")));
    }

    @Test
    @DisplayName("for want of a newer Java names the Java to use")
    void newerJava() {
        assertEquals(
                "cannot be used: it needs a newer Java: java.lang.UnsupportedClassVersionError: acme/Csv has 69.0;"
                        + " run pmo with that Java",
                reported(new UnsupportedClassVersionError("acme/Csv has 69.0")));
    }

    @Test
    @DisplayName("for want of a class or method of pmo names the other version")
    void newerApi() {
        String advice = "; update pmo, or use a version of the provider that fits";
        assertEquals(
                "cannot be used: it was made for another version of pmo:"
                        + " java.lang.NoClassDefFoundError: org/pmocatalogue/later/Tables" + advice,
                reported(new NoClassDefFoundError("org/pmocatalogue/later/Tables")));
        assertEquals(
                "cannot be used: it was made for another version of pmo:"
                        + " java.lang.NoSuchMethodError: 'void org.pmocatalogue.spi.Reading.sheet(int)'" + advice,
                reported(new NoSuchMethodError("'void org.pmocatalogue.spi.Reading.sheet(int)'")));
    }

    @Test
    @DisplayName("for want of a library names the missing class")
    void missingLibrary() {
        var error = new NoClassDefFoundError("acme/Parser");
        error.initCause(new ClassNotFoundException("acme.Parser"));
        assertEquals("cannot be used: it needs acme.Parser; add the jar that contains this class", reported(error));
    }

    @Test
    @DisplayName("by an exception names the exception in one line, and the line of code that threw it")
    void exception() {
        var exception = new IllegalStateException("first\nsecond");
        exception.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "of", "List.java", 1),
            new StackTraceElement("com.google.common.base.Preconditions", "checkState", "Preconditions.java", 2),
            new StackTraceElement("org.pmocatalogue.entry.Entry$Builder", "put", "Entry.java", 3),
            new StackTraceElement("acme.Csv", "read", "Csv.java", 17),
            new StackTraceElement("acme.Csv", "open", "Csv.java", 4)
        });
        assertEquals(
                "cannot be used: java.lang.IllegalStateException: first second, at acme.Csv.read(Csv.java:17);"
                        + " update or remove it",
                reported(exception));
    }

    @Test
    @DisplayName("while its class is initialized names the cause")
    void initialization() {
        var cause = new NumberFormatException("For input string: \"x\"");
        assertEquals(
                "cannot be used: java.lang.NumberFormatException: For input string: \"x\"; update or remove it",
                reported(new ExceptionInInitializerError(cause)));
    }

    @Test
    @DisplayName("with a long message is cut off")
    void longMessage() {
        String message = reported(new ClassFormatError("x".repeat(1_000)));
        assertEquals(
                "cannot be used: java.lang.ClassFormatError: " + "x".repeat(271) + "…; update or remove it", message);
    }

    @Test
    @DisplayName("to answer names the method")
    void nullAnswer() {
        var failure = assertThrows(ProviderException.class, () -> ProviderCalls.call("id()", () -> null));
        assertEquals("cannot be used: id() returns null; update or remove it", reported(failure));
    }
}
