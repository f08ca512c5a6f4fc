package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to keep a policy from what exploits its reward, held against each other at equal proxy: {@code policy.pressure.mitigations} in a task file. See
 * {@link Mitigations}.
 *
 * @param proxyChange what each gains over the base by the reward, in units of the reward
 * @param beta of the policy that is mitigated: what a nat of distance from the base costs it
 * @param penalties feature spaces in which distance from the base is penalised, by name: columns of numbers each
 * @param strength of those penalties, in nats for a squared standard deviation of a feature
 * @param process column of what is added to the reward for how an answer comes about, a number
 */
public record MitigationSpec(
        Place place,
        @Range(min = 1e-9, max = 1e9) double proxyChange,
        @Default("0.25") @Range(min = 1e-9, max = 1e9) double beta,
        Map<String, List<String>> penalties,
        @Default("10") @Range(min = 1e-6, max = 1e6) double strength,
        Optional<String> process) {

    public MitigationSpec {
        penalties.forEach((name, features) -> {
            if (features.isEmpty()) {
                throw new IllegalArgumentException("expected at least one column in the feature space '" + name
                        + "', found none; name one, or leave it out");
            }
        });
    }
}
