package dev.plumbline;

import dev.plumbline.learning.Reward;
import dev.plumbline.learning.probes.Probed;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.ErrorForecast;
import java.util.List;
import java.util.Optional;

/**
 * What the stage learning leaves to later ones.
 *
 * @param rewards of the candidates, without what could reward new text: the probes have been tried
 */
record Learned(List<Arm> arms, List<Reward> rewards, Optional<Probed> probed, Optional<ErrorForecast> errors) {

    Learned {
        arms = List.copyOf(arms);
        rewards = rewards.stream().map(Reward::withoutScorers).toList();
    }
}
