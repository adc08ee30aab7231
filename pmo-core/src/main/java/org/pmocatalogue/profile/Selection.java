package org.pmocatalogue.profile;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;

/**
 * Takes functions and services from the bases of a profile, or omits some that were taken before.
 *
 * <p>A selection matches the services that meet all of its criteria; without criteria, all services and functions. If
 * the function is the only criterion, the selection also matches the function.
 *
 * <pre>{@code
 * Selection.take().function(riskManagement).level(Level.PROJECT).build()
 * }</pre>
 */
public final class Selection extends FieldRecord<Selection> {

    private static final FieldSet<Selection> FIELDS = FieldSet.of(Kind.SELECTION, Selection::new);

    public static final RequiredField<Selection, Action> ACTION = FIELDS.coded("action", "Action", Action.class)
            .required("Whether to take the entries that match all other fields, or to omit them.", "take");
    public static final OptionalField<Selection, CatalogueId> FROM = FIELDS.reference(
                    "from", "From", Kind.BASE, CatalogueId::of)
            .optional("The id of the base; empty for all bases.", "pmo-reference");
    public static final OptionalField<Selection, FunctionId> FUNCTION = FIELDS.id(
                    "function", "Function", FunctionId::of)
            .optional(
                    "The id of the function; without other criteria, the function itself matches, too.",
                    "risk-management");
    public static final OptionalField<Selection, ServiceId> SERVICE =
            FIELDS.id("service", "Service", ServiceId::of).optional("The id of the service.", "update-risk-log");
    public static final OptionalField<Selection, Level> LEVEL =
            FIELDS.coded("level", "Level", Level.class).optional("The level of services.", "project");
    public static final OptionalField<Selection, Expertise> EXPERTISE = FIELDS.coded(
                    "expertise", "Expertise", Expertise.class)
            .optional("The exact expertise of services.", "practitioner");
    public static final OptionalField<Selection, Expertise> DOABLE_BY = FIELDS.coded(
                    "doableBy", "Doable by", Expertise.class)
            .optional("The expertise that suffices for services.", "support");
    public static final OptionalField<Selection, Offering> OFFERING =
            FIELDS.coded("offering", "Offering", Offering.class).optional("The offering of services.", "mandated");
    public static final OptionalField<Selection, String> REASON =
            FIELDS.text("reason", "Reason").optional("The reason.", "Two audits asked for it.");

    private Selection(FieldValues<Selection> values) {
        super(values);
    }

    /** {@return the fields of a selection} */
    public static FieldSet<Selection> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<Selection> fieldSet() {
        return FIELDS;
    }

    /** {@return a builder for a selection that takes entries} */
    public static Builder take() {
        return new Builder().set(ACTION, Action.TAKE);
    }

    /** {@return a builder for a selection that omits entries} */
    public static Builder leaveOut() {
        return new Builder().set(ACTION, Action.LEAVE_OUT);
    }

    /** {@return a selection that takes everything from all bases} */
    public static Selection takeAll() {
        return take().build();
    }

    /** {@return a builder that starts with all values of this selection} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return whether the selection takes entries; otherwise it omits them} */
    public boolean isTaking() {
        return get(ACTION) == Action.TAKE;
    }

    /** {@return whether functions match with all their services} */
    boolean isOfWholeFunctions() {
        return service().isEmpty()
                && level().isEmpty()
                && expertise().isEmpty()
                && performableBy().isEmpty()
                && offering().isEmpty();
    }

    /** {@return whether a service has the level, the expertise and the offering} */
    boolean fits(PmoService candidate) {
        return level().map(candidate.levels()::contains).orElse(true)
                && expertise()
                        .map(e -> candidate.expertise().filter(e::equals).isPresent())
                        .orElse(true)
                && performableBy()
                        .map(e -> candidate.expertise().filter(e::covers).isPresent())
                        .orElse(true)
                && offering()
                        .map(o -> candidate.offering().filter(o::equals).isPresent())
                        .orElse(true);
    }

    /** {@return the base; empty for all bases} */
    public Optional<CatalogueId> from() {
        return get(FROM);
    }

    /** {@return the function of matching services} */
    public Optional<FunctionId> function() {
        return get(FUNCTION);
    }

    /** {@return the only matching service} */
    public Optional<ServiceId> service() {
        return get(SERVICE);
    }

    /** {@return the level of matching services} */
    public Optional<Level> level() {
        return get(LEVEL);
    }

    /** {@return the exact expertise of matching services} */
    public Optional<Expertise> expertise() {
        return get(EXPERTISE);
    }

    /** {@return the maximum expertise of matching services} */
    public Optional<Expertise> performableBy() {
        return get(DOABLE_BY);
    }

    /** {@return the offering of matching services} */
    public Optional<Offering> offering() {
        return get(OFFERING);
    }

    /** {@return the reason} */
    public Optional<String> reason() {
        return get(REASON);
    }

    /** {@return the action and criteria, such as {@code take function risk-management, level project}} */
    @Override
    public String toString() {
        String criteria = Stream.of(FUNCTION, SERVICE, LEVEL, EXPERTISE, DOABLE_BY, OFFERING)
                .flatMap(field -> get(field).map(value -> Ascii.toLowerCase(field.label()) + " " + value).stream())
                .collect(joining(", "));
        return (isTaking() ? "take " : "leave out ")
                + (criteria.isEmpty() ? "all" : criteria)
                + from().map(base -> " from " + base).orElse("");
    }

    /** Builds a selection; all criteria are optional. */
    public static final class Builder extends FieldBuilder<Selection, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(Selection selection) {
            super(selection);
        }

        public Builder from(@Nullable CatalogueId from) {
            return set(FROM, from);
        }

        public Builder function(@Nullable FunctionId function) {
            return set(FUNCTION, function);
        }

        public Builder service(@Nullable ServiceId service) {
            return set(SERVICE, service);
        }

        public Builder level(@Nullable Level level) {
            return set(LEVEL, level);
        }

        public Builder expertise(@Nullable Expertise expertise) {
            return set(EXPERTISE, expertise);
        }

        public Builder performableBy(@Nullable Expertise performableBy) {
            return set(DOABLE_BY, performableBy);
        }

        public Builder offering(@Nullable Offering offering) {
            return set(OFFERING, offering);
        }

        public Builder reason(@Nullable String reason) {
            return set(REASON, reason);
        }
    }
}
