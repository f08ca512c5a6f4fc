package dev.plumbline.policy;

import dev.plumbline.config.KebabCase;
import java.util.Arrays;
import java.util.List;

/**
 * Which sign of a trainer is wrong. The trainer maximises {@code R - beta KL}, with two coaches: the reward model R, and a coherence coach who makes
 * distance from the base costly. One line of code may flip the coherence coach's sign, another that of the whole; the incident of Ziegler et al.
 * 2019 (arXiv 1909.08593, section 4.4) was both, after which the divergence costs again what it should and the reward is at its worst.
 *
 * <pre>
 *              maximises       reward it reads   reward it optimises
 *   sound      R - beta KL           R                  R
 *   coherence  R + beta KL           R                  R
 *   whole     -R + beta KL          -R                 -R
 *   both      -R - beta KL          -R                 -R
 *   optimiser -R - beta KL           R                 -R      its steps descend on the reward; the coherence coach is apart from that
 * </pre>
 */
public enum Cell {
    SOUND(1, 1, true),
    COHERENCE(1, 1, false),
    WHOLE(-1, -1, false),
    BOTH(-1, -1, true),
    OPTIMISER(1, -1, true);

    /** The axis on which each is a step. */
    public static final String AXIS = "cell";

    private final int read;
    private final int optimised;
    private final boolean held;

    Cell(int read, int optimised, boolean held) {
        this.read = read;
        this.optimised = optimised;
        this.held = held;
    }

    /** The cell of a step. */
    public static Cell of(Step step) {
        return Arrays.stream(values())
                .filter(cell -> cell.label().equals(step.label()))
                .findFirst()
                .orElseThrow();
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Cell::label).toList();
    }

    public String label() {
        return KebabCase.of(this);
    }

    /** The sign with which the trainer reads the reward model, and shows it on its dashboard: 1 or -1. */
    public int read() {
        return read;
    }

    /** The sign of the reward model in what is really optimised: 1 or -1. */
    public int optimised() {
        return optimised;
    }

    /** Whether distance from the base is a cost, as it should be, and not a gain. */
    public boolean held() {
        return held;
    }
}
