package org.pmocatalogue.lifecycle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;

/** The properties of a lifecycle policy itself. */
public final class PolicyInfo extends FieldRecord<PolicyInfo> {

    private static final FieldSet<PolicyInfo> FIELDS = FieldSet.of(Kind.POLICY, PolicyInfo::new);

    public static final RequiredField<PolicyInfo, String> ID = FIELDS.field("id", "Id", FieldTypes.id())
            .required("A short, permanent name; catalogues refer to it.", "acme");
    public static final RequiredField<PolicyInfo, String> LABEL = FIELDS.line("label", "Label")
            .required("The name of the policy for people.", "Lifecycle of services at ACME");
    public static final OptionalField<PolicyInfo, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional("The purpose, in a few sentences.", "Every service is tried in two projects first.");
    public static final OptionalField<PolicyInfo, Boolean> OFFICE = FIELDS.flag("office", "Office")
            .optional("Whether the policy is for the office itself instead of services.", "yes");

    private PolicyInfo(FieldValues<PolicyInfo> values) {
        super(values);
    }

    /** {@return the fields of a policy} */
    public static FieldSet<PolicyInfo> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<PolicyInfo> fieldSet() {
        return FIELDS;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this policy} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id, such as {@code standard}} */
    public String id() {
        return get(ID);
    }

    /** {@return the name for people} */
    public String label() {
        return get(LABEL);
    }

    /** {@return the purpose} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return whether the policy is for the office itself instead of services} */
    public boolean isOfOffice() {
        return get(OFFICE).isPresent();
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id();
    }

    /** Builds the properties of a policy; id and label are required. */
    public static final class Builder extends FieldBuilder<PolicyInfo, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(PolicyInfo info) {
            super(info);
        }

        public Builder id(String id) {
            return set(ID, id);
        }

        public Builder label(String label) {
            return set(LABEL, label);
        }

        public Builder description(@Nullable String description) {
            return set(DESCRIPTION, description);
        }

        public Builder ofOffice(boolean ofOffice) {
            return set(OFFICE, ofOffice);
        }
    }
}
