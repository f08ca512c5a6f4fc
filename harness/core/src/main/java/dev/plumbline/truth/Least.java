package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.List;
import java.util.Optional;

/** The approval of the group that approves least, with an interval that noise does not fool: see {@link LeastInterval}. */
final class Least {

    private Least() {}

    static Measured approval(Question asked) {
        List<PanelMean> groups = asked.court().jury().orElseThrow().byGroup().stream()
                .map(voices -> Approval.mean(asked, voices))
                .toList();
        Optional<String> missing =
                groups.stream().flatMap(group -> group.tooFew().stream()).findFirst();
        if (missing.isPresent()) {
            return new Undefined(missing.get());
        }
        List<Value> each =
                groups.stream().map(group -> (Value) group.measured(asked)).toList();
        int clusters = each.stream().mapToInt(Value::clusters).min().orElseThrow();
        Interval interval = LeastInterval.of(each, covariance(groups, asked.at().seen()), clusters);
        int n = each.stream().mapToInt(Value::n).min().orElseThrow();
        return new Value(interval.high(0), interval, n, clusters, each.get(0).seeds());
    }

    /** Raters are of one group each, so what groups share is the draw of the examples and of the seeds. */
    private static double[][] covariance(List<PanelMean> groups, Sample all) {
        double[][] covariance = new double[groups.size()][groups.size()];
        for (int g = 0; g < covariance.length; g++) {
            covariance[g][g] = groups.get(g).spread().variance();
            for (int h = 0; h < g; h++) {
                BySeed one = groups.get(g).on(all);
                double shared = Spread.of(one, groups.get(h).on(all), all, all.clusters())
                        .both();
                covariance[g][h] = shared;
                covariance[h][g] = shared;
            }
        }
        return covariance;
    }
}
