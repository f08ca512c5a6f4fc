package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The alarms of a loop: each statistic round by round, and the round in which it first gave an alarm.
 *
 * <p>Round k tests everything that was watched in rounds 1 to k, one-sided at {@code level / rounds}: so with probability at least
 * {@code 1 - level} an alarm that nothing warrants is never given in all the rounds together (Bonferroni). Each alarm has the
 * level to itself. What is watched is a share of the prompts, which is what makes detection late.
 */
final class LoopAlarms {

    private final LoopEvidence evidence;
    private final Loop loop;
    private final LoopStatistics statistics;

    LoopAlarms(LoopEvidence evidence, Loop loop) {
        this.evidence = evidence;
        this.loop = loop;
        int[] watched = loop.rounds().stream()
                .flatMapToInt(round -> IntStream.concat(IntStream.of(round.chosen()), IntStream.of(round.base())))
                .sorted()
                .distinct()
                .toArray();
        LoopWatch watch =
                new LoopWatch(loop, evidence.approved(), evidence.truth().open(watched));
        this.statistics = new LoopStatistics(evidence, watch);
    }

    /** Every alarm, and then what was patched. */
    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        for (LoopAlarm alarm : LoopAlarm.values()) {
            add(alarm, all);
        }
        for (int r = 0; r < loop.rounds().size(); r++) {
            int round = r + 1;
            loop.rounds()
                    .get(r)
                    .patched()
                    .ifPresent(slice -> all.add(new Measurement(
                            new MetricKey(Arm.POLICY, loop.name(), slice.slice(), "patched", slice.by()),
                            counted(round, 0, 0))));
        }
        return all;
    }

    private void add(LoopAlarm alarm, List<Measurement> all) {
        int rounds = loop.rounds().size();
        double level = evidence.monitor().level() / rounds;
        int first = 0;
        int watched = 0;
        for (int round = 1; round <= rounds; round++) {
            LoopStatistic statistic = statistics.of(alarm, round - 1);
            all.add(new Measurement(
                    new MetricKey(Arm.POLICY, loop.name(), MetricKey.ALL, alarm.label(), alarm.against())
                            .at(LoopCurves.AXIS, Integer.toString(round)),
                    statistic.measured()));
            watched += first == 0 ? loop.rounds().get(round - 1).chosen().length : 0;
            first = first == 0 && statistic.alarms(level) ? round : first;
        }
        all.add(new Measurement(
                new MetricKey(Arm.POLICY, loop.name(), MetricKey.ALL, alarm.label() + "-detected", alarm.against()),
                first > 0 ? counted(first, watched, watched) : never(rounds, watched)));
    }

    private static Measured never(int rounds, int watched) {
        return new Undefined("never in " + rounds + (rounds == 1 ? " round" : " rounds") + ", in which " + watched
                + (watched == 1 ? " prompt was" : " prompts were") + " watched");
    }

    private static Measured counted(int round, int n, int clusters) {
        return new Value(round, new CountedInterval(round), n, clusters, 1);
    }
}
