package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.List;
import java.util.Optional;

/**
 * What the raters said once, and what became of it: all that an alarm may look at but truth.
 *
 * @param ratings by rater, of every example
 * @param byGroup what each group of raters says, aggregated by itself; empty where there are no groups
 * @param weak the weak labels, a row an example
 * @param student what a student of some of the weak labels predicts, where the task has one
 * @param heldOut the held-out examples that are looked at, ascending
 * @param audited those of them whose truth is asked for, ascending
 */
public record AlarmTrial(
        PanelRatings ratings,
        List<Probabilities> byGroup,
        Probabilities weak,
        Optional<Probabilities> student,
        int[] heldOut,
        int[] audited) {}
