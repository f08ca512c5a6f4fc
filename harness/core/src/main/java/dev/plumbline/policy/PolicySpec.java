package dev.plumbline.policy;

import dev.plumbline.config.Place;
import java.util.Optional;

/**
 * The {@code policy} section of a task file: how a choice is made among the candidates of each pool.
 *
 * @param welfare what groups of raters would choose together
 * @param rounds of label, train, choose, and label again
 * @param pressure how hard a policy is optimised against a reward
 */
public record PolicySpec(
        Place place, Optional<WelfareSpec> welfare, Optional<RoundsSpec> rounds, Optional<PressureSpec> pressure) {}
