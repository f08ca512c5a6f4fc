package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.Optional;

/**
 * What becomes of a policy where a sign is wrong, and who would tell: {@code policy.pressure.incident} in a task file. See {@link Cell}.
 *
 * @param beta what a nat of distance from the base costs, in units of the reward
 * @param canaries column that marks answers whose order is known for sure, {@code good} and {@code bad}, and is empty elsewhere
 */
public record IncidentSpec(
        Place place,
        @Default("0.25") @Range(min = 1e-9, max = 1e9) double beta,
        Optional<String> canaries) {}
