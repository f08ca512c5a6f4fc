package dev.plumbline.rewards;

import dev.plumbline.command.Commands;
import dev.plumbline.dataset.Examples;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.learning.TextScorer;
import java.nio.file.Path;
import java.util.List;

/**
 * A reward that a command computes from text.
 *
 * @param folder of the task
 */
record CommandReward(String name, RewardSpec.Command spec, Examples examples, Path folder) implements TextScorer {

    Reward reward() {
        List<String> texts = examples.candidates().stringColumn(spec.text()).asList();
        String note = "scored by the command '" + spec.program().name()
                + "'; it repeats to the byte only as far as the command does";
        return new Reward(name, List.of(score(texts)), note, List.of(this));
    }

    @Override
    public String column() {
        return spec.text();
    }

    @Override
    public double[] score(List<String> texts) {
        return new Commands(examples, folder).score(spec.program(), texts);
    }
}
