package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Missing;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
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
 * @param of what it is a share of, such as {@code held-out examples}
 * @param groups four, each possibly empty: weak labels, students, ceiling, others
 */
record ArmsRows(String metric, String of, List<List<Row>> groups) {

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

    /** Those of the contestants. */
    static ArmsRows of(Findings findings) {
        List<Row> rows =
                measured(findings.arms().stream().map(arm -> row(findings, arm, findings.accuracy(), "agreement")));
        Predicate<Row> weak = row -> row.arm().name().equals(Arm.WEAK);
        Predicate<Row> ceiling = row -> row.arm().name().equals(Arm.CEILING);
        List<Predicate<Row>> order = List.of(
                weak, Row::student, ceiling, weak.or(Row::student).or(ceiling).negate());
        List<List<Row>> groups = new ArrayList<>();
        order.forEach(which -> groups.add(rows.stream().filter(which).toList()));
        return new ArmsRows(findings.accuracy(), "held-out " + findings.examples(), groups);
    }

    /** Those of the rewards of candidates in pools, which are no contestants. */
    static ArmsRows ofRewards(Findings findings) {
        List<Row> rows = measured(findings.of(Arm.REWARD).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(WITHIN_POOLS))
                .map(MetricKey::method)
                .distinct()
                .map(name -> row(findings, new Arm(Arm.REWARD, name, List.of(), ""), WITHIN_POOLS, WITHIN_POOLS)));
        return new ArmsRows(
                WITHIN_POOLS, "pairs of candidates in a pool", List.of(List.of(), List.of(), List.of(), rows));
    }

    private static List<Row> measured(Stream<Row> rows) {
        return rows.filter(row -> row.truth().isPresent() || row.ratings().isPresent())
                .toList();
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

    /** The figures that are missing. */
    Stream<Missing.Place> missing() {
        return all().stream()
                .flatMap(row -> Stream.concat(
                        missing(row, row.truth(), metric), missing(row, row.pgr(), "performance gap recovered")));
    }

    private static Stream<Missing.Place> missing(Row row, Optional<Figure> figure, String what) {
        return figure.filter(found -> !found.isValue()).stream()
                .map(found -> new Missing.Place("\u25c7 " + found.state(), what + " of " + row.name(), found.reason()));
    }
}
