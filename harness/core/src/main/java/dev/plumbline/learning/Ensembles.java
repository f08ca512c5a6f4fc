package dev.plumbline.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes one reward of several, see {@link RewardSpec.Ensemble}. */
public final class Ensembles {

    private static final double OF_VARIANCE = .5;
    private static final double OF_DEVIATION = 1;

    private final RewardSpec.Ensemble spec;
    private final double lambda;

    public Ensembles(RewardSpec.Ensemble spec) {
        this.spec = spec;
        this.lambda = spec.lambda().orElse(spec.by() == RewardSpec.By.MEAN_MINUS_VARIANCE ? OF_VARIANCE : OF_DEVIATION);
    }

    /** A member: its rewards of all candidates, and how it rewards new text, if it does. */
    private record Member(double[] rewards, List<TextScorer> scorer) {}

    /**
     * The ensemble.
     *
     * @param of the rewards that it names, in their order
     */
    public Reward of(String name, List<Reward> of) {
        List<List<Member>> bySeed = of.size() == 1 ? List.of(seeds(of.get(0))) : side(of);
        return new Reward(
                name,
                bySeed.stream().map(this::rewards).toList(),
                note(of),
                bySeed.stream().flatMap(members -> scorer(members).stream()).toList());
    }

    private static List<Member> seeds(Reward reward) {
        return IntStream.range(0, reward.bySeed().size())
                .mapToObj(seed -> member(reward, seed))
                .toList();
    }

    /** For every seed the members of that seed; one without randomness is a member of each. */
    private static List<List<Member>> side(List<Reward> of) {
        int seeds = of.stream().mapToInt(reward -> reward.bySeed().size()).max().orElse(1);
        return IntStream.range(0, seeds)
                .mapToObj(seed -> of.stream()
                        .map(reward -> member(reward, reward.bySeed().size() == 1 ? 0 : seed))
                        .toList())
                .toList();
    }

    private static Member member(Reward reward, int seed) {
        List<TextScorer> scorers = reward.scorers();
        return new Member(reward.bySeed().get(seed), scorers.isEmpty() ? List.of() : List.of(scorers.get(seed)));
    }

    private double[] rewards(List<Member> members) {
        return combined(members.stream()
                .map(member -> Scale.of(member.rewards()).scaled(member.rewards()))
                .toList());
    }

    /** Of new text, where every member reads the same column; scaled as the candidates were. */
    private List<TextScorer> scorer(List<Member> members) {
        List<TextScorer> scorers =
                members.stream().flatMap(member -> member.scorer().stream()).toList();
        if (scorers.size() < members.size()
                || scorers.stream().map(TextScorer::column).distinct().count() > 1) {
            return List.of();
        }
        List<Scale> scales =
                members.stream().map(member -> Scale.of(member.rewards())).toList();
        return List.of(new TextScorer() {
            @Override
            public String column() {
                return scorers.get(0).column();
            }

            @Override
            public double[] score(List<String> texts) {
                return combined(IntStream.range(0, scales.size())
                        .mapToObj(k -> scales.get(k).scaled(scorers.get(k).score(texts)))
                        .toList());
            }
        });
    }

    private double[] combined(List<double[]> scaled) {
        double[] rewards = new double[scaled.get(0).length];
        double[] members = new double[scaled.size()];
        for (int i = 0; i < rewards.length; i++) {
            for (int k = 0; k < members.length; k++) {
                members[k] = scaled.get(k)[i];
            }
            rewards[i] = combined(members);
        }
        return rewards;
    }

    /**
     * What becomes of the members' rewards of one candidate.
     *
     * <p>Worked example: 1 and 3: mean 2, worst case 1, variance and standard deviation 1, so mean less half a variance 1.5 and mean less
     * one deviation 1.
     */
    double combined(double... members) {
        double mean = Arrays.stream(members).sum() / members.length;
        double variance =
                Arrays.stream(members).map(z -> (z - mean) * (z - mean)).sum() / members.length;
        return switch (spec.by()) {
            case MEAN -> mean;
            case WORST_CASE -> Arrays.stream(members).min().orElseThrow();
            case MEAN_MINUS_VARIANCE -> mean - lambda * variance;
            case MEAN_MINUS_DEVIATION -> mean - lambda * Math.sqrt(variance);
        };
    }

    private String note(List<Reward> of) {
        String who = of.size() == 1
                ? "the " + of.get(0).bySeed().size() + " seeds of '" + of.get(0).name() + "'"
                : of.stream().map(reward -> "'" + reward.name() + "'").collect(Collectors.joining(", "));
        String how = switch (spec.by()) {
            case MEAN -> "mean";
            case WORST_CASE -> "least";
            case MEAN_MINUS_VARIANCE -> String.format(Locale.ROOT, "mean less %s variances", lambda);
            case MEAN_MINUS_DEVIATION -> String.format(Locale.ROOT, "mean less %s standard deviations", lambda);
        };
        return how + " of " + who + ", each standardised";
    }
}
