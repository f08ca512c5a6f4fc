package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.GoldColumn;
import dev.plumbline.dataset.LabelColumn;
import dev.plumbline.dataset.Sampled;
import dev.plumbline.truth.benchmark.Benchmark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code truth} section of a task file.
 *
 * @param column the column that holds the truth, sealed as it is read; left out for a world, which has its own
 * @param preferred for pairs, what its values say, such as {@code "A>B": a}
 * @param slices a column, a pair of columns, or bins of a numeric column: {@code [topic, [size, topic], {column: length, bins: 4}]}
 * @param compare pairs of arms, such as {@code [student/soft, weak]}; by default all students and given scores against each
 *     other, where that makes at most 10 pairs
 * @param discover where to look for slices that nobody named
 * @param assume what {@code plumbline power} takes for granted
 * @param fewest examples that a figure must rest on to be given away by a run that keeps back single examples' truth
 * @param ledger where the asks are to be counted
 * @param alarms whether to tell how likely each alarm is to tell of the errors that are planted in simulated raters
 * @param panel what is asked of a panel of raters besides; {@link PanelSpec#STANDARD} where it is left out
 * @param errorRate the greatest share of examples on which truth itself is wrong, nobody knows on which
 * @param gold in place of {@code column}, the column that holds what each candidate is worth, sealed as it is read
 * @param movedBy which features may move the ratings and the rewards
 * @param sampled how the examples that have a truth were drawn, where not all have one
 * @param benchmark the public benchmark by whose own rules scores and rewards are counted besides
 */
public record TruthSpec(
        Place place,
        Optional<String> column,
        Map<String, String> preferred,
        List<SliceSpec> slices,
        List<List<String>> compare,
        Optional<DiscoverSpec> discover,
        @Default("{}") Assumptions assume,
        @Default("10") @Range(min = 1, max = 1000000) int fewest,
        Optional<LedgerSpec> ledger,
        Optional<AlarmSpec> alarms,
        Optional<PanelSpec> panel,
        @Default("0") @Range(min = 0, max = 0.5) double errorRate,
        Optional<GoldColumn> gold,
        Optional<MovedBySpec> movedBy,
        Optional<Sampled> sampled,
        Optional<Benchmark> benchmark) {

    /** With 10 examples at least, no ledger, and a truth of every example that does not err. */
    public TruthSpec(
            Place place,
            Optional<String> column,
            Map<String, String> preferred,
            List<SliceSpec> slices,
            List<List<String>> compare,
            Optional<DiscoverSpec> discover,
            Assumptions assume) {
        this(
                place,
                column,
                preferred,
                slices,
                compare,
                discover,
                assume,
                10,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The column that holds truth, of either kind. */
    public Optional<LabelColumn> sealed() {
        return gold.map(GoldColumn::labels).or(() -> column.map(name -> new LabelColumn(name, preferred)));
    }

    /** On how many of so many examples truth may be wrong. */
    public int mostWrong(int examples) {
        return Erring.most(errorRate, examples);
    }
}
