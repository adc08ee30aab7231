package org.pmocatalogue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.Stage;

@DisplayName("The diagram of a policy")
class StateDiagramTest {

    @Test
    @DisplayName("shows stages, transitions and their requirements")
    void light() {
        assertEquals("""
                stateDiagram-v2
                    state "Strategy" as s1
                    state "Design" as s2
                    state "Operation" as s3
                    state "Transformation" as s4
                    state "Retired" as s5
                    [*] --> s1
                    s1 --> s2 : Purpose of the service<br/>Reason
                    s2 --> s1
                    s2 --> s3 : Owner and Customers of the service<br/>What it needs is live
                    s3 --> s4
                    s4 --> s3
                    s4 --> s2
                    s1 --> s5 : Reason<br/>No other needs it<br/>Its successor, if any, stays
                    s2 --> s5 : Reason<br/>No other needs it<br/>Its successor, if any, stays
                    s3 --> s5 : Reason<br/>No other needs it<br/>Its successor, if any, stays
                    s4 --> s5 : Reason<br/>No other needs it<br/>Its successor, if any, stays
                    s5 --> s1
                    s5 --> [*]
                """, LifecyclePolicy.light().mermaid());
    }

    @Test
    @DisplayName("has safe names for stages, and marks in texts as numbers")
    void escapes() {
        Stage first = Stage.of("état.1--end", "Été \"1\": a; b <c> #d", Phase.PIPELINE);
        Stage end = Stage.of("end", "%%Fin", Phase.RETIRED);
        var policy = LifecyclePolicy.builder("own", "Own")
                .stages(ImmutableList.of(first, end))
                .put(Transition.builder().to(first).evidence("a; b").build())
                .put(Transition.builder()
                        .from(first)
                        .to(end)
                        .fields("owner", "x-budget")
                        .build())
                .build();
        assertEquals("""
                stateDiagram-v2
                    state "Été #34;1#34;#58; a#59; b #60;c#62; #35;d" as s1
                    state "#37;#37;Fin" as s2
                    [*] --> s1 : Evidence #34;a#59; b#34;
                    s1 --> s2 : Owner and x-budget of the service
                    s2 --> [*]
                """, policy.mermaid());
    }

    @Test
    @DisplayName("keeps its direction with any text")
    void directions() {
        Stage first = Stage.of("a", "In direction LR", Phase.PIPELINE);
        Stage end = Stage.of("b", "Redirection  tb, Direction", Phase.RETIRED);
        var policy = LifecyclePolicy.builder("own", "Own")
                .stages(ImmutableList.of(first, end))
                .put(Transition.builder().to(first).evidence("direction BT").build())
                .put(Transition.of(first, end))
                .build();
        assertEquals("""
                stateDiagram-v2
                    state "In direction#32;LR" as s1
                    state "Redirection#32; tb, Direction" as s2
                    [*] --> s1 : Evidence #34;direction#32;BT#34;
                    s1 --> s2
                    s2 --> [*]
                """, policy.mermaid());
    }

    @Test
    @DisplayName("of a policy without stages is empty")
    void empty() {
        assertEquals(
                "stateDiagram-v2\n",
                LifecyclePolicy.builder("own", "Own").build().mermaid());
    }
}
