package dev.plumbline.truth;

import java.util.List;

/**
 * What a loop did, round by round.
 *
 * @param name the method of the arm {@code policy}
 * @param rounds at least one
 */
public record Loop(String name, List<LoopRound> rounds) {

    public Loop {
        rounds = List.copyOf(rounds);
    }
}
