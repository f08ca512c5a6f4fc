package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/**
 * That a task counts how often its held-out truth is asked, in {@code ledger.json} beside its file.
 *
 * @param atMost how often before a run warns
 * @param grain to what a figure is rounded where a run gives away its verdict only, and how far it must move for another answer;
 *     of use from about three standard errors on, which is .05 for a share of 1000 examples
 */
public record LedgerSpec(
        Place place,
        @Range(min = 1, max = 1e9) int atMost,
        @Default("0.05") @Range(min = 1e-6, max = 1) double grain) {}
