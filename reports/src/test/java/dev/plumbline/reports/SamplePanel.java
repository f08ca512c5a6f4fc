package dev.plumbline.reports;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.place;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;

import dev.plumbline.Controls;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.RatingFile;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.policy.Criterion;
import dev.plumbline.policy.LoopSpec;
import dev.plumbline.policy.MonitorSpec;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.policy.WelfareSpec;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.TruthSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A task made by hand, in which three raters of two groups rate eight examples and one item that is none. Ratings of the examples, in
 * their order: 3, 2, 1, 0, 3, 2, 3, 2. On the sixth ann and bob contradict each other; on the seventh all are wrong together.
 */
public final class SamplePanel {

    private final String word;

    public SamplePanel(String word) {
        this.word = word;
    }

    public TaskRun run() {
        Dataset dataset = Samples.dataset(Shape.POINTWISE, word);
        PanelLabels panel = panel();
        Probabilities weak = panel.ofExamples(panel.aggregated().get(0));
        List<Arm> arms = new ArrayList<>(List.of(arm(Arm.WEAK, "", weak)));
        panel.aggregated().forEach(one -> arms.add(arm(Arm.AGGREGATION, one.method(), panel.ofExamples(one))));
        for (int group = 0; group < 2; group++) {
            String name = panel.groups().orElseThrow().names().get(group);
            arms.add(arm(Arm.GROUP, name, panel.ofExamples(panel.byGroup().get(group))));
        }
        WeakLabels labels = new WeakLabels("a panel of 3 raters, by majority", weak, Optional.of(panel));
        HeldOut heldOut = new HeldOut(new int[] {4, 5, 6, 7}, List.of("false", "true"), new int[] {0, 1, 0, 1});
        return new TaskRun(
                task(),
                dataset,
                Optional.of(labels),
                arms,
                Controls.none(),
                heldOut,
                Measurements.of(numbers()),
                List.of());
    }

    private static Arm arm(String name, String method, Probabilities labels) {
        return new Arm(name, method, List.of(labels), "");
    }

    private Task task() {
        RatingFile file =
                new RatingFile(place(5), word + ".csv", "example", "rater", "rating", Map.of(), Optional.of("group"));
        WeakLabeler.Panel panel = new WeakLabeler.Panel(
                place(5),
                Optional.of(file),
                Optional.empty(),
                Map.of(),
                0,
                Optional.empty(),
                Map.of("crowd " + word, 0.25, "expert", 0.75),
                List.of(
                        new Aggregation.Majority(place(6)),
                        new Aggregation.DawidSkene(place(6), 0.01, 1000),
                        new Aggregation.Glad(place(6), 1, 1, 1, 7)));
        return new Task(
                place(1),
                "panel",
                "Where are several raters sure and wrong?",
                1,
                List.of(),
                Optional.empty(),
                Samples.spec(Shape.POINTWISE, Optional.of("claims.csv"), Optional.empty()),
                Optional.of(panel),
                Optional.empty(),
                Optional.of(new PolicySpec(place(7), Optional.of(welfare()), Optional.of(rounds()), Optional.empty())),
                new TruthSpec(
                        place(9),
                        Optional.of("is_true"),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD),
                List.of());
    }

    private static WelfareSpec welfare() {
        return new WelfareSpec(
                place(7),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(new Criterion.Utilitarian(place(7)), new Criterion.Maximin(place(7))),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0.5,
                0.001);
    }

    private RoundsSpec rounds() {
        return new RoundsSpec(
                place(8),
                2,
                Optional.empty(),
                4,
                RoundsSpec.DrawsFrom.LAST_POLICY,
                2,
                RoundsSpec.LearnsFrom.EVERY_ROUND,
                new MonitorSpec(place(8), 0.5, 0.05, 0.1, 1),
                Map.of(word, new LoopSpec(place(8), 0.2, LoopSpec.Patch.TRUTH, false)));
    }

    private PanelLabels panel() {
        PanelRatings ratings = new PanelRatings(
                List.of("false", "true"),
                List.of("ann " + word, "bob", "eve"),
                8,
                9,
                new int[] {0, 1, 2, 0, 1, 0, 0, 1, 2, 0, 1, 0, 1, 2, 0, 2, 1},
                new int[] {0, 0, 0, 1, 1, 2, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8},
                new int[] {0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1});
        RaterGroups groups = new RaterGroups(List.of("crowd " + word, "expert"), new int[] {0, 0, 1});
        Aggregation majority = new Aggregation.Majority(place(6));
        Aggregated counted = majority.of(ratings, 7);
        List<Aggregated> byGroup =
                List.of(majority.of(groups.only(ratings, 0), 7), majority.of(groups.only(ratings, 1), 7));
        List<Aggregated> aggregated = List.of(
                counted,
                posterior("dawid-skene", 0.9, 0.5, 0.75, 12, true),
                posterior("glad", 2.5, -0.25, 1, 7, false));
        Population population = new Population(List.of(0.25, 0.75));
        return new PanelLabels(ratings, Optional.of(groups), Optional.of(population), byGroup, aggregated, List.of());
    }

