package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.profile.Provenance.Way;
import org.pmocatalogue.value.RawValue;

/** The catalogue of a resolved profile, with the provenance of each value. */
public final class Resolved {

    private final Catalogue catalogue;
    private final ImmutableMap<FunctionId, Provenances> functions;
    private final ImmutableMap<ServiceId, Provenances> services;
    private final ImmutableMap<Tailoring, Replaced> replaced;

    Resolved(
            Catalogue catalogue,
            ImmutableMap<FunctionId, Provenances> functions,
            ImmutableMap<ServiceId, Provenances> services,
            ImmutableMap<Tailoring, Replaced> replaced) {
        this.catalogue = catalogue;
        this.functions = functions;
        this.services = services;
        this.replaced = replaced;
    }

    /** {@return the catalogue} */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * {@return the provenance of a function and its mappings; single values may have another provenance}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public Provenance provenanceOf(FunctionId id) {
        return provenancesOf(id).whole();
    }

    /**
     * {@return the provenance of the value of a field or attribute, or of its absence}
     *
     * @param field the name of the field in files, such as {@code tools}, or of the attribute
     * @throws IllegalArgumentException if the function does not exist
     */
    public Provenance provenanceOf(FunctionId id, String field) {
        return provenancesOf(id).of(field);
    }

    /**
     * {@return the provenance of a service and its mappings; single values may have another provenance}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public Provenance provenanceOf(ServiceId id) {
        return provenancesOf(id).whole();
    }

    /**
     * {@return the provenance of the value of a field or attribute, or of its absence}
     *
     * @param field the name of the field in files, such as {@code owner}, or of the attribute
     * @throws IllegalArgumentException if the service does not exist
     */
    public Provenance provenanceOf(ServiceId id, String field) {
        return provenancesOf(id).of(field);
    }

    /**
     * {@return the names of the tailored fields and attributes, including those that were cleared}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public ImmutableSet<String> tailoredFields(FunctionId id) {
        return provenancesOf(id).tailored();
    }

    /**
     * {@return the names of the tailored fields and attributes, including those that were cleared}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public ImmutableSet<String> tailoredFields(ServiceId id) {
        return provenancesOf(id).tailored();
    }

    Provenances provenancesOf(FunctionId id) {
        return found("Function", id, functions.get(id));
    }

    Provenances provenancesOf(ServiceId id) {
        return found("Service", id, services.get(id));
    }

    private Provenances found(String kind, Object id, @Nullable Provenances provenances) {
        checkArgument(
                provenances != null,
                "%s %s does not exist in catalogue %s",
                kind,
                id,
                catalogue.info().id());
        return provenances;
    }

    /** {@return the value that a tailoring replaced; empty if the entry does not exist} */
    Optional<Replaced> replacedBy(Tailoring tailoring) {
        return Optional.ofNullable(replaced.get(tailoring));
    }

    /** {@return the id and version of the catalogue} */
    @Override
    public String toString() {
        return catalogue.toString();
    }

    /** The provenance of the values of one entry; shared by entries with the same provenance. */
    record Provenances(Provenance whole, ImmutableMap<String, Provenance> exceptions) {

        static final String ADOPTED_FROM = "adoptedFrom";

        static Provenances of(Provenance whole) {
            return new Provenances(whole, ImmutableMap.of());
        }

        Provenance of(String field) {
            return exceptions.getOrDefault(field, whole);
        }

        /** {@return the tailored fields} */
        ImmutableSet<String> tailored() {
            return Maps.filterValues(exceptions, provenance -> provenance.way() == Way.TAILORED).keySet().stream()
                    .collect(ImmutableSet.toImmutableSet());
        }

        Provenances with(Iterable<String> fields, Provenance provenance) {
            var more = ImmutableMap.<String, Provenance>builder().putAll(exceptions);
            for (String field : fields) {
                more.put(field, provenance);
            }
            return new Provenances(whole, more.buildKeepingLast());
        }

        /** {@return the same, with a derived origin of the service} */
        Provenances derived(Provenance from) {
            return with(ImmutableSet.of(ADOPTED_FROM), from);
        }
    }

    /**
     * The value that a tailoring replaced.
     *
     * @param id the current id of the tailored entry
     * @param value the value of the field in the base
     */
    record Replaced(String id, Optional<RawValue> value) {}
}
