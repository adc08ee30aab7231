package org.pmocatalogue.json.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("The reference catalogue")
class ReferenceCatalogueTest {

    private static final Result<Catalogue> RESULT = Shipped.read(new ReferenceSource());
    private static final Catalogue CATALOGUE = RESULT.orThrow();
    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[^\\p{L}\\p{N}']+")).omitEmptyStrings();

    /** {@return the ids of the matching services} */
    private static String services(Predicate<PmoService> which) {
        return CATALOGUE.services().stream()
                .filter(which)
                .map(s -> s.id().value())
                .collect(joining(", "));
    }

    private static Stream<String> texts(PmoService service) {
        return Stream.of(
                        service.description().stream(),
                        service.purpose().stream(),
                        service.serviceLevel().stream(),
                        service.exitCriteria().stream(),
                        Stream.of(
                                        service.benefits(),
                                        service.inputs(),
                                        service.outputs(),
                                        service.workflow(),
                                        service.exclusions(),
                                        service.measures())
                                .flatMap(List::stream))
                .flatMap(Function.identity());
    }

    private static List<String> words(String text) {
        return WORDS.splitToList(text.toLowerCase(Locale.ROOT));
    }

    @Test
    @DisplayName("has no findings, not even infos")
    void hasNoFindings() {
        assertEquals(List.of(), RESULT.findings());
    }

    @Test
    @DisplayName("is stored as written, with one line per service")
    void isAsWritten() throws IOException {
        var written = new ByteArrayOutputStream();
        Catalogues.discover()
                .write(CATALOGUE, written, WriteOptions.builder().format("json").build())
                .orThrow();
        var kept = Resources.toString(Resources.getResource(ReferenceSource.class, "reference.json"), UTF_8);
        assertEquals(written.toString(UTF_8), kept);
    }

    @Test
    @DisplayName("has at least 22 functions in three groups, and at least 120 services")
    void isLargeEnough() {
        assertEquals(CatalogueKind.REFERENCE, CATALOGUE.info().kind());
        assertTrue(CATALOGUE.functions().size() >= 22);
        assertTrue(CATALOGUE.services().size() >= 120);
        assertEquals(
                ImmutableSet.of("planning", "delivery", "centre of excellence"),
                CATALOGUE.functions().stream()
                        .map(f -> f.group().orElse("none"))
                        .collect(ImmutableSet.toImmutableSet()));
        String numbers = "%s functions and %s services"
                .formatted(CATALOGUE.functions().size(), CATALOGUE.services().size());
        assertTrue(new ReferenceSource().description().contains(numbers), numbers);
        assertTrue(CATALOGUE.info().description().orElse("").contains(numbers), numbers);
    }

    @Nested
    @DisplayName("has functions")
    class Functions {

        @Test
        @DisplayName("with at least three services, from support to advanced")
        void areFilled() {
            for (PmoFunction function : CATALOGUE.functions()) {
                var services = CATALOGUE.servicesOf(function.id());
                assertTrue(services.size() >= 3, function.id().value());
                for (Expertise end : List.of(Expertise.SUPPORT, Expertise.ADVANCED)) {
                    assertTrue(
                            services.stream().anyMatch(s -> s.expertise().equals(Optional.of(end))),
                            () -> function.id() + " has no service for " + end);
                }
            }
        }

        @Test
        @DisplayName("with a description of their scope")
        void areDescribed() {
            for (PmoFunction function : CATALOGUE.functions()) {
                assertTrue(
                        words(function.description().orElse("")).size() >= 20,
                        function.id().value());
            }
        }
    }

    @Nested
    @DisplayName("has services")
    class Services {

        @Test
        @DisplayName("with customers, purpose, description, workflow and measures")
        void areComplete() {
            assertAll(
                    () -> assertEquals("", services(s -> s.purpose().isEmpty())),
                    () -> assertEquals("", services(s -> s.levels().isEmpty())),
                    () -> assertEquals("", services(s -> s.expertise().isEmpty())),
                    () -> assertEquals("", services(s -> s.activity().isEmpty())),
                    () -> assertEquals("", services(s -> s.offering().isEmpty())),
                    () -> assertEquals("", services(s -> s.customers().isEmpty())),
                    () -> assertEquals("", services(s -> s.outputs().isEmpty())),
                    () -> assertEquals("", services(s -> s.workflow().size() < 3)),
                    () -> assertEquals("", services(s -> s.measures().isEmpty())),
                    () -> assertEquals(
                            "",
                            services(s ->
                                    s.effortHours().isPresent() != s.effortPer().isPresent())));
        }

        @Test
        @DisplayName("whose names begin with a verb")
        void beginWithVerb() {
            var verbs = ImmutableSet.of(
                    "administer",
                    "advise",
                    "analyse",
                    "answer",
                    "archive",
                    "arrange",
                    "assess",
                    "audit",
                    "book",
                    "brief",
                    "broker",
                    "build",
                    "carry",
                    "challenge",
                    "check",
                    "collect",
                    "consolidate",
                    "control",
                    "co",
                    "design",
                    "develop",
                    "escalate",
                    "facilitate",
                    "follow",
                    "forecast",
                    "help",
                    "induct",
                    "keep",
                    "lend",
                    "look",
                    "maintain",
                    "mentor",
                    "model",
                    "monitor",
                    "organise",
                    "plan",
                    "prepare",
                    "process",
                    "produce",
                    "publish",
                    "raise",
                    "reconcile",
                    "register",
                    "report",
                    "review",
                    "run",
                    "schedule",
                    "score",
                    "select",
                    "set",
                    "support",
                    "survey",
                    "take",
                    "track",
                    "triage",
                    "turn",
                    "update",
                    "watch",
                    "welcome",
                    "write");
            assertEquals("", services(s -> !verbs.contains(words(s.name()).get(0))));
        }

        @Test
        @DisplayName("with distinct names")
        void namesDiffer() {
            for (var first : CATALOGUE.services()) {
                for (var second : CATALOGUE.services()) {
                    Set<String> one = ImmutableSet.copyOf(words(first.name()));
                    Set<String> other = ImmutableSet.copyOf(words(second.name()));
                    double common = Sets.intersection(one, other).size();
                    assertTrue(
                            first.id().equals(second.id())
                                    || common / Sets.union(one, other).size() < 0.7,
                            () -> first.name() + " / " + second.name());
                }
            }
        }

        @Test
        @DisplayName("described in two or three sentences, 25 to 60 words")
        void areDescribed() {
            assertEquals("", services(s -> {
                String text = s.description().orElse("");
                int sentences = Splitter.on(Pattern.compile("[.?!]( |$)"))
                        .omitEmptyStrings()
                        .splitToList(text)
                        .size();
                int words = words(text).size();
                return sentences < 2 || sentences > 3 || words < 25 || words > 62;
            }));
        }

        @Test
        @DisplayName("without ten common words in a row")
        void areWrittenOneByOne() {
            var seen = new HashMap<List<String>, String>();
            for (var service : CATALOGUE.services()) {
                texts(service).map(ReferenceCatalogueTest::words).forEach(words -> {
                    for (int i = 0; i + 10 <= words.size(); i++) {
                        var run = words.subList(i, i + 10);
                        String before = seen.putIfAbsent(run, service.id().value());
                        assertTrue(
                                before == null || before.equals(service.id().value()),
                                () -> "%s and %s: %s".formatted(before, service.id(), run));
                    }
                });
            }
        }

        @Test
        @DisplayName("with a measurable measure: a share, a number, a duration")
        void areMeasured() {
            var measurable = Pattern.compile(
                    "(Share|Number|Average|Age|Difference|Time|Spread|Cost|(Working d|D)ays|(Working h|H)ours|Weeks) .+");
            assertEquals(
                    "",
                    CATALOGUE.services().stream()
                            .flatMap(s -> s.measures().stream())
                            .filter(m -> !measurable.matcher(m).matches())
                            .collect(joining("\n")));
        }

        @Test
        @DisplayName("where mandated services need only mandated services")
        void needsAreOffered() {
            for (var service : CATALOGUE.services()) {
                for (var need : service.needs()) {
                    var needed = CATALOGUE.findService(need).orElseThrow();
                    assertFalse(
                            isMandated(service) && !isMandated(needed),
                            () -> service.id() + " is mandated and needs " + need);
                }
            }
        }

        private static boolean isMandated(PmoService service) {
            return service.offering().orElseThrow() == Offering.MANDATED;
        }

        @Test
        @DisplayName("in British spelling, without filler")
        void spelling() {
            var refused = Pattern.compile(
                    "(?i)\\b(program|programs|organiz\\w*|prioritiz\\w*|analyz\\w*|center|behavior|judgment|ensur\\w+"
                            + "|leverag\\w+|robust|seamless\\w*|holistic|best practice\\w*|in order to|timely"
                            + "|stakeholder buy-in)\\b|\u2014");
            assertEquals(
                    "", services(s -> texts(s).anyMatch(t -> refused.matcher(t).find())));
        }
    }

    @Nested
    @DisplayName("maps to")
    class Mappings {

        private static Set<String> entries(String framework) {
            return CATALOGUE.mappings().stream()
                    .filter(m -> m.framework().equals(framework))
                    .map(Mapping::entry)
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Test
        @DisplayName("every heading of P3O's Appendix F")
        void p3o() {
            assertEquals(
                    ImmutableSet.of(
                            "planning/portfolio-build-prioritization-analysis-and-reporting",
                            "planning/programme-and-project-set-up-and-closure",
                            "planning/stakeholder-engagement-and-communications",
                            "planning/planning-and-estimating",
                            "planning/capacity-planning-and-resource-management",
                            "planning/performance-monitoring",
                            "delivery/planning-and-estimating",
                            "delivery/monitor-and-review",
                            "delivery/reporting",
                            "delivery/risk-management",
                            "delivery/issue-management",
                            "delivery/change-control",
                            "delivery/finance",
                            "delivery/commercial-including-supplier-management",
                            "delivery/quality-assurance",
                            "delivery/information-management-including-configuration-and-asset-management",
                            "delivery/transition-management",
                            "delivery/secretariat",
                            "centre-of-excellence/standards-and-methods-processes-and-tools",
                            "centre-of-excellence/internal-consultancy",
                            "centre-of-excellence/organizational-learning-and-knowledge-management",
                            "centre-of-excellence/people-and-skills-ppm-competencies"),
                    entries("p3o-2013"));
        }

        @Test
        @DisplayName("each of Hill's twenty functions")
        void hill() {
            assertEquals(
                    ImmutableSet.of(
                            "Project management methodology",
                            "Project management tools",
                            "Standards and metrics",
                            "Project knowledge management",
                            "Project governance",
                            "Assessment",
                            "Organization and structure",
                            "Facilities and equipment support",
                            "Resource management",
                            "Training and education",
                            "Career development",
                            "Team development",
                            "Mentoring",
                            "Planning support",
                            "Project auditing",
                            "Project recovery",
                            "Project portfolio management",
                            "Customer relationships",
                            "Vendor/contractor relationships",
                            "Business performance"),
                    entries("hill-20"));
        }

        @Test
        @DisplayName("all services of the article")
        void article() {
            var article = Shipped.read(new ArticleSource()).orThrow();
            assertEquals(
                    ImmutableSet.copyOf(Iterables.concat(
                            Collections2.transform(article.functions(), PmoFunction::name),
                            Collections2.transform(article.services(), PmoService::name))),
                    entries("aipmo"));
            article.services()
                    .forEach(s -> assertTrue(CATALOGUE.findService(s.id()).isPresent(), () -> s.id().value()));
        }

        @Test
        @DisplayName("existing entries of every function, with a reason for partial matches")
        void areReasoned() {
            for (var mapping : CATALOGUE.mappings()) {
                assertTrue(
                        mapping.relation() != Relation.OVERLAPS
                                || mapping.rationale().isPresent(),
                        mapping::toString);
                assertTrue(
                        mapping.function()
                                        .map(f -> CATALOGUE.findFunction(f).isPresent())
                                        .orElse(true)
                                && mapping.service()
                                        .map(s -> CATALOGUE.findService(s).isPresent())
                                        .orElse(true),
                        mapping::toString);
            }
            for (var function : CATALOGUE.functions()) {
                assertTrue(
                        CATALOGUE.mappings().stream()
                                .anyMatch(m -> m.function().stream().anyMatch(function.id()::equals)),
                        function.id().value());
            }
        }
    }
}
