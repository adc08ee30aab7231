package org.pmocatalogue.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** What contracts have in common: each test is named after its promise and says it when it fails. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Contract {

    private String promise = "";

    @BeforeEach
    void noteThePromise(TestInfo test) {
        promise = test.getDisplayName();
    }

    /** {@return who has promised, such as {@code The format acme-csv}} */
    abstract String who();

    /** Fails with the promise and what happened instead, unless it was kept. */
    void promised(boolean kept, Supplier<String> happened) {
        if (!kept) {
            fail("%s must keep the promise \"%s\"; but %s".formatted(who(), promise, happened.get()));
        }
    }

    /** {@return the id's fault; empty if it has none} */
    static String faultOfId(String id, boolean isPartOfPmo) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return "it is \"" + id + "\"";
        }
        return isPartOfPmo || id.contains("-") ? "" : "\"" + id + "\" has no hyphen, and such ids are kept for pmo";
    }

    /** Does something in another thread, while this one waits. */
    static <T> T elsewhere(Callable<T> work) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Another thread did not come to its end: " + e, e);
        } finally {
            thread.shutdownNow();
        }
    }
}
