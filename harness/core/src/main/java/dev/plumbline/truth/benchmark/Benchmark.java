package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A public benchmark by whose own rules the scores and rewards of a task are counted besides: {@code truth.benchmark} in a task file. */
public sealed interface Benchmark {

    /** Where it stands in the task file. */
    Place place();

    /** Whether its items are pairs; else they are made of the candidates of pools. */
    boolean ofPairs();

    /** The class of right answers, where the task names it: of pools only. */
    default Optional<String> right() {
        return Optional.empty();
    }

    /**
     * Of pairs: see {@link dev.plumbline.truth.benchmark.RewardBench}.
     *
     * @param subset the column with the benchmark's names of its subsets
     */
    record RewardBench(Place place, @Default("subset") String subset) implements Benchmark {
        @Override
        public boolean ofPairs() {
            return true;
        }
    }

    /**
     * Of pools: see {@link dev.plumbline.truth.benchmark.RewardBench2}.
     *
     * @param subset the column with the benchmark's names of its subsets
     * @param question the column with the benchmark's ids, which in Ties are {@code ref:N} and {@code tied:N}, after a prefix that ends in a slash if there is one; by default the key of
     *     the pool
     * @param right the class of right answers; by default the last one
     */
    record RewardBench2(
            Place place,
            @Default("subset") String subset,
            @Default("pool") String question,
            Optional<String> right) implements Benchmark {
        @Override
        public boolean ofPairs() {
            return false;
        }
    }

    /**
     * Of pools: see {@link dev.plumbline.truth.benchmark.RmBench}.
     *
     * @param domain the column with the benchmark's names of its domains
     * @param style the column with the style of each response
     * @param styles the three values of that column, the plainest style first
     * @param right the class of right responses; by default the last one
     */
    record RmBench(
            Place place,
            @Default("domain") String domain,
            @Default("style") String style,

            @Default("[concise, detailed, markdown]") @OneOrMore
            List<String> styles,

            Optional<String> right)
            implements Benchmark {

        public RmBench {
            if (styles.stream().distinct().count() != StyleMatrix.STYLES) {
                throw new IllegalArgumentException("expected " + StyleMatrix.STYLES
                        + " different styles, the plainest first, found " + String.join(", ", styles));
            }
        }

        @Override
        public boolean ofPairs() {
            return false;
        }
    }

    /**
     * Of pairs: see {@link dev.plumbline.truth.benchmark.JudgeBench}. The first candidate of a pair is the benchmark's response A.
     *
     * @param source the column with the benchmark's names of the sources of its questions
     * @param swapped by the names of scores and rewards, the column of what they gave each candidate when the two stood in the other order
     * @param equal what equal scores mean
     */
    record JudgeBench(
            Place place,
            @Default("source") String source,
            Map<String, String> swapped,
            @Default("b") Equal equal) implements Benchmark {
        @Override
        public boolean ofPairs() {
            return true;
        }
    }

    /** What equal scores mean to JudgeBench. */
    enum Equal {
        /** That the response B is better, as the benchmark reads reward models. */
        B,
        /** That neither is, as a judge may say. */
        TIE
    }
}
