package org.pmocatalogue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.cli.PmoRun.pmo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.lifecycle.LifecyclePolicy;

@DisplayName("pmo stages")
class StagesCommandTest {

    @Test
    @DisplayName("describes stages, transitions and requirements in sentences")
    void light() {
        var run = pmo("stages", "--policy", "light");
        assertEquals("""
                Light  light
                  A service is designed and then offered, without pilot and roll-out
                  begins with Strategy

                Strategy  strategy, phase pipeline
                  Find out why the organisation needs the service
                  to Design   Purpose of the service; Reason
                  to Retired  Reason; No other needs it; Its successor, if any, stays

                Design  design, phase pipeline
                  Work out the best way to provide the service in this organisation
                  to Strategy
                  to Operation  Owner and Customers of the service; What it needs is live
                  to Retired    Reason; No other needs it; Its successor, if any, stays

                Operation  operation, phase live
                  Provide the service day by day, better and more streamlined over time
                  to Transformation
                  to Retired         Reason; No other needs it; Its successor, if any, stays

                Transformation  transformation, phase live
                  Transform the service through improvement
                  to Operation
                  to Design
                  to Retired    Reason; No other needs it; Its successor, if any, stays

                Retired  retired, phase retired
                  The service is given up, because nobody needs it any longer
                  to Strategy

                Other policies (--policy): standard, office
                """, run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("describes the standard policy by default, within the width of the terminal")
    void standard() {
        var run = pmo("stages");
        assertTrue(run.out().startsWith("Standard  standard\n"), run.out());
        assertTrue(run.out().contains("  to Implementation  Evidence \"pilot result\"; What it needs is live\n"));
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @Test
    @DisplayName("prints a diagram on request")
    void mermaid() {
        assertEquals(
                LifecyclePolicy.office().mermaid(),
                pmo("stages", "--policy=office", "--mermaid").out());
    }

    @Test
    @DisplayName("accepts a policy only as an option, and explains it")
    void argument() {
        var run = pmo("stages", "light");
        assertEquals("""
                pmo: Unmatched argument at index 1: 'light'; name the policy with an option: --policy light
                Try 'pmo stages --help' for more.
                """, run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    @DisplayName("exits with 2 for an unknown policy")
    void unknown() {
        var run = pmo("stages", "--policy", "standart");
        assertEquals(
                "pmo: Unknown policy \"standart\"; known: standard, light, office; did you mean \"standard\"?\n",
                run.err());
        assertEquals(2, run.exitCode());
    }
}
