package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.chart.CurveTitle;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Line;
import dev.plumbline.truth.Metric;
import java.util.ArrayList;
import java.util.List;

/** Where truth turns down as a policy is tilted by a reward: a sentence, and behind a line every figure. */
public record TurnoverPart(Turnover turnover, Footnotes notes) implements Part {

    /** Covariances by the divergence of the policy that the pools were drawn from. */
    public static final String BEHIND = "kl";

    /** The same over the pools as they are. */
    public static final String OF_POOL = "kl-of-pool";

    private static final String FORM = "form";

    private static final List<Metric> PLACES = List.of(
            Metric.GOLD_TURNOVER,
            Metric.GOLD_TURNOVER_OF_POOL,
            Metric.GOLD_TURNOVER_HALVED,
            Metric.RATING_TURNOVER,
            Metric.RATING_TURNOVER_OF_POOL,
            Metric.TURNOVER_REACH,
            Metric.BLIND_FROM,
            Metric.BLIND_TO,
            Metric.GOLD_TURNOVER_BETA,
            Metric.GOLD_DROP);

    private static final List<Metric> FITTED = List.of(Metric.FIT_ALPHA, Metric.FIT_BETA, Metric.FIT_PEAK);

    @Override
    public void write(Html page) {
        new TurnoverSentence(turnover).text().ifPresent(text -> {
            page.leaf("p", text, "class", "turnover");
            List<Part> parts = new ArrayList<>(List.of(places(), fits(), this::better));
            List.of(BEHIND, OF_POOL).forEach(axis -> parts.addAll(covariances(axis)));
            new Details("Every figure of where truth turns down, tilted by " + turnover.reward(), parts).write(page);
        });
    }

    private Part places() {
        List<FiguresTable.Row> rows = PLACES.stream()
                .map(metric -> new FiguresTable.Row(
                        metric.label(), List.of(turnover.findings().find(turnover.key(metric)))))
                .toList();
        return new FiguresTable(
                "Where truth turns down, in nats from the base; gold-turnover-beta in units of the reward, gold-drop in those of truth",
                "Metric",
                List.of("tilted by " + turnover.reward()),
                rows,
                notes);
    }

    private Part fits() {
        List<FiguresTable.Row> rows = List.of("bon", "rl").stream()
                .map(form -> new FiguresTable.Row(
                        form,
                        FITTED.stream()
                                .map(metric -> turnover.findings()
                                        .find(turnover.key(metric).at(FORM, form)))
                                .toList()))
                .toList();
        List<String> columns = FITTED.stream().map(Metric::label).toList();
        return new FiguresTable(
                "The forms of Gao et al. (2022), fitted to what truth gains over these pools",
                "Form",
                columns,
                rows,
                notes);
    }

    /** Which form fits prompts better that neither was fitted to. */
    private void better(Html page) {
        turnover.figure(Metric.FIT_DIFFERENCE).filter(Figure::isValue).ifPresent(more -> {
            double low = more.low().orElse(Double.NEGATIVE_INFINITY);
            double high = more.high().orElse(Double.POSITIVE_INFINITY);
            String verdict =
                    low > 0 ? "rl is the better form" : high < 0 ? "bon is the better form" : "neither form is better";
            page.leaf(
                    "p",
                    "On prompts that neither was fitted to, " + verdict
                            + ": the squared error of bon less that of rl is " + Format.GATE.estimate(more) + " ("
                            + Format.GATE.interval(more) + ").");
        });
    }

    private List<CurveChart> covariances(String axis) {
        List<Line> lines = turnover.findings().lines(axis).stream()
                .filter(line -> line.key().method().equals(turnover.reward()))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new CurveChart(CurveTitle.of(new Axis(axis), lines), new Axis(axis), lines, notes));
    }
}
