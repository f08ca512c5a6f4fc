package dev.plumbline.reports.examples;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.reports.words.ExampleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The held-out examples of a task one by one, pairs among them. */
final class SingleEntries implements Entries {

    private final Browsed browsed;
    private final Examples examples;
    private final Optional<Probabilities> weak;
    private final boolean compared;
    private final Optional<PanelRatings> ratings;
    private final int[] starts;

    SingleEntries(Browsed browsed) {
        this.browsed = browsed;
        this.examples = browsed.run().dataset().examples();
        this.weak = browsed.run().labels().map(WeakLabels::labels);
        this.compared = browsed.compared();
        this.ratings = browsed.panel().map(PanelLabels::ratings);
        this.starts = ratings.map(PanelRatings::starts).orElse(new int[0]);
    }

    @Override
    public int size() {
        return browsed.run().heldOut().rows().length;
    }

    @Override
    public Set<ExampleOutcome> outcomes(int entry, int arm) {
        Said said = judged(entry, arm);
        return compared
                ? ExampleOutcome.of(truth(entry), weak(entry).answer(), said.answer(), said.probability())
                : ExampleOutcome.of(truth(entry), said.answer());
    }

    @Override
    public double near(int entry, int arm) {
        Probabilities said = browsed.voices().judged().get(arm).said();
        int row = row(entry);
        if (!said.present(row)) {
            return 1;
        }
        int held = truth(entry) < 0 ? weak(entry).answer() : truth(entry);
        return held < 0 ? 1 : said.at(row, held);
    }

    @Override
    public int[] slices(int entry) {
        return browsed.slicesOf(row(entry));
    }

    @Override
    public Entry entry(int entry) {
        int row = row(entry);
        Columns.Split texts = split(row);
        boolean pair = browsed.kind() == Browsed.Kind.PAIR;
        List<Voice> judged = browsed.voices().judged();
        return new Entry(
                examples.id(row),
                browsed.cluster(row, examples.id(row)),
                slices(entry),
                truth(entry),
                weak(entry),
                said(judged, row),
                said(browsed.voices().beside(), row),
                IntStream.range(0, judged.size())
                        .mapToObj(arm -> outcomes(entry, arm))
                        .toList(),
                pair ? texts.shared() : texts.own().get(0),
                pair ? List.of(side(row, texts, 0), side(row, texts, 1)) : List.of(),
                ratings(row),
                0);
    }

    /** A single example shares its columns with nobody. */
    private Columns.Split split(int row) {
        return browsed.kind() == Browsed.Kind.PAIR
                ? browsed.columns().split(examples.first()[row], examples.second()[row])
                : new Columns.Split(List.of(), List.of(browsed.columns().of(examples.first()[row])));
    }

    private Candidate side(int row, Columns.Split texts, int side) {
        int candidate = (side == 0 ? examples.first() : examples.second())[row];
        String name = examples.candidateName(candidate)
                .map(called -> ": " + called)
                .filter(called -> browsed.told())
                .orElse("");
        return new Candidate(
                (side == 0 ? "first" : "second") + name,
                texts.own().get(side),
                browsed.rewardsOf(candidate),
                Said.NOTHING,
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    private List<Rating> ratings(int row) {
        if (ratings.isEmpty() || row >= ratings.get().examples()) {
            return List.of();
        }
        PanelRatings all = ratings.get();
        List<Rating> own = new ArrayList<>();
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            own.add(new Rating(all.rater()[i], all.says()[i]));
        }
        return own;
    }

    private static List<Said> said(List<Voice> voices, int row) {
        return voices.stream().map(voice -> Said.of(voice.said(), row)).toList();
    }

    private Said judged(int entry, int arm) {
        return Said.of(browsed.voices().judged().get(arm).said(), row(entry));
    }

    private Said weak(int entry) {
        return weak.map(labels -> Said.of(labels, row(entry))).orElse(Said.NOTHING);
    }

    private int truth(int entry) {
        return browsed.run().heldOut().truth()[entry];
    }

    private int row(int entry) {
        return browsed.run().heldOut().rows()[entry];
    }
}
