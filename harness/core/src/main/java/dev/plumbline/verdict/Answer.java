package dev.plumbline.verdict;

import java.util.OptionalDouble;

/**
 * What a gate was last answered by a run that gives away its verdict only.
 *
 * @param gate the number and the bound, in words: {@code accuracy of student/soft against truth at least 0.7 at 0.95}
 * @param state of the number, as in reports
 * @param figure the number to the grain; empty unless the state is {@code value}
 */
public record Answer(String gate, String state, OptionalDouble figure, Outcome outcome) {}
