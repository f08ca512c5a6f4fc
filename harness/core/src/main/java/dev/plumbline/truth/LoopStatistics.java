package dev.plumbline.truth;

import dev.plumbline.dataset.RowReader;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Computes the statistic of each {@link LoopAlarm} of a loop, from what was watched up to a round. */
final class LoopStatistics {

    /** Most features that are watched for a shift. */
    static final int MOST_FEATURES = 1000;

    private final LoopEvidence evidence;
    private final LoopWatch watch;
    private final int[] clusters;

    LoopStatistics(LoopEvidence evidence, LoopWatch watch) {
        this.evidence = evidence;
        this.watch = watch;
        this.clusters = evidence.examples().clusters();
    }

    /** Up to a round, from 0. */
    LoopStatistic of(LoopAlarm alarm, int last) {
        return switch (alarm) {
            case APPROVAL_BELOW_BASE -> below(mean(watch.upTo(last, watch::approvalOverBase)));
            case GOOD_BELOW_BASE -> below(mean(watch.upTo(last, watch::goodOverBase)));
            case APPROVAL_FALLS -> below(slope(last, watch::approval));
            case AGREEMENT_FALLS -> below(slope(last, watch::agreement));
            case GOOD_FALLS -> below(slope(last, watch::good));
            case RATER_AGREEMENT_FALLS -> below(raterAgreement(last));
            case REWARD_AGAINST_RATING -> below(correlation(last));
            case DIVERGENCE_ABOVE ->
                new LoopStatistic(
                        mean(watch.upTo(last, watch::divergence)),
                        evidence.monitor().divergence(),
                        1,
                        1);
            case FEATURE_SHIFT -> shift(last);
        };
    }

    private static LoopStatistic below(Measured measured) {
        return new LoopStatistic(measured, 0, -1, 1);
    }

    private Measured slope(int last, LoopWatch.Score score) {
        return SlopeByRound.of(watch.upTo(last, score), clusters);
    }

    private Measured raterAgreement(int last) {
        return watch.loop().rounds().get(0).raterAgreement().isEmpty()
                ? new Undefined("the labeler is no panel of raters who could agree")
                : slope(last, watch::raterAgreement);
    }

    private Measured mean(List<LoopWatch.Seen> seen) {
        double[] scores = seen.stream().mapToDouble(LoopWatch.Seen::score).toArray();
        return Means.of(scores, sample(seen), -1, 1);
    }

    private Sample sample(List<LoopWatch.Seen> seen) {
        return Sample.of(seen.stream().mapToInt(LoopWatch.Seen::row).toArray(), clusters);
    }

    /** Over both answers to each prompt. */
    private Measured correlation(int last) {
        List<LoopWatch.Seen> ratings = new ArrayList<>();
        List<LoopWatch.Seen> rewards = new ArrayList<>();
        for (Function<LoopRound, int[]> answers :
                List.<Function<LoopRound, int[]>>of(LoopRound::chosen, LoopRound::base)) {
            ratings.addAll(watch.answersUpTo(last, answers, watch::approved));
            rewards.addAll(watch.answersUpTo(
                    last, answers, (round, row) -> watch.approved(round, row).map(said -> round.reward()[row])));
        }
        Sample sample = sample(ratings);
        double[] reward = rewards.stream().mapToDouble(LoopWatch.Seen::score).toArray();
        double[] rating = ratings.stream().mapToDouble(LoopWatch.Seen::score).toArray();
        if (sample.tooFew().isEmpty() && Correlation.undefined(reward, rating)) {
            return new Undefined("all watched answers have the same reward or the same rating");
        }
        return sample.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> Means.measured(Correlation.of(reward, rating), sample, -1, 1));
    }

    private LoopStatistic shift(int last) {
        int features = evidence.view().columns();
        double bound = evidence.monitor().shift();
        if (features == 0 || features > MOST_FEATURES) {
            String why = features == 0
                    ? "the student sees no view whose features could shift"
                    : "the student's view has " + features + " features; a shift is watched for in up to "
                            + MOST_FEATURES;
            return new LoopStatistic(new Undefined(why), bound, 1, 1);
        }
        Sample sample = Sample.of(watch.chosen(last), clusters);
        Measured greatest = sample.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> shift(values(watch.chosen(last)), values(watch.base(last)), sample));
        return new LoopStatistic(greatest, bound, 1, features);
    }

    /** The features of answers, row by row. */
    private float[] values(int[] rows) {
        int[] candidates =
                Arrays.stream(rows).map(row -> evidence.examples().first()[row]).toArray();
        float[] values =
                new float[Math.multiplyExact(rows.length, evidence.view().columns())];
        RowReader.of(evidence.view()).read(candidates, 0, candidates.length, values);
        return values;
    }

    /** The feature whose standardised mean difference is the greatest. */
    private static Measured shift(float[] chosen, float[] base, Sample sample) {
        int features = chosen.length / sample.size();
        Measured greatest = new Undefined("no feature varies over the base policy's watched answers");
        double most = -1;
        for (int j = 0; j < features; j++) {
            double deviation = deviation(base, j, features);
            if (deviation > 0) {
                Estimate moved = difference(chosen, base, j, sample).over(deviation);
                Estimate distance = moved.over(moved.value() < 0 ? -1 : 1);
                greatest = distance.value() > most
                        ? Means.measured(distance, sample, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        : greatest;
                most = Math.max(most, distance.value());
            }
        }
        return greatest;
    }

    private static Estimate difference(float[] chosen, float[] base, int feature, Sample sample) {
        double[] differences = new double[sample.size()];
        int features = chosen.length / sample.size();
        Arrays.setAll(differences, i -> chosen[i * features + feature] - (double) base[i * features + feature]);
        return Estimate.mean(differences, sample);
    }

    private static double deviation(float[] base, int feature, int features) {
        int n = base.length / features;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += base[i * features + feature];
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = base[i * features + feature] - sum / n;
            squares += off * off;
        }
        return Math.sqrt(squares / (n - 1));
    }
}
