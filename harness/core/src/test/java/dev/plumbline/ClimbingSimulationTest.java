package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.WilsonInterval;
import dev.plumbline.verdict.Answer;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.History;
import dev.plumbline.verdict.Ladder;
import dev.plumbline.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How far a trainer gets who climbs on the gate and learns nothing: the truth of n held-out examples is a fair coin each, so the
 * true accuracy of any prediction is 1/2, and what the gate shows beyond that is optimism.
 *
 * <p>The boosting attack of Blum and Hardt (2015): k random predictions are asked of, and the majority of those that the gate
 * calls better than 1/2 is the candidate. By theory a vote that is better by about sqrt(2/(pi n)) of a standard deviation
 * each adds up to an accuracy of about Phi(sqrt(2k/(pi n))) with exact answers: for n = 1000 and k = 200 .5 + .138.
 */
@Tag("simulation")
class ClimbingSimulationTest {

    private static final int N = 1000;
    private static final int K = 200;
    private static final int TRIALS = 200;
    private static final Gate GATE = gate(Optional.empty());

    private static Gate gate(Optional<Gate.Select> select) {
        return new Gate(
                Place.of("task.yaml"),
                "accuracy",
                Optional.empty(),
                Optional.of("scores"),
                Optional.empty(),
                Map.of(),
                Against.TRUTH,
                OptionalDouble.of(.5),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                .95,
                OptionalDouble.empty(),
                Gate.Expect.PASS,
                Gate.OnInconclusive.FAIL,
                Optional.empty(),
                Optional.empty(),
                select);
    }

    private static Measurement measured(String name, double accuracy, int n) {
        double error = Math.sqrt(accuracy * (1 - accuracy) / (n - 1));
        WilsonInterval interval = new WilsonInterval(accuracy, accuracy * (1 - accuracy) / (error * error), n - 1);
        return new Measurement(
                new MetricKey("scores", name, MetricKey.ALL, "accuracy", Against.TRUTH),
                new Measured.Value(accuracy, interval, n, n, 1));
    }

    private static double accuracy(boolean[] prediction, boolean[] truth, int from, int to) {
        return IntStream.range(from, to).filter(i -> prediction[i] == truth[i]).count() / (double) (to - from);
    }

    private static boolean[] coins(int n, Draws draws) {
        boolean[] coins = new boolean[n];
        for (int i = 0; i < n; i++) {
            coins[i] = draws.uniform() < .5;
        }
        return coins;
    }

    /** What the trainer makes of an answer: a vote for the prediction, against it, or none. */
    private interface Gatekeeper {
        int vote(double exact, int n);
    }

    private static Gatekeeper exact() {
        return (exact, n) -> sign(exact);
    }

    /** As {@code --disclose verdict} answers. */
    private static Gatekeeper grain(double grain) {
        Ladder ladder = new Ladder(grain);
        AtomicReference<Optional<Answer>> last = new AtomicReference<>(Optional.empty());
        return (exact, n) -> {
            GateResult result = Verdict.hold(
                            List.of(GATE),
                            Measurements.of(List.of(measured("m", exact, n))),
                            History.NONE,
                            LocalDate.EPOCH)
                    .get(0);
            last.set(Optional.of(ladder.answer(result, last.get())));
            return sign(last.get().orElseThrow().figure().orElseThrow());
        };
    }

    /** The Ladder as published, which never tells a loss: for comparison. */
    private static Gatekeeper improvements(double grain) {
        double[] best = {.5};
        return (exact, n) -> {
            boolean better = exact > best[0] + grain;
            best[0] = better ? exact : best[0];
            return better ? 1 : 0;
        };
    }

    private static int sign(double shown) {
        return (int) Math.signum(shown - .5);
    }

    /**
     * Shown accuracy of the majority minus the true 1/2, on the fold that is asked next.
     *
     * @param knowsFolds whether an answer counts for the examples of the fold that it came from alone
     */
    private static double optimism(int trial, int queries, int folds, boolean knowsFolds, Gatekeeper gate) {
        Draws draws = Draws.of(trial, "climbing", 0);
        boolean[] truth = coins(N, draws);
        int size = N / folds;
        int[] votes = new int[N];
        for (int q = 0; q < queries; q++) {
            boolean[] prediction = coins(N, draws);
            int from = q % folds * size;
            int vote = gate.vote(accuracy(prediction, truth, from, from + size), size);
            for (int i = knowsFolds ? from : 0; i < (knowsFolds ? from + size : N); i++) {
                votes[i] += prediction[i] ? vote : -vote;
            }
        }
        boolean[] majority = new boolean[N];
        for (int i = 0; i < N; i++) {
            majority[i] = votes[i] == 0 ? draws.uniform() < .5 : votes[i] > 0;
        }
        int from = queries % folds * size;
        return accuracy(majority, truth, from, from + size) - .5;
    }

