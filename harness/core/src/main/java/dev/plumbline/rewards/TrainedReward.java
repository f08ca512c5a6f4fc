package dev.plumbline.rewards;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Featuriser;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardModels;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.learning.TextScorer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A reward that was trained here: what it says of the candidates, and how it rewards new text. */
record TrainedReward(String name, RewardSpec.Trained spec, RewardModels models, Dataset dataset) {

    Reward reward() {
        return reward(note());
    }

    Reward reward(String note) {
        List<TextScorer> scorers = Optional.ofNullable(dataset.featurisers().get(spec.view())).stream()
                .flatMap(featuriser ->
                        IntStream.range(0, models.bySeed().size()).mapToObj(seed -> scorer(featuriser, models, seed)))
                .toList();
        return new Reward(
                name, models.rewards(Objects.requireNonNull(dataset.views().get(spec.view()))), note, scorers);
    }

    private String note() {
        String ratings = spec.ratings()
                .map(column -> "learned from the ratings in column '" + column + "'")
                .orElse("learned from the weak labels");
        String folds = spec.folds().isPresent()
                ? "each candidate's by a model that has not seen its cluster ("
                        + spec.folds().getAsInt() + " folds)"
                : "";
        String seeds = spec.draws() ? "" : "a fit that converges has no seed variance";
        return Stream.of(ratings, folds, seeds).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static TextScorer scorer(Featuriser featuriser, RewardModels models, int seed) {
        return new TextScorer() {
            @Override
            public String column() {
                return featuriser.column();
            }

            @Override
            public double[] score(List<String> texts) {
                return models.score(seed, featuriser.view(texts));
            }
        };
    }
}
