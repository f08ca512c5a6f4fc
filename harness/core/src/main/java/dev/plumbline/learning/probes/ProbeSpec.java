package dev.plumbline.learning.probes;

import dev.plumbline.config.Place;
import java.util.List;
import java.util.Map;

/**
 * The key {@code probes} of the learning section: changes to the text of held-out candidates, and which rewards are tried on them.
 *
 * @param text the column of the candidates that is changed, of which the rewards are functions
 * @param probes by default all
 * @param rewards names of rewards that can score text; by default all that can, and all of {@code scores}
 * @param scores of rewards that another machine computes: by their names, a file that {@code plumbline probes import} wrote
 */
public record ProbeSpec(
        Place place, String text, List<Probe> probes, List<String> rewards, Map<String, String> scores) {

    /** Those that are asked for, in the order of {@link Probe}. */
    public List<Probe> asked() {
        return List.of(Probe.values()).stream()
                .filter(probe -> probes.isEmpty() || probes.contains(probe))
                .toList();
    }
}
