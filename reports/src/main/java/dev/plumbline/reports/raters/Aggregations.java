package dev.plumbline.reports.raters;

import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is made of the same ratings, by aggregation and by group: how often right, how sure, and how sure where wrong. */
public record Aggregations(Findings findings, Footnotes notes) implements Part {

    /** How sure an aggregation is; no other table has these. */
    public static final List<String> SURENESS = List.of("confidence", "overconfidence", "confidence-where-wrong");

    @Override
    public void write(Html page) {
        List<Arm> arms = Stream.concat(aggregations().stream(), findings.arms(Arm.GROUP).stream())
                .toList();
        List<String> columns = List.of(
                findings.accuracy(),
                "accuracy-ties-shared",
                "ties",
                "confidence",
                "overconfidence",
                "confidence-where-wrong");
        List<FiguresTable.Row> rows = arms.stream()
                .map(arm -> new FiguresTable.Row(
                        Names.arm(arm.name(), arm.method()),
                        columns.stream().map(metric -> find(arm, metric)).toList()))
                .toList();
        surest().ifPresent(sentence -> page.leaf("p", sentence, "class", "aggregations"));
        new FiguresTable("Labels made of the same ratings", "Labels", columns, rows, notes).write(page);
    }

    /** Of several each; of one alone the weak labels, where it is known how sure they are. */
    private List<Arm> aggregations() {
        List<Arm> several = findings.arms(Arm.AGGREGATION);
        return several.isEmpty()
                ? findings.arms(Arm.WEAK).stream()
                        .filter(weak -> find(weak, "confidence").isPresent())
                        .toList()
                : several;
    }

    private Optional<Measured> find(Arm arm, String metric) {
        return findings.find(arm, MetricKey.ALL, metric, Against.TRUTH)
                .or(() -> findings.find(arm, MetricKey.ALL, metric, Against.RATINGS));
    }

    /** Who is surest where it is wrong, beside how sure it is at all. */
    private Optional<String> surest() {
        return aggregations().stream()
                .filter(arm -> value(arm, "confidence-where-wrong").isPresent()
                        && value(arm, "confidence").isPresent())
                .max(Comparator.comparingDouble(
                        arm -> value(arm, "confidence-where-wrong").orElseThrow()))
                .map(arm -> (arm.name().equals(Arm.WEAK) ? "The aggregation" : arm.method()) + " is "
                        + three(value(arm, "confidence").orElseThrow()) + " sure on average, and "
                        + three(value(arm, "confidence-where-wrong").orElseThrow()) + " where it is wrong.");
    }

    private static String three(double value) {
        return Numbers.decimal(value, 3, RoundingMode.HALF_EVEN);
    }

    private Optional<Double> value(Arm arm, String metric) {
        return find(arm, metric)
                .map(Figure::of)
                .filter(Figure::isValue)
                .map(figure -> figure.estimate().orElseThrow());
    }
}
