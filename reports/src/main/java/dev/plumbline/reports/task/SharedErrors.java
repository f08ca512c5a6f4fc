package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Between;
import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Agreement of the raters and confidence of an aggregation beside its accuracy, as the raters' errors become shared: whether
 * agreement is evidence.
 */
public record SharedErrors(Optional<Line> agreement, Line confidence, Line accuracy) {

    public static final List<String> AGREEMENT = List.of("krippendorff-alpha", "fleiss-kappa");

    /** Of each aggregation whose confidence and accuracy were measured along that axis; Dawid and Skene's first. */
    public static List<SharedErrors> of(Findings findings) {
        List<Line> lines = findings.lines(Curve.CORRELATION);
        Optional<Line> agreement = AGREEMENT.stream()
                .flatMap(metric ->
                        lines.stream().filter(line -> line.key().metric().equals(metric)))
                .findFirst();
        List<SharedErrors> all = new ArrayList<>();
        for (Line confidence : lines) {
            if (confidence.key().metric().equals("confidence")) {
                lines.stream()
                        .filter(line -> line.key().metric().equals(findings.accuracy()))
                        .filter(line -> line.againstTruth() && line.of().equals(confidence.of()))
                        .forEach(accuracy -> all.add(new SharedErrors(agreement, confidence, accuracy)));
            }
        }
        all.sort((one, other) -> Boolean.compare(other.byDawidAndSkene(), one.byDawidAndSkene()));
        return all;
    }

    /** Charts of all that the pictures leave out, by metric. */
    public static List<CurveChart> others(Findings findings, Footnotes notes) {
        List<SharedErrors> shown = of(findings);
        List<Line> rest = findings.lines(Curve.CORRELATION).stream()
                .filter(line -> shown.stream().noneMatch(one -> one.lines().contains(line)))
                .toList();
        return new Curves(findings, notes)
                .kinds(Curve.CORRELATION, rest).stream().flatMap(List::stream).toList();
    }

    private boolean byDawidAndSkene() {
        return accuracy.key().method().equals("dawid-skene");
    }

    public CurveChart chart(Footnotes notes) {
        return new CurveChart(sentence(), new Axis(Curve.CORRELATION), lines(), List.of(), List.of(), surer(), notes);
    }

    /** Where it is surer than it is right, with by how much at the last degree that was measured of both. */
    private Optional<Between> surer() {
        return accuracy.values().stream()
                .reduce((first, last) -> last)
                .flatMap(last -> confidence
                        .at(last.at())
                        .filter(Figure::isValue)
                        .map(sure -> sure.estimate().orElseThrow() - last.value()))
                .filter(by -> by > 0)
                .map(by -> new Between(
                        confidence,
                        accuracy,
                        "surer than right, at last by " + Numbers.points(by)
                                + (Numbers.points(by).equals("1") ? " point" : " points")));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>(List.of(accuracy, confidence));
        agreement.ifPresent(lines::add);
        return lines;
    }

    /** What the figures show, and whether agreement is evidence. */
    public String sentence() {
        if (accuracy.values().size() < 2) {
            return "How accurate " + who() + " is as the raters' errors become shared was measured at fewer than"
                    + " two degrees.";
        }
        List<Trend> trends = trends();
        List<Trend> rising =
                trends.stream().filter(trend -> trend.way() == Trend.Way.RISES).toList();
        Trend truth = Trend.of(accuracy);
        String start = "As the raters' errors become shared (correlation " + Numbers.asWritten(end(0)) + " to "
                + Numbers.asWritten(end(accuracy.values().size() - 1)) + "), ";
        if (rising.isEmpty()) {
            return start + trends.stream().map(this::told).collect(Collectors.joining(" and ")) + ", and "
                    + itsAccuracy(truth) + ": these figures do not show agreement to mislead.";
        }
        return start + rises(rising) + (truth.way() == Trend.Way.RISES ? ", and " : ", while ") + itsAccuracy(truth)
                + ": " + conclusion(rising, truth);
    }

    private String who() {
        return accuracy.key().method().isEmpty()
                ? accuracy.of()
                : accuracy.key().method();
    }

    private double end(int position) {
        return accuracy.values().get(position).at();
    }

    private List<Trend> trends() {
        List<Line> lines = new ArrayList<>(agreement.stream().toList());
        lines.add(confidence);
        return lines.stream()
                .filter(line -> line.values().size() > 1)
                .map(Trend::of)
                .toList();
    }

    private String named(Trend trend) {
        return trend.line().equals(confidence)
                ? "the confidence of " + who()
                : "agreement (" + trend.line().key().metric() + ")";
    }

    private String told(Trend trend) {
        return named(trend) + " " + trend.way().verb() + ", " + trend.span();
    }

    private String rises(List<Trend> rising) {
        List<String> clauses = new ArrayList<>();
        rising.forEach(trend -> clauses.add(named(trend) + (clauses.isEmpty() ? " rises " : " ") + trend.span()));
        return String.join(" and ", clauses);
    }

    private static String itsAccuracy(Trend truth) {
        return "its accuracy " + truth.way().verb() + (truth.way() == Trend.Way.STAYS ? ", " : " ") + truth.span();
    }

    private String conclusion(List<Trend> rising, Trend truth) {
        String what = rising.stream()
                .map(trend -> trend.line().equals(confidence) ? "confidence" : "agreement")
                .collect(Collectors.joining(" and "));
        if (truth.way() == Trend.Way.RISES) {
            return what + (rising.size() == 1 ? " goes" : " go") + " with truth here.";
        }
        return what + (rising.size() == 1 ? " is" : " are") + " no evidence here.";
    }
}
