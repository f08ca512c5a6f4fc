package dev.plumbline.reports.raters;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far the raters of a panel agree, whether they are right where they do, and how many of them it takes. */
public record Raters(Findings findings, Footnotes notes) implements Part {

    /** What is said of raters and of nobody else, in the order of the table; what needs no truth first. */
    public static final List<String> METRICS = List.of(
            "rater-agreement",
            "krippendorff-alpha",
            "fleiss-kappa",
            "consensus",
            "effective-ratings",
            "consensus-wrong",
            "rater-accuracy",
            "error-correlation",
            "effective-raters",
            "bias-floor");

    private static final Set<String> WITHOUT_TRUTH =
            Set.of("rater-agreement", "krippendorff-alpha", "fleiss-kappa", "consensus", "effective-ratings");

    @Override
    public void write(Html page) {
        List<String> said = sentences();
        said.forEach(sentence -> page.leaf("p", sentence, "class", "raters"));
        table(page);
        new MoreRaters(findings, notes).write(page);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        value("consensus-wrong").ifPresent(wrong -> sentences.add(consensus(wrong)));
        value("effective-raters").ifPresent(raters -> sentences.add(effective(raters)));
        return sentences;
    }

    private static String consensus(Figure wrong) {
        return "Where the raters agree, on " + Numbers.count(wrong.n().orElseThrow(), "held-out example")
                + ", they are wrong on " + Numbers.percent(wrong.estimate().orElseThrow(), 1) + " (" + percent(wrong)
                + ").";
    }

    private static String percent(Figure figure) {
        return new Format(true, 1, RoundingMode.FLOOR, RoundingMode.CEILING).interval(figure) + "\u00a0%";
    }

    private String effective(Figure raters) {
        String correlation = value("error-correlation")
                .map(shared -> "Their errors are correlated by "
                        + Trend.two(shared.estimate().orElseThrow()) + ": the")
                .orElse("The");
        return correlation + " raters of an example tell together as much as "
                + Numbers.decimal(raters.estimate().orElseThrow(), 1, RoundingMode.HALF_EVEN)
                + " who err each by himself.";
    }

    private Optional<Figure> value(String metric) {
        return find(metric).map(Figure::of).filter(Figure::isValue);
    }

    private Optional<Measured> find(String metric) {
        return Against.RATINGS == against(metric) ? find(metric, Against.RATINGS) : find(metric, Against.TRUTH);
    }

    private static Against against(String metric) {
        return WITHOUT_TRUTH.contains(metric) ? Against.RATINGS : Against.TRUTH;
    }

    private Optional<Measured> find(String metric, Against against) {
        return findings.find(new MetricKey(Arm.RATERS, "", MetricKey.ALL, metric, against));
    }

    private void table(Html page) {
        List<String> measured =
                METRICS.stream().filter(metric -> find(metric).isPresent()).toList();
        if (measured.isEmpty()) {
            return;
        }
        Grid table = Grid.open(
                page, "told", "The raters of the held-out examples", List.of("Metric", "Uses", "Figure", "What it is"));
        measured.forEach(metric -> table.row(metric, cells -> {
            cells.leaf("td", against(metric) == Against.TRUTH ? "truth" : "ratings only");
            Cell.of(find(metric), notes, Format.DECIMAL).write(cells);
            cells.leaf("td", Metric.named(metric).map(Metric::meaning).orElse(""), "class", "prose");
        }));
        table.close();
    }
}
