package dev.plumbline.policy;

import dev.plumbline.config.Place;
import java.util.Optional;

/**
 * Samples of a real policy as it was trained: each example is one answer that the policy of some step gave to its pool's prompt. The first step is
 * the base.
 *
 * @param step column of the step, a number
 * @param logProbability column of the answer's log-probability under the policy of its step, in nats
 * @param baseLogProbability column of its log-probability under the base
 */
public record CheckpointSpec(
        Place place, String step, Optional<String> logProbability, Optional<String> baseLogProbability) {

    public CheckpointSpec {
        if (logProbability.isPresent() != baseLogProbability.isPresent()) {
            throw new IllegalArgumentException("expected both or neither of 'log-probability' and"
                    + " 'base-log-probability', found one; a divergence is estimated from their difference");
        }
    }
}
