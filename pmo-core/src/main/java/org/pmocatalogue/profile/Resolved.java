package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.ServiceId;

/** What a profile makes of its bases: a catalogue, and where every value of it comes from. */
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
     * {@return where a function comes from; single values may come from elsewhere. Its mappings come along with it}
     *
     * @throws IllegalArgumentException if the catalogue has no such function
     */
    public Provenance provenanceOf(FunctionId id) {
        return provenancesOf(id).whole();
    }

    /**
     * {@return where the value of a field or attribute comes from; for a field without value, who left it so}
     *
     * @param field the name of the field in files, such as {@code tools}, or of the attribute
     * @throws IllegalArgumentException if the catalogue has no such function
     */
    public Provenance provenanceOf(FunctionId id, String field) {
        return provenancesOf(id).of(field);
    }

    /**
     * {@return where a service comes from; single values may come from elsewhere. Its mappings come along with it}
     *
     * @throws IllegalArgumentException if the catalogue has no such service
     */
    public Provenance provenanceOf(ServiceId id) {
        return provenancesOf(id).whole();
    }

    /**
     * {@return where the value of a field or attribute comes from; for a field without value, who left it so}
     *
     * @param field the name of the field in files, such as {@code owner}, or of the attribute
     * @throws IllegalArgumentException if the catalogue has no such service
     */
    public Provenance provenanceOf(ServiceId id, String field) {
        return provenancesOf(id).of(field);
    }

    /**
     * {@return the names of the fields and attributes that a profile has tailored, also of those whose value it has
     * taken away}
     *
     * @throws IllegalArgumentException if the catalogue has no such function
     */
    public ImmutableSet<String> tailoredFields(FunctionId id) {
        return provenancesOf(id).tailored();
    }

    /**
     * {@return the names of the fields and attributes that a profile has tailored, also of those whose value it has
     * taken away}
     *
     * @throws IllegalArgumentException if the catalogue has no such service
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

    /** {@return what a tailoring took the place of; empty if there was nothing that it is about} */
    Optional<Replaced> replacedBy(Tailoring tailoring) {
        return Optional.ofNullable(replaced.get(tailoring));
    }

    /** {@return the catalogue, for a debugger} */
    @Override
    public String toString() {
        return catalogue.toString();
    }
}