    private static double mean(String what, int queries, int folds, boolean knowsFolds, Supplier<Gatekeeper> gate) {
        double mean = IntStream.range(0, TRIALS)
                .mapToDouble(trial -> optimism(trial, queries, folds, knowsFolds, gate.get()))
                .average()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "%-44s optimism %+.4f%n", what, mean);
        return mean;
    }

    private static double mean(String what, int queries, Supplier<Gatekeeper> gate) {
        return mean(what, queries, 1, true, gate);
    }

    @Test
    void exact_figures_are_climbed_as_theory_says_and_a_bound_on_the_asks_stops_it() {
        // Phi(sqrt(2 k / (pi n))) - 1/2 = Phi(.357) - .5 = .139; the standard error of the mean is .0158/sqrt(200) =
        // .0011
        assertThat(mean("exact, 200 asks", K, ClimbingSimulationTest::exact)).isBetween(.129, .149);
        // Phi(sqrt(40 / 3142)) - .5 = .045
        assertThat(mean("exact, a bound of 20 asks", 20, ClimbingSimulationTest::exact))
                .isBetween(.035, .055);
    }

    @Test
    void folds_stop_a_trainer_who_does_not_know_of_them_and_no_other() {
        // 40 asks of 200 examples each, and 160 of others: 40 sqrt(2/(200 pi)) / sqrt(200) = .160, Phi - .5 = .063
        assertThat(mean("exact, 5 folds, unknown to the trainer", K, 5, false, ClimbingSimulationTest::exact))
                .isBetween(.051, .075);
        // as many asks an example as without folds: again .139
        assertThat(mean("exact, 5 folds, known to the trainer", K, 5, true, ClimbingSimulationTest::exact))
                .isBetween(.127, .151);
    }

    @Test
    void a_grain_protects_where_it_is_three_standard_errors_and_not_where_it_is_one() {
        // One standard error is sqrt(1/4000) = .0158. A smaller grain tells every move that matters.
        assertThat(mean("grain .01, 200 asks", K, () -> grain(.01))).isGreaterThan(.1);
        mean("grain .02, 200 asks", K, () -> grain(.02));
        // Of three standard errors hardly any move is told: 1 of 370.
        assertThat(mean("grain .05, 200 asks", K, () -> grain(.05))).isBetween(-.01, .03);
        // The largest of 200 lies 2.75 standard errors above 1/2, which is .043, and only steps on the way there are
        // told.
        assertThat(mean("improvements only, grain .01, 200 asks", K, () -> improvements(.01)))
                .isBetween(.01, .07);
    }

    @Test
    void the_bound_of_the_best_of_k_holds_where_the_selection_is_counted_and_not_where_it_is_not() {
        int candidates = 20;
        int plain = 0;
        int counted = 0;
        int trials = 2000;
        for (int trial = 0; trial < trials; trial++) {
            Draws draws = Draws.of(trial, "best-of-k", 0);
            boolean[] truth = coins(N / 2, draws);
            List<Measurement> all = IntStream.range(0, candidates)
                    .mapToObj(c ->
                            measured("m" + (char) ('a' + c), accuracy(coins(N / 2, draws), truth, 0, N / 2), N / 2))
                    .toList();
            GateResult best = Verdict.hold(
                            List.of(gate(Optional.of(Gate.Select.BEST))),
                            Measurements.of(all),
                            History.NONE,
                            LocalDate.EPOCH)
                    .get(0);
            Measured.Value value = (Measured.Value) best.measured();
            plain += value.interval().low(.9) <= .5 ? 1 : 0;
            counted += value.interval().low(2 * best.gate().confidence() - 1) <= .5 ? 1 : 0;
        }
        double covered = counted / (double) trials;
        double naive = plain / (double) trials;
        System.out.printf(
                Locale.ROOT,
                "best of %d: bound covers %.4f with, %.4f without selection counted%n",
                candidates,
                covered,
                naive);
        // independent candidates: (1 - .05/20)^20 = .951 with, .95^20 = .358 without; 4 standard errors are .019 and
        // .043
        assertThat(covered).isBetween(.931, .971);
        assertThat(naive).isBetween(.315, .401);
    }
}
