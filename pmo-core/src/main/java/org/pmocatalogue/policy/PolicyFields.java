package org.pmocatalogue.policy;

import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.TRUTH;
import static org.pmocatalogue.table.FieldTypes.id;

import java.util.Optional;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.table.EntryTable;
import org.pmocatalogue.value.IdRule;

/** What a policy says of itself. */
final class PolicyFields {

    private PolicyFields() {}

    /** {@return the table; it makes policies without stages and steps} */
    static EntryTable<LifecyclePolicy, LifecyclePolicy.Builder> table() {
        return EntryTable.<LifecyclePolicy, LifecyclePolicy.Builder>of(Kind.POLICY)
                .required(
                        FieldSpec.builder("id", "Id")
                                .description("A short name that never changes; catalogues name their policy by it.")
                                .example("acme"),
                        id(text -> IdRule.checked("Id", text)),
                        LifecyclePolicy::id,
                        LifecyclePolicy.Builder::id)
                .required(
                        FieldSpec.builder("label", "Label")
                                .description("The name people know the policy by.")
                                .example("Life of a service at ACME"),
                        LINE,
                        LifecyclePolicy::label,
                        LifecyclePolicy.Builder::label)
                .optional(
                        FieldSpec.builder("description", "Description")
                                .description("What it is for, in a few sentences.")
                                .example("Every service is tried in two projects first."),
                        TEXT,
                        policy -> PolicyTable.ifAny(policy.description()),
                        LifecyclePolicy.Builder::description)
                .optional(
                        FieldSpec.builder("office", "Office")
                                .description("Whether it is for the life of the office itself, and not of services.")
                                .example("yes"),
                        TRUTH,
                        policy -> policy.isOfOffice() ? Optional.of(true) : Optional.empty(),
                        LifecyclePolicy.Builder::ofOffice)
                .build(
                        LifecyclePolicy::builder,
                        LifecyclePolicy.Builder::build,
                        LifecyclePolicy::attributes,
                        LifecyclePolicy.Builder::attributes);
    }
}
