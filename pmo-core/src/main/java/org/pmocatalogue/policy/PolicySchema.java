package org.pmocatalogue.policy;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.lifecycle.AllowedStep;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.PolicyInfo;
import org.pmocatalogue.table.DocumentSchema;
import org.pmocatalogue.table.RecordCodec;

/** The schema of a lifecycle policy. */
public final class PolicySchema {

    static final RecordCodec<PolicyInfo> INFO = RecordCodec.of(PolicyInfo.fields());
    static final RecordCodec<Stage> STAGES = RecordCodec.of(Stage.fields());
    static final RecordCodec<AllowedStep> STEPS = RecordCodec.of(AllowedStep.declaredFields());

    /** The schema. */
    public static final DocumentSchema<LifecyclePolicy> SCHEMA = DocumentSchema.<LifecyclePolicy>builder(
                    Document.POLICY)
            .add(INFO, policy -> ImmutableList.of(policy.info()))
            .add(STAGES, LifecyclePolicy::stages)
            .add(STEPS, LifecyclePolicy::steps)
            .build();

    private PolicySchema() {}

    /** {@return the codec of steps between stages of this type} */
    static RecordCodec<AllowedStep> steps(FieldType<Stage> stages) {
        return STEPS.with(AllowedStep.FROM, stages).with(AllowedStep.TO, stages);
    }
}
