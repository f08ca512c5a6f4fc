package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a regression within pools: what the features are held equal with, where that is known, the features, and for pairs the position.
 *
 * @param names one a column
 * @param anchored whether the first column is what the others are told in points of
 */
record Regressors(Within within, List<String> names, List<double[]> columns, boolean anchored, LeastSquares fit) {

    /**
     * Over some examples.
     *
     * @param anchor name and values, one an example
     */
    static Regressors of(Pulled asked, Within within, Optional<Anchor> anchor) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        anchor.ifPresent(one -> {
            names.add(one.name());
            columns.add(within.ofExamples(one.values()));
        });
        for (int j = 0; j < asked.features().size(); j++) {
            double[] column = within.ofCandidates(asked.features().get(j));
            names.add(asked.names().get(j));
            columns.add(asked.standardised() ? standardised(column) : column);
        }
        if (within.pairs() && asked.position()) {
            // A constant: how far the first candidate is preferred for standing first.
            double[] ones = new double[within.sample().size()];
            Arrays.fill(ones, 1);
            names.add(Moving.POSITION);
            columns.add(ones);
        }
        return new Regressors(within, names, columns, anchor.isPresent(), new LeastSquares(columns));
    }

    /** What features are held equal with. */
    record Anchor(String name, double[] values) {}

    private static double[] standardised(double[] column) {
        double squares = Arrays.stream(column).map(x -> x * x).sum();
        double deviation = Math.sqrt(squares / column.length);
        return squares == 0
                ? column
                : Arrays.stream(column).map(x -> x / deviation).toArray();
    }

    Sample sample() {
        return within.sample();
    }

    /** Why nothing can be said of any column, if so. */
    Optional<String> tooFew() {
        int clusters = sample().clusters();
        return sample().tooFew()
                .or(() -> clusters > fit.rank()
                        ? Optional.empty()
                        : Optional.of("only " + clusters + " clusters here for " + fit.rank()
                                + " columns; an interval needs more clusters than columns"));
    }

    /** Why a column has no coefficient, if so. */
    Optional<String> untold(int column) {
        if (fit.tells(column)) {
            return Optional.empty();
        }
        String name = names.get(column);
        if (Arrays.stream(columns.get(column)).allMatch(x -> x == 0)) {
            return Optional.of("'" + name + "' is the same for "
                    + (within.pairs() ? "both candidates of every pair" : "all candidates of each pool"));
        }
        List<String> others = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            boolean constant = Arrays.stream(columns.get(j)).allMatch(x -> x == 0);
            if (j != column && !constant && !fit.tells(j)) {
                others.add("'" + names.get(j) + "'");
            }
        }
        return Optional.of("'" + name + "' follows exactly from " + String.join(", ", others)
                + ", so their pulls cannot be told apart; leave one out"
                + (others.contains("'" + Moving.POSITION + "'") ? ", or write position: false" : ""));
    }
}
