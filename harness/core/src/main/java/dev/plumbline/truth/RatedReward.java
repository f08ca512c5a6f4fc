package dev.plumbline.truth;

import dev.plumbline.learning.Reward;
import java.util.Optional;

/**
 * A reward and the ratings that it is held against.
 *
 * @param rating what raters say of every example, NaN where they say nothing; empty where there are no ratings
 */
public record RatedReward(Reward reward, Optional<double[]> rating) {}
