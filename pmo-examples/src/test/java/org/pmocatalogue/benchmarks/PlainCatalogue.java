package org.pmocatalogue.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same file in bare records, as one would write them for databind: nothing is checked, dates are text. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PlainCatalogue(
        @Nullable String format,
        @Nullable Info catalogue,
        @Nullable List<Function> functions,
        List<Service> services) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Info(
            @Nullable String id,
            @Nullable String name,
            @Nullable String version,
            @Nullable String kind) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Function(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String group,
            @Nullable List<String> tools,
            @Nullable List<String> previousIds) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Service(
            String id,
            @Nullable String function,
            @Nullable String name,
            @Nullable String description,
            @Nullable String purpose,
            @Nullable List<String> benefits,
            @Nullable List<String> customers,
            @Nullable List<PlainLevel> levels,
            @Nullable PlainExpertise expertise,
            @Nullable PlainActivity activity,
            @Nullable PlainOffering offering,
            @Nullable String mandatedFor,
            @Nullable String owner,
            @Nullable String contact,
            @Nullable String requestRoute,
            @Nullable String escalation,
            @Nullable List<String> inputs,
            @Nullable List<String> outputs,
            @Nullable List<String> workflow,
            @Nullable List<String> exclusions,
            @Nullable List<String> tools,
            @Nullable List<String> skills,
            @Nullable List<String> measures,
            @Nullable String serviceLevel,
            @Nullable String cadence,
            @Nullable BigDecimal effortHours,
            @Nullable PlainEffortPer effortPer,
            @Nullable List<String> needs,
            @Nullable String nextReview,
            @Nullable String exitCriteria,
            @Nullable String successor,
            @Nullable List<String> previousIds,
            @Nullable String adoptedFrom) {}

    enum PlainLevel {
        @JsonProperty("project")
        PROJECT,
        @JsonProperty("programme")
        PROGRAMME,
        @JsonProperty("portfolio")
        PORTFOLIO,
        @JsonProperty("centre-of-excellence")
        CENTRE_OF_EXCELLENCE
    }

    enum PlainExpertise {
        @JsonProperty("support")
        SUPPORT,
        @JsonProperty("practitioner")
        PRACTITIONER,
        @JsonProperty("advanced")
        ADVANCED
    }

    enum PlainActivity {
        @JsonProperty("design")
        DESIGN,
        @JsonProperty("operate")
        OPERATE,
        @JsonProperty("monitor")
        MONITOR
    }

    enum PlainOffering {
        @JsonProperty("mandated")
        MANDATED,
        @JsonProperty("additional")
        ADDITIONAL
    }

    enum PlainEffortPer {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("occurrence")
        OCCURRENCE,
        @JsonProperty("project")
        PROJECT
    }
}
