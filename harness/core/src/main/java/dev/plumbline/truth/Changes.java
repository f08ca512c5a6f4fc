package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes the outcomes of every held-out example, and holds them against those of earlier runs.
 *
 * @param all every held-out example
 * @param slices on which changes are wanted
 */
record Changes(Court court, Examples examples, Sample all, List<Slice> slices) {

    /** The outcomes of one metric of one subject; the metric is one that {@link Metric#perExample}. */
    Outcomes outcomes(MetricKey key) {
        Question question = question(key, all);
        PerExample how = how(key);
        Sample sample = how.sample().apply(question);
        MeanScore score = how.score().apply(question);
        SortedMap<String, double[]> byId = new TreeMap<>();
        for (int row : sample.rows()) {
            byId.put(examples.id(row), ofRow(question.arm(), score, row));
        }
        return new Outcomes(key, question.arm().bySeed().size(), byId);
    }

    private static double[] ofRow(Contestant arm, MeanScore score, int row) {
        return IntStream.range(0, arm.bySeed().size())
                .mapToDouble(
                        s -> score.score().of(arm.bySeed().get(s), arm.hard().get(s)[row], row))
                .toArray();
    }

    private Question question(MetricKey key, Sample sample) {
        Contestant arm = court.arm(new Subject(key.arm(), key.method()));
        return new Question(
                metric(key), key.against(), ArmOnSlice.of(court, arm, sample).counted(key.against()));
    }

    private static Metric metric(MetricKey key) {
        return Metric.named(key.metric()).orElseThrow();
    }

    private static PerExample how(MetricKey key) {
        return (PerExample) metric(key).definition().how();
    }

    /** The changes of what is both asked for and recorded, on every slice. */
    List<Change> since(Recorded recorded) {
        List<Change> changes = new ArrayList<>();
        for (MetricKey key : recorded.asked()) {
            Outcomes now = outcomes(key);
            for (Recorded.Past past : recorded.earlier()) {
                past.outcomes().stream()
                        .filter(then -> then.key().equals(key))
                        .forEach(then -> changes.addAll(changes(past, now, then)));
            }
        }
        return List.copyOf(changes);
    }

    private List<Change> changes(Recorded.Past past, Outcomes now, Outcomes then) {
        List<String> ids = Arrays.stream(all.rows()).mapToObj(examples::id).toList();
        List<String> added = ids.stream()
                .filter(id -> now.byId().containsKey(id) && !then.byId().containsKey(id))
                .toList();
        Set<String> heldOut = Set.copyOf(ids);
        List<String> removed = then.byId().keySet().stream()
                .filter(id -> !now.byId().containsKey(id))
                .filter(id -> past.sameSplit() || heldOut.contains(id))
                .toList();
        return slices.stream()
                .map(slice ->
                        new Change(past.earlier(), on(slice, now.key()), difference(now, then, slice), added, removed))
                .toList();
    }

    private static MetricKey on(Slice slice, MetricKey key) {
        return new MetricKey(key.arm(), key.method(), slice.name(), key.metric(), key.against());
    }

    private Measured difference(Outcomes now, Outcomes then, Slice slice) {
        PairedOutcomes pair = new PairedOutcomes(now, then, examples::id);
        Sample whole = Sample.of(slice.rows(), examples.clusters());
        Sample counted = now.key().against() == Against.TRUTH ? court.judged(whole) : whole;
        Sample sample = pair.both(counted);
        return pair.unpaired()
                .or(sample::tooFew)
                .<Measured>map(Measured.Undefined::new)
                .orElseGet(() -> PairedOutcomes.value(
                        pair.difference(sample), sample, reach(metric(now.key())), drift(now, then, counted)));
    }

    private double reach(Metric metric) {
        return metric.greatest(court.classes().size()) - metric.least();
    }

    private Drift.By drift(Outcomes now, Outcomes then, Sample slice) {
        boolean errs = now.key().against() == Against.TRUTH && court.erring().ever();
        return errs
                ? new ChangeDrift(question(now.key(), slice), how(now.key()), examples, now, then).by()
                : Drift.By.NOTHING;
    }
}
