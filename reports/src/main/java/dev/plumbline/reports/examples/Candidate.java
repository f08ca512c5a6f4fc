package dev.plumbline.reports.examples;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A side of a pair, or a candidate of a pool.
 *
 * @param name of a side {@code first} or {@code second}, with what the data call it; of a pool's candidate its id
 * @param rewards one a reward of the task, by its first seed
 * @param weak what the raters say of it; of a pair's side nothing, for they speak of the pair
 * @param truth index of its class, where it is known; of a pair's side nothing
 * @param gold what it is worth, where the data say so and the run gives it away
 */
record Candidate(
        String name, List<Field> fields, double[] rewards, Said weak, OptionalInt truth, OptionalDouble gold) {}