    /** What an aggregation says that is the same of every item. */
    private static Aggregated posterior(
            String method, double ann, double bob, double eve, int iterations, boolean converged) {
        double[] second = {0.1, 0.9, 0.2, Probabilities.ABSENT, 0.1, 0.6, 0.9, 0.8, 0.7};
        return new Aggregated(
                method,
                Probabilities.ofSecond(List.of("false", "true"), second),
                new double[] {ann, bob, eve},
                new double[0],
                new double[0],
                iterations,
                converged);
    }

    private List<Measurement> numbers() {
        List<Measurement> all = new ArrayList<>(measured());
        all.addAll(byGroup());
        all.addAll(shared());
        return all;
    }

    private List<Measurement> byGroup() {
        return List.of(
                point(Arm.WEAK, "", "approval", Against.RATINGS, "group", "crowd " + word, value(0.5, 0.25, 0.75)),
                point(Arm.WEAK, "", "approval", Against.RATINGS, "group", "expert", value(0.875, 0.75, 1)),
                point("policy", word, "utility", Against.RATINGS, "group", "crowd " + word, value(0.5, 0.25, 0.75)),
                all("policy", word, "mean-utility", Against.RATINGS, value(0.5, 0.25, 0.75)),
                all("policy", word, "good-falls-detected", Against.TRUTH, value(2, 2, 2)),
                all("policy", word, "feature-shift-detected", Against.RATINGS, undefined("never in 2 rounds " + word)),
                Samples.measured("policy", word, "carry=" + word, "patched", Against.TRUTH, value(1, 1, 1)));
    }

    /** Along the correlation of the raters' errors. */
    private List<Measurement> shared() {
        List<Measurement> all = new ArrayList<>();
        for (String step : List.of("0", "1")) {
            boolean shared = step.equals("1");
            double agreement = shared ? 1 : 0.25;
            double confidence = shared ? 1 : 0.75;
            double accuracy = shared ? 0.625 : 0.875;
            all.add(along(step, Arm.AGGREGATION, word, "accuracy", Against.TRUTH, accuracy));
            all.add(along(step, Arm.AGGREGATION, word, "confidence", Against.RATINGS, confidence));
            all.add(along(step, Arm.RATERS, "", "krippendorff-alpha", Against.RATINGS, agreement));
            all.add(along(step, Arm.RATERS, "", "consensus", Against.RATINGS, agreement));
        }
        return all;
    }

    private static Measurement along(
            String step, String arm, String method, String metric, Against against, double estimate) {
        Measured about = value(estimate, estimate - 0.0625, estimate + 0.0625);
        return point(arm, method, metric, against, "correlation", step, about);
    }

    private List<Measurement> measured() {
        String crowd = "crowd " + word;
        return List.of(
                all(Arm.WEAK, "", "accuracy", Against.TRUTH, value(0.5, 0.25, 0.75)),
                all(Arm.AGGREGATION, "majority", "accuracy", Against.TRUTH, value(0.5, 0.25, 0.75)),
                all(Arm.AGGREGATION, "dawid-skene", "accuracy", Against.TRUTH, value(0.75, 0.5, 1)),
                all(Arm.GROUP, crowd, "accuracy", Against.TRUTH, value(0.5, 0.25, 0.75)),
                all(Arm.GROUP, "expert", "accuracy", Against.TRUTH, undefined("no example is rated " + word)),
                point("student", word, "accuracy", Against.TRUTH, "round", "0", value(0.75, 0.7, 0.8)),
                point("student", word, "accuracy", Against.TRUTH, "round", "1", undefined("nothing left " + word)),
                point("student", word, "accuracy", Against.TRUTH, "round", "2", value(0.5, 0.45, 0.55)),
                all("alarm", "odd-rater", "false-alarm", Against.RATINGS, value(0.05, 0, 0.1)),
                point("alarm", "odd-rater", "power", Against.RATINGS, "error", word, value(0.125, 0.1, 0.15)),
                all("alarm", "label-error", "false-alarm", Against.TRUTH, value(0.05, 0, 0.1)),
                point("alarm", "label-error", "power", Against.TRUTH, "error", word, value(0.975, 0.95, 1)));
    }
}
