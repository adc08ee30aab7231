package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;

/** The lifecycle policies at hand, as far as the table asks them: it does not know what a policy is. */
public interface Policies {

    /** The standard stages, and no policy. */
    Policies NONE = new Policies() {
        @Override
        public ImmutableList<Stage> serviceStages() {
            return ServiceStages.ALL;
        }

        @Override
        public ImmutableList<Stage> officeStages() {
            return OfficeStages.ALL;
        }

        @Override
        public ImmutableSet<String> ofServices() {
            return ImmutableSet.of();
        }

        @Override
        public ImmutableList<String> refusals(String policy, @Nullable StageChange last, StageChange change) {
            return ImmutableList.of();
        }
    };

    /** {@return the stages that services may enter, in the order of a life} */
    ImmutableList<Stage> serviceStages();

    /** {@return the stages that the office may enter, in the order of a life} */
    ImmutableList<Stage> officeStages();

    /** {@return the ids of the policies for services} */
    ImmutableSet<String> ofServices();

    /**
     * {@return what a policy says against a change, in sentences}
     *
     * @param policy one of {@link #ofServices()}
     * @param last the change before it; null if it is the first
     */
    ImmutableList<String> refusals(String policy, @Nullable StageChange last, StageChange change);
}
