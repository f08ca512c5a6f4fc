package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.chart.CurveTitle;
import dev.plumbline.reports.chart.Symbol;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.pressure.PressurePart;
import dev.plumbline.reports.pressure.TurnoverPart;
import dev.plumbline.reports.raters.MoreRaters;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Line;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Moving;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Charts of what was measured along an axis: those of the first metric in sight, the others behind a line. Axes that stand elsewhere
 * are left out.
 */
public record Curves(Findings findings, Footnotes notes) implements Part {

    private static final List<String> ELSEWHERE = List.of(
            Curve.CORRELATION,
            MoreRaters.AXIS,
            MoreRaters.WANTED,
            MetricKey.GROUP,
            Curve.BIN,
            Moving.FEATURE,
            Moving.PROBE,
            TurnoverPart.BEHIND,
            TurnoverPart.OF_POOL);

    /** What one chart shows. */
    private record Kind(String metric, String slice) {}

    @Override
    public void write(Html page) {
        findings.axes().stream()
                .filter(axis -> !ELSEWHERE.contains(axis) && !PressurePart.along(findings, axis))
                .forEach(axis -> along(page, axis));
    }

    private void along(Html page, String axis) {
        List<List<CurveChart>> kinds = kinds(axis, findings.lines(axis));
        kinds.stream().limit(1).flatMap(List::stream).forEach(chart -> chart.write(page));
        if (kinds.size() > 1) {
            List<CurveChart> others = kinds.subList(1, kinds.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            new Details("Everything else by " + new Axis(axis).meaning(), others).write(page);
        }
    }

    /** Charts of some lines, by metric. */
    public List<List<CurveChart>> kinds(String axis, List<Line> lines) {
        return grouped(lines, line -> kind(line.key())).stream()
                .map(kind -> charts(new Axis(axis), kind))
                .toList();
    }

    /** How often somebody is right stands with how often the ratings say so. */
    private Kind kind(MetricKey key) {
        String metric = key.metric().equals("agreement") ? findings.accuracy() : key.metric();
        return new Kind(metric, key.slice());
    }

    /** A chart for each of those whose lines they are where ratings stand beside truth, or where symbols would not do for all; else one. */
    private List<CurveChart> charts(Axis axis, List<Line> lines) {
        int most = Symbol.values().length;
        boolean beside = lines.stream().map(Line::againstTruth).distinct().count() > 1;
        Collection<List<Line>> apart = beside || lines.size() > most ? grouped(lines, Line::of) : List.of(lines);
        List<CurveChart> charts = new ArrayList<>();
        for (List<Line> of : apart) {
            for (int from = 0; from < of.size(); from += most) {
                List<Line> some = of.subList(from, Math.min(of.size(), from + most));
                charts.add(new CurveChart(CurveTitle.of(axis, some), axis, some, notes));
            }
        }
        return charts;
    }

    private static <K> Collection<List<Line>> grouped(List<Line> lines, Function<Line, K> by) {
        Map<K, List<Line>> groups =
                lines.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }
}
