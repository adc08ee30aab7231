package org.pmocatalogue.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.cli.text.Page;
import org.pmocatalogue.lifecycle.Durations;
import org.pmocatalogue.lifecycle.LifecycleMetrics;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.StageMetrics.StageToStage;

/** Metrics as tables, one below the other. */
final class MetricsPage {

    private static final int MONTHS = 12;
    private static final ImmutableList<String> OF_DURATIONS = ImmutableList.of("Unknown", "Mean", "Median", "85 %");

    private final Catalogue catalogue;
    private final LifecyclePolicy policy;
    private final Session session;
    private final int most;
    private final Page page;

    /**
     * Creates a page for a catalogue.
     *
     * @param policy the policy whose stages are shown even without services
     * @param most the maximum number of services per list
     */
    MetricsPage(Catalogue catalogue, LifecyclePolicy policy, Session session, int most) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.session = session;
        this.most = most;
        page = session.page();
    }

    /**
     * Prints the metrics; for a catalogue without histories, a hint and the overdue reviews.
     *
     * @param later a message on stage changes after the day; empty if there are none
     */
    void print(LifecycleMetrics metrics, Optional<String> later) {
        page.gap();
        if (metrics.phases().isEmpty()) {
            int services = metrics.services();
            page.paragraph("No stage changes are recorded for %s until then; %s"
                    .formatted(
                            services == 1 ? "1 service" : services + " services",
                            later.orElse("'pmo move --opening' records the stage of a running service")));
            if (!metrics.overdueReviews().isEmpty()) {
                printOverdueReviews(metrics);
            }
            return;
        }
        printPhases(metrics);
        printStages(metrics);
        printPassages(metrics);
        printMonths(metrics);
        printOverduePeriods(metrics);
        printOverdueReviews(metrics);
        printDropped(metrics);
        later.ifPresent(message -> {
            page.gap();
            session.out().println(message);
        });
    }

    private void printPhases(LifecycleMetrics metrics) {
        var headings = Stream.concat(Arrays.stream(Phase.values()).map(Phase::label), Stream.of("Not recorded"));
        var counts = Arrays.stream(Phase.values()).map(metrics.phases()::count);
        print(
                Columns.ofNumbers(0, headings.toArray(String[]::new)),
                Stream.concat(counts, Stream.of(metrics.notRecorded())).map(String::valueOf));
    }

    private void print(Columns columns, Stream<String> row) {
        columns.row(row.toArray(String[]::new));
        session.print(columns);
    }

    private ImmutableList<Stage> stages(LifecycleMetrics metrics) {
        var stages = new LinkedHashMap<String, Stage>();
        policy.stages().forEach(stage -> stages.put(stage.id(), stage));
        metrics.stages().forEach((id, stage) -> stages.putIfAbsent(id, stage.stage()));
        return ImmutableList.copyOf(stages.values());
    }

    private void printStages(LifecycleMetrics metrics) {
        heading("Stages", "days spent in each stage (completed periods only)");
        var columns = Columns.ofNumbers(1, withDurations("Stage", "Services", "Ended"));
        for (Stage stage : stages(metrics)) {
            var of = metrics.stage(stage);
            columns.row(withDurations(
                    of.finished(),
                    stage.label(),
                    String.valueOf(of.current()),
                    String.valueOf(of.finished().count())));
        }
        session.print(columns);
    }

    private void printPassages(LifecycleMetrics metrics) {
        var passages = metrics.keyPassages(policy, catalogue);
        if (passages.isEmpty()) {
            return;
        }
        heading("From stage to stage", "services, and the days that they took");
        var columns =
                Columns.ofNumbers(1, withDurations("From, to", "Entered", "Reached", "Share", "Under way", "Given up"));
        for (StageToStage passage : passages) {
            columns.row(withDurations(
                    passage.took(),
                    passage.from().label() + ", " + passage.to().label(),
                    String.valueOf(passage.entered()),
                    String.valueOf(passage.reached()),
                    Math.round(100 * passage.share().orElse(0)) + " %",
                    String.valueOf(passage.underWay()),
                    String.valueOf(passage.abandoned())));
        }
        session.print(columns);
    }

    private static String[] withDurations(String... headings) {
        return Stream.concat(Arrays.stream(headings), OF_DURATIONS.stream()).toArray(String[]::new);
    }

    private static String[] withDurations(Durations durations, String... cells) {
        return Stream.concat(
                        Arrays.stream(cells),
                        Stream.of(
                                durations.unknown() == 0 ? "" : String.valueOf(durations.unknown()),
                                days(durations.mean()),
                                days(durations.median()),
                                durations.percentile(85).stream()
                                        .mapToObj(String::valueOf)
                                        .findFirst()
                                        .orElse("")))
                .toArray(String[]::new);
    }

    private static String days(OptionalDouble days) {
        return days.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", days.getAsDouble());
    }

    private void printMonths(LifecycleMetrics metrics) {
        var stages = stages(metrics);
        var last = YearMonth.from(metrics.on());
        heading("Last %d months".formatted(MONTHS), "services that entered (+) and left (-) each stage");
        var headings = Stream.concat(Stream.of("Month"), stages.stream().map(Stage::label));
        var columns = new Columns(headings.toArray(String[]::new));
        boolean moved = false;
        for (int ago = MONTHS - 1; ago >= 0; ago--) {
            var month = last.minusMonths(ago);
            var cells =
                    stages.stream().map(stage -> moves(metrics, stage, month)).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                moved = true;
                columns.row(Stream.concat(Stream.of(month.toString()), cells.stream())
                        .toArray(String[]::new));
            }
        }
        if (moved) {
            session.print(columns);
        } else {
            page.paragraph("None");
        }
    }

    private static String moves(LifecycleMetrics metrics, Stage stage, YearMonth month) {
        int entered = metrics.stage(stage).entered().count(month);
        int left = metrics.stage(stage).left().count(month);
        return ((entered == 0 ? "" : "+" + entered) + (left == 0 ? "" : " -" + left)).strip();
    }

    private void printOverduePeriods(LifecycleMetrics metrics) {
        print(
                "Overdue: planned end",
                metrics.overduePeriods(),
                new Columns("Id", "Service", "Stage", "Planned end", "Days ago"),
                period -> cells(
                        period.service(),
                        period.stage().label(),
                        period.plannedEnd().toString(),
                        daysAgo(period.plannedEnd(), metrics)));
    }

    private void printOverdueReviews(LifecycleMetrics metrics) {
        print(
                "Overdue: next review",
                metrics.overdueReviews(),
                new Columns("Id", "Service", "Next review", "Days ago"),
                review ->
                        cells(review.service(), review.nextReview().toString(), daysAgo(review.nextReview(), metrics)));
    }

    private void printDropped(LifecycleMetrics metrics) {
        print(
                "Dropped before going live",
                metrics.dropped(),
                new Columns("Id", "Service", "Since"),
                id -> cells(
                        id,
                        catalogue
                                .historyOf(id)
                                .until(metrics.on())
                                .since()
                                .map(LocalDate::toString)
                                .orElse("")));
    }

    private <T> void print(String what, List<T> all, Columns columns, Function<T, String[]> cells) {
        heading("%s (%d)".formatted(what, all.size()), "");
        all.stream().limit(most).map(cells).forEach(columns::row);
        session.print(columns);
        if (all.size() > most) {
            session.out().println("… %d more".formatted(all.size() - most));
        }
    }

    private String[] cells(ServiceId id, String... more) {
        String name = catalogue.findService(id).map(PmoService::name).orElse("");
        return Stream.concat(Stream.of(id.value(), name), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String daysAgo(LocalDate day, LifecycleMetrics metrics) {
        return String.valueOf(DAYS.between(day, metrics.on()));
    }

    private void heading(String text, String remark) {
        page.gap();
        page.heading(text, remark);
    }
}
