package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * What a profile takes from its bases, or leaves out of what was taken before.
 *
 * <p>It is about the services that fit all that it states; if it states nothing, about all. If it states no more than a
 * function, it is about the function, too.
 *
 * <pre>{@code
 * Selection.take().function(riskManagement).level(Level.PROJECT).build()
 * }</pre>
 */
public final class Selection {

    private final boolean taking;
    private final @Nullable CatalogueId from;
    private final @Nullable FunctionId function;
    private final @Nullable ServiceId service;
    private final @Nullable Level level;
    private final @Nullable Expertise expertise;
    private final @Nullable Expertise doableBy;
    private final @Nullable Offering offering;
    private final @Nullable String reason;
    private final ImmutableMap<String, RawValue> attributes;

    private Selection(Builder builder) {
        taking = builder.taking;
        from = builder.from;
        function = builder.function;
        service = builder.service;
        level = builder.level;
        expertise = builder.expertise;
        doableBy = builder.doableBy;
        offering = builder.offering;
        reason = builder.reason;
        attributes = builder.attributes;
    }

    /** {@return a builder for a selection that takes} */
    public static Builder take() {
        return new Builder(true);
    }

    /** {@return a builder for a selection that leaves out} */
    public static Builder leaveOut() {
        return new Builder(false);
    }

    /** {@return a selection that takes all that all bases have} */
    public static Selection takeAll() {
        return take().build();
    }

    /** {@return whether it takes; if not, it leaves out} */
    public boolean isTaking() {
        return taking;
    }

    /** {@return the base it is about; if empty, all are} */
    public Optional<CatalogueId> from() {
        return Optional.ofNullable(from);
    }

    /** {@return the function to which services must belong} */
    public Optional<FunctionId> function() {
        return Optional.ofNullable(function);
    }

    /** {@return the only service} */
    public Optional<ServiceId> service() {
        return Optional.ofNullable(service);
    }

    /** {@return the level at which services must be offered} */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** {@return the expertise that must be stated for services, just this} */
    public Optional<Expertise> expertise() {
        return Optional.ofNullable(expertise);
    }

    /** {@return the expertise that must suffice for services: those for which this much or less is stated} */
    public Optional<Expertise> doableBy() {
        return Optional.ofNullable(doableBy);
    }

    /** {@return how services must be offered} */
    public Optional<Offering> offering() {
        return Optional.ofNullable(offering);
    }

    /** {@return why} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return what a file says of it beside that, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return whether it is about functions with all that is in them} */
    boolean isOfWholeFunctions() {
        return service == null && level == null && expertise == null && doableBy == null && offering == null;
    }

    /** {@return whether a service has the level, the expertise and the offering} */
    boolean fits(PmoService candidate) {
        return (level == null || candidate.levels().contains(level))
                && (expertise == null
                        || candidate.expertise().filter(expertise::equals).isPresent())
                && (doableBy == null
                        || candidate.expertise().filter(doableBy::covers).isPresent())
                && (offering == null
                        || candidate.offering().filter(offering::equals).isPresent());
    }

    /** {@return a builder that starts with all parts of this selection} */
    public Builder toBuilder() {
        var builder = new Builder(taking);
        builder.from = from;
        builder.function = function;
        builder.service = service;
        builder.level = level;
        builder.expertise = expertise;
        builder.doableBy = doableBy;
        builder.offering = offering;
        builder.reason = reason;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Selection that && taking == that.taking && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parts()) + Boolean.hashCode(taking);
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {from, function, service, level, expertise, doableBy, offering, reason, attributes
        };
    }

    /** {@return such as {@code take function risk-management, level project}} */
    @Override
    public String toString() {
        var text = new StringBuilder();
        append(text, "function ", function);
        append(text, "service ", service);
        append(text, "level ", level);
        append(text, "expertise ", expertise);
        append(text, "doable by ", doableBy);
        append(text, "offering ", offering);
        return (taking ? "take " : "leave out ")
                + (text.length() == 0 ? "all" : text)
                + (from == null ? "" : " from " + from);
    }

    private static void append(StringBuilder text, String label, @Nullable Object part) {
        if (part != null) {
            text.append(text.length() == 0 ? "" : ", ").append(label).append(part);
        }
    }

    /** Makes a selection; nothing is required. */
    public static final class Builder {

        private boolean taking;
        private @Nullable CatalogueId from;
        private @Nullable FunctionId function;
        private @Nullable ServiceId service;
        private @Nullable Level level;
        private @Nullable Expertise expertise;
        private @Nullable Expertise doableBy;
        private @Nullable Offering offering;
        private @Nullable String reason;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder(boolean taking) {
            this.taking = taking;
        }

        /** Sets {@link Selection#isTaking()}. */
        public Builder taking(boolean taking) {
            this.taking = taking;
            return this;
        }

        /** Sets {@link Selection#from()}. */
        public Builder from(CatalogueId from) {
            this.from = checkNotNull(from);
            return this;
        }

        /** Sets {@link Selection#function()}. */
        public Builder function(FunctionId function) {
            this.function = checkNotNull(function);
            return this;
        }

        /** Sets {@link Selection#service()}. */
        public Builder service(ServiceId service) {
            this.service = checkNotNull(service);
            return this;
        }

        /** Sets {@link Selection#level()}. */
        public Builder level(Level level) {
            this.level = checkNotNull(level);
            return this;
        }

        /** Sets {@link Selection#expertise()}. */
        public Builder expertise(Expertise expertise) {
            this.expertise = checkNotNull(expertise);
            return this;
        }

        /** Sets {@link Selection#doableBy()}. */
        public Builder doableBy(Expertise doableBy) {
            this.doableBy = checkNotNull(doableBy);
            return this;
        }

        /** Sets {@link Selection#offering()}. */
        public Builder offering(Offering offering) {
            this.offering = checkNotNull(offering);
            return this;
        }

        /**
         * Sets {@link Selection#reason()}.
         *
         * @throws org.pmocatalogue.value.InvalidValueException if the reason breaks the rule for texts
         */
        public Builder reason(String reason) {
            this.reason = TextRule.exact("Reason", reason);
            return this;
        }

        /**
         * Sets {@link Selection#attributes()}.
         *
         * @throws org.pmocatalogue.value.InvalidValueException if a name or a text breaks the rule for texts
         */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /** {@return the selection} */
        public Selection build() {
            return new Selection(this);
        }
    }
}
