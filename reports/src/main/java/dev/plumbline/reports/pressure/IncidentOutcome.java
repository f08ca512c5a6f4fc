package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a wrong sign does to a policy, and who would tell, in two plain sentences a reward. */
public record IncidentOutcome(Findings findings, String reward) {

    private static final double CHANCE = 0.5;

    /** One a reward of which signs were turned. */
    public static List<String> all(Findings findings) {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.axis().equals(Incident.CELL))
                .map(MetricKey::method)
                .distinct()
                .map(reward -> new IncidentOutcome(findings, reward))
                .filter(one -> !one.wrong().isEmpty())
                .map(IncidentOutcome::text)
                .toList();
    }

    private List<String> wrong() {
        return findings.steps(Incident.CELL).stream()
                .filter(cell -> !cell.equals(Incident.SOUND))
                .filter(cell -> value(cell, Metric.GOLD_CHANGE).isPresent())
                .toList();
    }

    private Optional<Figure> value(String cell, Metric metric) {
        return findings.find(new MetricKey(
                                Arm.POLICY,
                                reward,
                                MetricKey.ALL,
                                metric.label(),
                                metric.against().get(0))
                        .at(Incident.CELL, cell))
                .map(Figure::of)
                .filter(Figure::isValue);
    }

    private List<String> cells(Predicate<String> which) {
        return wrong().stream().filter(which).map(Incident::name).toList();
    }

    private Predicate<String> side(Metric metric, double number, Side side) {
        return cell -> value(cell, metric)
                .filter(figure -> Side.of(figure, number) == side)
                .isPresent();
    }

    private String text() {
        Predicate<String> falls = side(Metric.GOLD_CHANGE, 0, Side.BELOW);
        Predicate<String> rises = side(Metric.GOLD_CHANGE, 0, Side.ABOVE);
        List<String> outcome = Stream.of(
                        clause("the policy surely gets worse in truth", cells(falls)),
                        clause("it surely gets better", cells(rises)),
                        clause(
                                "which it does cannot be told",
                                cells(falls.or(rises).negate())))
                .flatMap(Optional::stream)
                .toList();
        return "Where a sign of the training is wrong, " + String.join("; ", outcome) + "." + told(cells(falls));
    }

    private static Optional<String> clause(String what, List<String> cells) {
        return cells.isEmpty() ? Optional.empty() : Optional.of(what + " with " + Names.listed(lower(cells)));
    }

    private static List<String> lower(List<String> cells) {
        return cells.stream()
                .map(cell -> Character.toLowerCase(cell.charAt(0)) + cell.substring(1))
                .toList();
    }

    /** Who would tell of those that get worse. */
    private String told(List<String> worse) {
        if (worse.isEmpty()) {
            return "";
        }
        Predicate<String> falls = side(Metric.GOLD_CHANGE, 0, Side.BELOW);
        List<String> who = new ArrayList<>();
        who.add("the reward as logged falls in "
                + seen(falls, side(Metric.LOGGED_REWARD_CHANGE, 0, Side.BELOW), worse));
        who.add("raters prefer the base in " + seen(falls, side(Metric.RATING_WIN_RATE, CHANCE, Side.BELOW), worse));
        who.add("canary pairs stand in the wrong order in "
                + seen(falls, side(Metric.CANARIES_RIGHT, CHANCE, Side.BELOW), worse));
        return " Of these " + worse.size() + ", " + Names.listed(who) + ".";
    }

    private String seen(Predicate<String> falls, Predicate<String> sign, List<String> worse) {
        int count = cells(falls.and(sign)).size();
        return count == 0 ? "none" : count == worse.size() ? "all" : Integer.toString(count);
    }
}
