package org.pmocatalogue.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import picocli.CommandLine.ParseResult;

/** The lifecycle policy of a run: a built-in one, or one from a file. */
final class Policies {

    /** The option that names the policy. */
    static final Option<String> OPTION = option("default: the policy that the catalogue names");

    private final Lookup<LifecyclePolicy> known;
    private final @Nullable LifecyclePolicy asked;
    private final Catalogues catalogues;
    private final @Nullable Result<LifecyclePolicy> read;

    /** @throws WrongUseException if the requested policy is unknown or cannot be read */
    Policies(ParseResult given, Session session) {
        catalogues = session.catalogues();
        String written = OPTION.valueIn(given).orElse(null);
        var shipped = Lookup.policy(LifecyclePolicy.shipped());
        Path file = written == null ? null : fileOf(written);
        if (file == null) {
            known = shipped;
            asked = written == null ? null : shipped.get(written);
            read = null;
        } else {
            read = read(file, catalogues);
            asked = read.orThrow();
            known = Lookup.policy(with(asked, catalogues).policies());
        }
    }

    /**
     * {@return the option with another default}
     *
     * @param more the default, in words
     */
    static Option<String> option(String more) {
        return Option.text(
                "--policy", "POLICY", "Lifecycle policy: an id from 'pmo stages', or a file (%s).".formatted(more));
    }

    private static Catalogues with(LifecyclePolicy policy, Catalogues catalogues) {
        try {
            return catalogues.withPolicies(ImmutableList.of(policy));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("%s: %s".formatted(OPTION, e.getMessage()));
        }
    }

    /** {@return the file of the policy; null if the option has an id} */
    private static @Nullable Path fileOf(String written) {
        try {
            Path file = Path.of(written);
            return Files.exists(file) || file.getNameCount() > 1 || written.contains(".") ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Result<LifecyclePolicy> read(Path file, Catalogues catalogues) {
        try {
            var result = catalogues.policyFiles().read(file);
            if (result.hasErrors() || result.value().isEmpty()) {
                throw new WrongUseException(
                        "%s: %s".formatted(OPTION, Joiner.on("\n").join(result.findings())));
            }
            return result;
        } catch (IOException e) {
            throw new WrongUseException("%s: %s".formatted(OPTION, IoMessages.of(file.toString(), e)));
        }
    }

    /** {@return the formats and sources, with the policy that was read} */
    Catalogues withGivenPolicy(Catalogues catalogues) {
        return asked == null || LifecyclePolicy.shipped().contains(asked)
                ? catalogues
                : catalogues.withPolicies(ImmutableList.of(asked));
    }

    /** {@return the findings of the policy file; empty if none was read} */
    Optional<Result<LifecyclePolicy>> read() {
        return Optional.ofNullable(read);
    }

    /** {@return all available policies} */
    ImmutableList<LifecyclePolicy> known() {
        return known.known();
    }

    /** {@return the requested policy (default: the standard policy)} */
    LifecyclePolicy requestedOrStandard() {
        return asked == null ? LifecyclePolicy.standard() : asked;
    }

    /**
     * {@return the policy of the services of a catalogue: the requested policy, or else the policy that the catalogue
     * names (default: the standard policy)}
     *
     * @throws WrongUseException if the policy is unknown or for the office
     */
    LifecyclePolicy ofServices(Catalogue catalogue) {
        if (asked != null) {
            return checked(asked, false);
        }
        return catalogues
                .policyOf(catalogue)
                .orElseThrow(() ->
                        new WrongUseException(("The catalogue names policy \"%s\", which is not available for services;"
                                        + " add --policy with its file or an id: %s")
                                .formatted(catalogue.info().policy().orElse(""), ids(false))));
    }

    /**
     * {@return the policy of the office: the requested policy (default: the shipped policy for the office)}
     *
     * @throws WrongUseException if the policy is for services
     */
    LifecyclePolicy ofOffice() {
        return asked == null ? LifecyclePolicy.office() : checked(asked, true);
    }

    /** @throws WrongUseException if the shipped policy for the office is requested for services */
    void checkNotOffice() {
        if (asked != null && read == null) {
            checked(asked, false);
        }
    }

    private LifecyclePolicy checked(LifecyclePolicy policy, boolean ofOffice) {
        if (policy.isOfOffice() != ofOffice) {
            throw new WrongUseException("Policy %s is for %s; add --policy with another: %s"
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
