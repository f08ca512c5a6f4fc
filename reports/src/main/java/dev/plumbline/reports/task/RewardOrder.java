package dev.plumbline.reports.task;

import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;

/** How each reward orders the candidates of a pool, by the ratings and by truth side by side: where the two part, no rating shows it. */
public record RewardOrder(Findings findings, Footnotes notes) implements Part {

    /** In the order of the table, each against ratings and against truth. */
    public static final List<String> METRICS =
            List.of("within-pool-accuracy", "within-pool-accuracy-ties-shared", "within-pool-ties");

    @Override
    public void write(Html page) {
        List<FiguresTable.Row> rows = findings.of(Arm.REWARD).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(METRICS.get(0)))
                .map(MetricKey::method)
                .distinct()
                .map(reward -> new FiguresTable.Row(reward, cells(reward)))
                .toList();
        List<String> columns = METRICS.stream()
                .flatMap(metric -> List.of(metric + " (ratings)", metric + " (truth)").stream())
                .toList();
        new FiguresTable("How each reward orders the candidates of a pool", "Reward", columns, rows, notes).write(page);
    }

    private List<Optional<Measured>> cells(String reward) {
        return METRICS.stream()
                .flatMap(metric -> List.of(Against.RATINGS, Against.TRUTH).stream()
                        .map(against ->
                                findings.find(new MetricKey(Arm.REWARD, reward, MetricKey.ALL, metric, against))))
                .toList();
    }
}
