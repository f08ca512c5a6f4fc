package dev.plumbline.truth.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * JudgeBench (Tan et al. 2025, arXiv 2410.12784): pairs of responses of which one is right, judged in both orders.
 *
 * <p>Of the two answers a right one counts 1, a wrong one -1, a tie or none 0; a pair is won where the sum is above 0. So a judge that contradicts itself wins nothing, and
 * one that is right once and undecided once wins. Of one answer only, as the benchmark asks of reward models, a pair is won where it is right. The score is the share of all
 * pairs won, that of a source the same of its pairs (ScalerLab/JudgeBench, {@code utils/metrics.py}); it is given there in per cent.
 *
 * <p>Quirk, kept where the task leaves it so: the benchmark reads a reward model's equal scores as B, so that a constant one is right on the share of pairs whose right response is B
 * when asked once, and on none when asked in both orders.
 */
public final class JudgeBench {

    /** What the sources of questions run along. */
    public static final String SOURCE = "source";

    /** What may come of a pair runs along this. */
    public static final String OUTCOME = "outcome";

    /** The sources by the beginnings of their names in the benchmark's column. */
    private static final Map<String, String> SOURCES = sources();

    private JudgeBench() {}

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("mmlu-pro", "knowledge");
        sources.put("livebench-reasoning", "reasoning");
        sources.put("livebench-math", "math");
        sources.put("livecodebench", "coding");
        return sources;
    }

    /** The kind of question of a value of the benchmark's column, such as {@code knowledge} for {@code mmlu-pro-law}; empty where it is none. */
    public static Optional<String> source(String value) {
        return SOURCES.entrySet().stream()
                .filter(source -> value.startsWith(source.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** With what a value of the benchmark's column may begin. */
    public static List<String> beginnings() {
        return List.copyOf(SOURCES.keySet());
    }

    /**
     * The total, the sources and the shares of what comes of a pair.
     *
     * @param sources of each pair, as {@link #source} names them
     */
    public static List<Part> parts(List<String> sources, List<Judgment> judgments) {
        Groups won = Groups.of(SOURCE, sources, scores(judgments, one -> one.balance() > 0));
        List<String> all = List.copyOf(SOURCES.values());
        List<Part> parts = new ArrayList<>();
        Optional<String> missing = won.mean(Part.TOTAL, "", all).missing();
        parts.add(whole(Part.TOTAL, "", judgments, missing, one -> one.balance() > 0));
        all.forEach(name -> parts.add(won.alone(SOURCE, name, name)));
        if (judgments.stream().anyMatch(one -> one.swapped().isPresent())) {
            parts.add(whole(OUTCOME, "right", judgments, missing, one -> one.balance() > 0));
            parts.add(whole(OUTCOME, "undecided", judgments, missing, one -> one.balance() == 0));
            parts.add(whole(OUTCOME, "wrong", judgments, missing, one -> one.balance() < 0));
            parts.add(whole(OUTCOME, "inconsistent", judgments, missing, Judgment::inconsistent));
        }
        if (judgments.stream().anyMatch(Judgment::unanswered)) {
            parts.add(whole(OUTCOME, "unanswered", judgments, missing, Judgment::unanswered));
        }
        return parts;
    }

    /** A share of all pairs, of which every kind must be here. */
    private static Part whole(
            String axis, String step, List<Judgment> judgments, Optional<String> missing, Predicate<Judgment> counted) {
        List<String> together = judgments.stream().map(one -> "all").collect(Collectors.toList());
        return missing.map(reason -> Part.lacking(axis, step, reason))
                .orElseGet(() ->
                        Groups.of(SOURCE, together, scores(judgments, counted)).alone(axis, step, "all"));
    }

    private static double[] scores(List<Judgment> judgments, Predicate<Judgment> counted) {
        return judgments.stream().mapToDouble(one -> counted.test(one) ? 1 : 0).toArray();
    }
}
