package dev.plumbline.policy;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses for several groups together, by each criterion that a task names.
 *
 * <p>A candidate that some group has not rated is none, and keeps out of its pool. A policy that was chosen for what some ratings say of it looks better by
 * these ratings than it is. So the raters of each group are dealt to two halves at random, the same choice is made by each half alone, and the truth stage asks
 * the other half what that is worth.
 */
public final class Welfare {

    private final WelfareSpec spec;
    private final Examples examples;
    private final int[][] pools;
    private final double[] base;
    private final int approved;

    private Welfare(WelfareSpec spec, Examples examples, int[] rows, int approved) {
        this.spec = spec;
        this.examples = examples;
        this.pools = pools(examples, rows);
        this.base = base(spec, examples);
        this.approved = approved;
    }

    private static int[][] pools(Examples examples, int[] rows) {
        BitSet among = new BitSet();
        Arrays.stream(rows).forEach(among::set);
        return Arrays.stream(Candidates.pools(examples))
                .map(pool -> IntStream.of(pool).filter(among::get).toArray())
                .toArray(int[][]::new);
    }

    private static double[] base(WelfareSpec spec, Examples examples) {
        double[] base = new double[examples.size()];
        Arrays.fill(base, 1);
        double[] column =
                spec.base().map(name -> LabelReader.numbers(examples, name)).orElse(base);
        if (Arrays.stream(column).anyMatch(weight -> weight < 0)) {
            throw new BadInput(
                    spec.place(),
                    "expected probabilities of at least 0 in the column '"
                            + spec.base().orElse("") + "', found one below; correct it");
        }
        return column;
    }

    /**
     * Chooses.
     *
     * @param rows the examples among which the pools' candidates are
     * @param approved the class that a rater names who approves
     * @param panel with groups, unless the utilities are columns
     * @param seed keys who is in which half
     * @throws BadInput if no pool has two candidates, or a column does not hold numbers
     */
    public static Policies choose(
            WelfareSpec spec, Examples examples, int[] rows, int approved, Optional<PanelLabels> panel, long seed) {
        Welfare welfare = new Welfare(spec, examples, rows, approved);
        return spec.utilities().isEmpty() ? welfare.byRatings(panel.orElseThrow(), seed) : welfare.byColumns();
    }

    private Policies byColumns() {
        List<String> groups = List.copyOf(spec.utilities().keySet());
        Pools chosen = filled(Pools.of(pools, base), "");
        double[][] raw = spec.utilities().values().stream()
                .map(column -> LabelReader.numbers(examples, column))
                .map(column -> IntStream.of(chosen.rows())
                        .mapToDouble(row -> column[row])
                        .toArray())
                .toArray(double[][]::new);
        GroupUtilities utilities = calibrated(chosen, groups, raw, Optional.empty());
        List<Policy> all = policies(new Choice(chosen, utilities, new boolean[0]), List.of());
        return new Policies(approved, chosen, utilities, Optional.empty(), new boolean[0], all);
    }

    private Policies byRatings(PanelLabels panel, long seed) {
        RaterGroups groups = panel.groups().orElseThrow();
        Optional<List<Double>> population = panel.population().map(known -> known.shares());
        Approvals all = Approvals.of(panel.ratings(), groups, approved, rater -> true);
        Choice whole =
                choice(filled(Pools.of(pools, rated(all)), " that every group has rated"), all, groups, population);
        int[] half = halves(groups, seed);
        List<Approvals> each = IntStream.of(0, 1)
                .mapToObj(h -> Approvals.of(panel.ratings(), groups, approved, rater -> half[rater] == h))
                .toList();
        Pools both = Pools.of(pools, rated(each.get(0), each.get(1)));
        List<Choice> halves = both.size() == 0
                ? List.of()
                : each.stream().map(of -> choice(both, of, groups, population)).toList();
        return new Policies(
                approved,
                whole.pools(),
                whole.utilities(),
                Optional.of(new Policies.Halves(both, half)).filter(known -> both.size() > 0),
                whole.accepted(),
                policies(whole, halves));
    }

    /** The base's weights of the examples that every group has rated, in each of several countings. */
    private double[] rated(Approvals... countings) {
        return IntStream.range(0, base.length)
                .mapToDouble(row -> Arrays.stream(countings).allMatch(of -> of.byAll(row)) ? base[row] : 0)
                .toArray();
    }

    private Pools filled(Pools chosen, String having) {
        if (chosen.size() == 0) {
            throw new BadInput(
                    spec.place(),
                    "a choice needs candidates: no pool of the held-out split has two" + having
                            + "; name the column of the prompts under dataset.pool");
        }
        return chosen;
    }

    private Choice choice(Pools of, Approvals approvals, RaterGroups groups, Optional<List<Double>> population) {
        boolean[] accepted = new boolean[base.length];
        Arrays.stream(of.rows()).forEach(row -> accepted[row] = approvals.accepted(row, spec.accepted()));
        return new Choice(of, calibrated(of, groups.names(), approvals.shares(of.rows()), population), accepted);
    }

    private GroupUtilities calibrated(Pools of, List<String> names, double[][] raw, Optional<List<Double>> population) {
        double[] weights = new double[names.size()];
        Arrays.setAll(
                weights,
                g -> spec.weights().isEmpty()
                        ? population.map(shares -> shares.get(g)).orElse(1.0)
                        : spec.weights().getOrDefault(names.get(g), 0.0));
        return GroupUtilities.calibrated(of, names, weights, raw);
    }

    /** Each group's raters in two halves, whose sizes differ by at most one. */
    private static int[] halves(RaterGroups groups, long seed) {
        int[] half = new int[groups.of().length];
        for (int g = 0; g < groups.names().size(); g++) {
            int group = g;
            int[] raters = IntStream.range(0, half.length)
                    .filter(rater -> groups.of()[rater] == group)
                    .toArray();
            int[] order = Draws.of(seed, "welfare-halves", g).permutation(raters.length);
            for (int i = 0; i < raters.length; i++) {
                half[raters[order[i]]] = i % 2;
            }
        }
        return half;
    }

    /** The base and what each criterion chooses, by everybody and by each half. */
    private List<Policy> policies(Choice whole, List<Choice> halves) {
        List<Policy> all = new ArrayList<>();
        all.add(new Policy(
                Policies.BASE,
                weights(whole, whole.pools().base()),
                halves.stream().map(half -> weights(half, half.pools().base())).toList(),
                new Policy.Search(0, 0, true, 0),
                ""));
        spec.choose().forEach(criterion -> all.add(policy(criterion, whole, halves)));
        return all;
    }

    private Policy policy(Criterion criterion, Choice whole, List<Choice> halves) {
        Optional<Solution> found = whole.by(criterion, spec);
        if (found.isEmpty()) {
            return Policy.none(criterion.label(), "no policy gives every group more than the base");
        }
        // Half of the raters accept less than all do, so what they choose is another choice.
        boolean another = criterion instanceof Criterion.Accepted;
        List<double[]> byHalf = halves.stream()
                .filter(half -> !another)
                .flatMap(half -> half.by(criterion, spec).map(one -> weights(half, one.weights())).stream())
                .toList();
        Solution solution = found.get();
        return new Policy(
                criterion.label(),
                weights(whole, solution.weights()),
                byHalf.size() == 2 ? byHalf : List.of(),
                new Policy.Search(
                        solution.gap(),
                        solution.steps(),
                        solution.converged(),
                        whole.pools().klDivergence(solution.weights())),
                "");
    }

    private double[] weights(Choice choice, double[] ofCandidates) {
        return choice.pools().ofExamples(ofCandidates, examples.size());
    }
}
