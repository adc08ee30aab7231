package org.pmocatalogue.kitproof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * What came of the tests of a contract.
 *
 * @param promises the names of all tests
 * @param broken the names of those that failed, each with its message
 */
record ContractRun(ImmutableSet<String> promises, ImmutableMap<String, String> broken) {

    static ContractRun of(Class<?> contract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
        return new ContractRun(
                tests.started().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName())
                        .collect(ImmutableSet.toImmutableSet()),
                tests.failed().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                event -> event.getTestDescriptor().getDisplayName(),
                                event -> event.getRequiredPayload(TestExecutionResult.class)
                                        .getThrowable()
                                        .map(Throwable::toString)
                                        .orElse(""))));
    }
}
