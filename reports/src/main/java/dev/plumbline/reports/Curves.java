package dev.plumbline.reports;

import dev.plumbline.truth.MetricKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A chart for each metric that was measured along an axis, and each slice of it; bins have tables of their own. */
record Curves(Findings findings, Footnotes notes) implements Part {

    private static final List<String> ELSEWHERE =
            List.of(SharedErrors.AXIS, MoreRaters.AXIS, MoreRaters.WANTED, Groups.AXIS, "bin");

    /** What one chart shows. */
    private record Kind(String metric, String slice) {}

    @Override
    public void write(Html page) {
        findings.axes().stream().filter(axis -> !ELSEWHERE.contains(axis)).forEach(axis -> charts(page, axis));
    }

    private void charts(Html page, String axis) {
        Map<Kind, List<Line>> kinds = findings.lines(axis).stream()
                .collect(Collectors.groupingBy(line -> kind(line.key()), LinkedHashMap::new, Collectors.toList()));
        kinds.values().forEach(lines -> chart(new Axis(axis), lines).write(page));
    }

    /** How often somebody is right stands with how often the ratings say so. */
    private Kind kind(MetricKey key) {
        String metric = key.metric().equals("agreement") ? findings.accuracy() : key.metric();
        return new Kind(metric, key.slice());
    }

    private CurveChart chart(Axis axis, List<Line> lines) {
        return new CurveChart(title(axis, lines), axis, lines, notes);
    }

    private static String title(Axis axis, List<Line> lines) {
        return "By " + axis.meaning() + ": "
                + lines.stream()
                        .map(line -> Trend.of(line).sentence())
                        .map(sentence -> sentence.substring(0, sentence.length() - 1))
                        .collect(Collectors.joining("; ", "", "."));
    }
}
