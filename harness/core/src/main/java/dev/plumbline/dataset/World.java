package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.HashSet;
import java.util.List;

/** A generator of examples with exact truth. */
public sealed interface World
        permits World.ArithmeticClaims,
                World.TwoViews,
                World.ProgramOutput,
                World.CitationCheck,
                World.Sortedness,
                World.HornEntailment,
                World.TicTacToe,
                World.Answers,
                PoolWorld {

    /** Number of examples. */
    int examples();

    /** What the columns contribute to an example's gold value; empty for a world without one. */
    default List<GoldTerm> gold() {
        return List.of();
    }

    /**
     * Claims {@code a + b = c} over two-digit numbers, half of them true.
     */
    record ArithmeticClaims(
            Place place,

            @Default("12000") @Range(min = 20, max = 1_000_000)
            int examples) implements World {}

    /**
     * A binary truth seen twice: an easy view that is linear in it, and a second one that codes it by products of signs.
     */
    record TwoViews(
            Place place,

            @Default("12000") @Range(min = 20, max = 1_000_000)
            int examples) implements World {}

    /**
     * Chains of additions and subtractions with a claimed result, half of the claims true.
     *
     * @param longest operations of the longest chains; the shortest have two
     */
    record ProgramOutput(
            Place place,

            @Default("8000") @Range(min = 20, max = 1_000_000)
            int examples,

            @Default("8") @Range(min = 2, max = 100) int longest)
            implements World {}

    /**
     * Citations held against a table of records, half of them correct.
     *
     * @param records records of the table
     */
    record CitationCheck(
            Place place,

            @Default("8000") @Range(min = 20, max = 1_000_000)
            int examples,

            @Default("500") @Range(min = 10, max = 10_000) int records)
            implements World {}

    /**
     * Sequences of numbers, half of them sorted; of the others half are sorted up to their middle.
     *
     * @param length numbers a sequence
     */
    record Sortedness(
            Place place,

            @Default("8000") @Range(min = 20, max = 1_000_000)
            int examples,

            @Default("16") @Range(min = 10, max = 200) int length)
            implements World {}

    /**
     * Small Horn theories with a query, half of which follow.
     *
     * @param rounds rounds of derivation of the deepest theories
     */
    record HornEntailment(
            Place place,

            @Default("8000") @Range(min = 20, max = 1_000_000)
            int examples,

            @Default("6") @Range(min = 2, max = 12) int rounds)
            implements World {}

    /**
     * Positions of tic-tac-toe that are not over, each once, solved: is the position won for the side to move?
     *
     * @param examples how many, drawn at random from all 4,520
     */
    record TicTacToe(
            Place place,

            @Default("4520") @Range(min = 20, max = 4520) int examples) implements World {}

    /**
     * Prompts with several answers each, whose gold value is the sum of what is really there over some aspects; half of the answers are good.
     *
     * @param candidates answers a prompt
     * @param aspects {@code quality} and any others, each once
     */
    record Answers(
            Place place,

            @Default("6000") @Range(min = 20, max = 1_000_000)
            int examples,

            @Default("4") @Range(min = 1, max = 1000) int candidates,
            @Default("[quality, citations]") List<Aspect> aspects)
            implements World {

        public Answers {
            aspects = List.copyOf(aspects);
            if (!aspects.contains(Aspect.QUALITY) || new HashSet<>(aspects).size() < aspects.size()) {
                throw new IllegalArgumentException(
                        "expected quality among the aspects and each of them once; write aspects: [quality, ...]");
            }
        }

        @Override
        public List<GoldTerm> gold() {
            return aspects.stream()
                    .flatMap(aspect -> AspectTerms.of(aspect).stream())
                    .toList();
        }
    }
}
