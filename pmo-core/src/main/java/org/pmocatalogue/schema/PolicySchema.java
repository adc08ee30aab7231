package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.PolicyInfo;
import org.pmocatalogue.lifecycle.Transition;

/** The schema of a lifecycle policy. */
public final class PolicySchema {

    static final RecordCodec<PolicyInfo> INFO = RecordCodec.of(PolicyInfo.fields());
    static final RecordCodec<Stage> STAGES = RecordCodec.of(Stage.fields());
    static final RecordCodec<Transition> TRANSITIONS = RecordCodec.of(Transition.declaredFields());

    /** The schema. */
    public static final DocumentSchema<LifecyclePolicy> SCHEMA = DocumentSchema.<LifecyclePolicy>builder(
                    DocumentType.POLICY)
            .add(INFO, policy -> ImmutableList.of(policy.info()))
            .add(STAGES, LifecyclePolicy::stages)
            .addParsedBy(
                    policy -> transitions(Stage.typeOf(policy.stages()))::parse,
                    TRANSITIONS,
                    LifecyclePolicy::transitions)
            .build();

    private PolicySchema() {}

    /** {@return the codec of transitions between stages of this type} */
    static RecordCodec<Transition> transitions(FieldType<Stage> stages) {
        return TRANSITIONS.with(Transition.FROM, stages).with(Transition.TO, stages);
    }
}
