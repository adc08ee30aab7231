package org.pmocatalogue.examples.cli;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Knows which lifecycle policy a run goes by. */
final class Policies {

    private static final String OPTION = "--policy";

    private final Sought<LifecyclePolicy> known =
            new Sought<>("policy", LifecyclePolicy.shipped(), LifecyclePolicy::id);
    private final @Nullable LifecyclePolicy asked;

    /** @throws WrongUseException if one is asked for that is not known */
    Policies(ParseResult given) {
        String id = given.matchedOptionValue(OPTION, null);
        asked = id == null ? null : known.find(id);
    }

    /** {@return the option that names one} */
    static OptionSpec option() {
        return Subcommand.option(
                OPTION, "ID", "The lifecycle policy, see 'pmo stages'; that which the catalogue names if not given.");
    }

    /** {@return all that can be asked for} */
    ImmutableList<LifecyclePolicy> known() {
        return known.known();
    }

    /** {@return the one that is asked for, or else the standard one} */
    LifecyclePolicy askedOrStandard() {
        return asked == null ? LifecyclePolicy.standard() : asked;
    }

    /**
     * {@return the one for the services of a catalogue: that which is asked for, which the catalogue names, or the
     * standard one}
     *
     * @throws WrongUseException if it is not known, or for the office
     */
    LifecyclePolicy ofServices(Catalogue catalogue) {
        var named = catalogue.info().policy();
        if (asked != null || named.isEmpty()) {
            return checked(askedOrStandard(), false);
        }
        return known.known().stream()
                .filter(policy -> policy.id().equals(named.get()) && !policy.isOfOffice())
                .findFirst()
                .orElseThrow(() -> new WrongUseException(
                        "The catalogue goes by policy \"%s\", which is not at hand for services; name one by --policy: %s"
                                .formatted(named.get(), ids(false))));
    }

    /**
     * {@return the one for the office itself: that which is asked for, or the one that comes along}
     *
     * @throws WrongUseException if it is for services
     */
    LifecyclePolicy ofOffice() {
        return asked == null ? LifecyclePolicy.office() : checked(asked, true);
    }

    private LifecyclePolicy checked(LifecyclePolicy policy, boolean ofOffice) {
        if (policy.isOfOffice() != ofOffice) {
            throw new WrongUseException("Policy %s is for %s; name another by --policy: %s"
                    .formatted(policy, ofOffice ? "services" : "the office itself", ids(ofOffice)));
        }
        return policy;
    }

    private String ids(boolean ofOffice) {
        return String.join(
                ", ",
                known.known().stream()
                        .filter(policy -> policy.isOfOffice() == ofOffice)
                        .map(LifecyclePolicy::id)
                        .toList());
    }
}
