package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is how often right, in the order in which arms are read: the weak labels, who learned from them, the ceiling, the others.
 *
 * @param metric the share of right answers that these examples have
 */
record ArmsRows(String metric, List<List<Row>> groups) {

    private static final String WITHIN_POOLS = "within-pool-accuracy";
    private static final Set<String> STUDENTS = Set.of(Arm.STUDENT, Arm.ORACLE);

    /** An arm; at least one of the first two is there. */
    record Row(Arm arm, Optional<Figure> truth, Optional<Figure> ratings, Optional<Figure> pgr) {

        String name() {
            return Names.arm(arm.name(), arm.method());
        }

        boolean student() {
            return STUDENTS.contains(arm.name());
        }

        /** How often it is right, where that is known. */
        Optional<Figure> right() {
            return truth.filter(Figure::isValue);
        }

        /** How often the ratings say that it is right, where they do. */
        Optional<Figure> rated() {
            return ratings.filter(Figure::isValue);
        }
    }

    static ArmsRows of(Findings findings) {
        boolean pools =
                findings.columns().stream().anyMatch(column -> column.metric().equals(WITHIN_POOLS))
                        && findings.columns().stream()
                                .noneMatch(column -> column.metric().equals(findings.accuracy()));
        String metric = pools ? WITHIN_POOLS : findings.accuracy();
        List<Row> rows = findings.arms().stream()
                .map(arm -> row(findings, arm, metric, pools ? WITHIN_POOLS : "agreement"))
                .filter(row -> row.truth().isPresent() || row.ratings().isPresent())
                .toList();
        Predicate<Row> weak = row -> row.arm().name().equals(Arm.WEAK);
        Predicate<Row> ceiling = row -> row.arm().name().equals(Arm.CEILING);
        List<Predicate<Row>> order = List.of(
                weak, Row::student, ceiling, weak.or(Row::student).or(ceiling).negate());
        List<List<Row>> groups = new ArrayList<>();
        order.forEach(which -> groups.add(rows.stream().filter(which).toList()));
        return new ArmsRows(metric, groups);
    }

    private static Row row(Findings findings, Arm arm, String metric, String againstRatings) {
        return new Row(
                arm,
                figure(findings, arm, metric, Against.TRUTH),
                figure(findings, arm, againstRatings, Against.RATINGS),
                figure(findings, arm, "pgr", Against.TRUTH));
    }

    private static Optional<Figure> figure(Findings findings, Arm arm, String metric, Against against) {
        return findings.find(arm, MetricKey.ALL, metric, against).map(Figure::of);
    }

    List<Row> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    List<Row> students() {
        return groups.get(1);
    }

    Optional<Row> weak() {
        return groups.get(0).stream().findFirst();
    }

    Optional<Row> ceiling() {
        return groups.get(2).stream().findFirst();
    }

    /** Whether anybody's recovery was measured. */
    boolean recovery() {
        return all().stream().anyMatch(row -> row.pgr().isPresent());
    }

    /** Whether a recovery, or its interval, lies outside 0 to 1. */
    boolean beyond() {
        return all().stream()
                .flatMap(row -> row.pgr().filter(Figure::isValue).stream())
                .anyMatch(pgr -> pgr.low().orElse(-1) < 0 || pgr.high().orElse(2) > 1);
    }

    boolean rated() {
        return all().stream().anyMatch(row -> row.rated().isPresent());
    }

    /** The reasons why figures are missing, with whose they are. */
    Stream<Missing> missing() {
        return all().stream()
                .flatMap(row -> Stream.concat(
                        missing(row, row.truth(), metric), missing(row, row.pgr(), "performance gap recovered")));
    }

    /** A figure that is not there. */
    record Missing(String what, Figure figure) {}

    private static Stream<Missing> missing(Row row, Optional<Figure> figure, String what) {
        return figure.filter(found -> !found.isValue()).stream()
                .map(found -> new Missing(what + " of " + row.name(), found));
    }
}
