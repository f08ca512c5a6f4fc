package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is lost between what a reward offers to the best policy and what truth gets, link by link, in win rates over the base.
 *
 * @param policy which policy
 * @param links what each link loses, at least one, all values; below 0 where it gains
 * @param gold how often truth prefers the policy to the base
 */
public record LinksOfPolicy(String policy, List<Link> links, double gold) {

    private static final List<String> NAMES = List.of("policy", "reward", "raters", "guideline");

    /** The win rate of the base over itself. */
    private static final double EVEN = 0.5;

    /** Losses below this are written as nothing. */
    private static final double LEAST = 0.005;

    /**
     * A link.
     *
     * @param loss by how much what comes before it is better pleased than what comes after; below 0 where it is less pleased
     */
    public record Link(String name, Figure loss) {
        double lost() {
            return loss.estimate().orElseThrow();
        }

        /** Such as {@code lost by the raters}, and {@code won} where the loss is below 0. */
        String by() {
            return (lost() < 0 ? "won" : "lost") + " by the " + name;
        }
    }

    /**
     * As measured.
     *
     * @param figures of the policy, the reward, the raters, the guideline where there is one, and truth
     */
    public static LinksOfPolicy of(String policy, List<Optional<Figure>> figures) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            figures.get(i).filter(Figure::isValue).ifPresent(loss -> links.add(new Link(name, loss)));
        }
        return new LinksOfPolicy(
                policy,
                links,
                figures.get(NAMES.size()).orElseThrow().estimate().orElseThrow());
    }

    /** The win rate that the reward offers to the best policy. */
    public double offered() {
        return gold + links.stream().mapToDouble(Link::lost).sum();
    }

    /** What the base leaves of that: under it every win rate is a half. */
    public double leftByBase() {
        return offered() - EVEN;
    }

    public String sentence() {
        double lost = offered() - gold;
        if (lost < LEAST) {
            return policy + ", truth gets all that the reward offers: a win rate of " + percent(gold) + ".";
        }
        List<Link> ordered = links.stream()
                .sorted(Comparator.comparingDouble(Link::lost).reversed())
                .toList();
        Link most = ordered.get(0);
        String offers = "what the reward offers (" + percent(offered()) + ")";
        String gets = "what truth gets (" + percent(gold) + ")";
        String won = won();
        return policy
                + (won.isEmpty()
                        ? ": of the " + points(lost) + " between " + offers + " and " + gets + ", "
                        : ": " + offers + " and " + gets + " are " + points(lost) + " apart: ")
                + Numbers.points(most.lost()) + " are " + most.by() + near(most, ordered) + won + ".";
    }

    /** Where another link may lose as much. */
    private static String near(Link most, List<Link> ordered) {
        if (ordered.size() < 2) {
            return "";
        }
        Link next = ordered.get(1);
        boolean apart = most.loss().low().orElse(Double.NEGATIVE_INFINITY)
                > next.loss().high().orElse(Double.POSITIVE_INFINITY);
        return apart ? "" : ", which is not clearly more than the " + Numbers.points(next.lost()) + " " + next.by();
    }

    /** What other links give back, so that the largest loss is not taken for a part of the whole. */
    private String won() {
        List<String> won = links.stream()
                .filter(link -> link.lost() < -LEAST)
                .map(link -> Numbers.points(-link.lost()) + " are " + link.by())
                .toList();
        return won.isEmpty() ? "" : "; " + Names.listed(won);
    }

    private static String points(double share) {
        String points = Numbers.points(share);
        return points + (points.equals("1") ? " point" : " points");
    }

    public static String percent(double share) {
        return Numbers.points(share) + "\u00a0%";
    }

    /** In points with a sign, such as {@code −12.5}; a gain with a plus. */
    public static String change(double lost) {
        String points = Numbers.percentFigure(-lost, 1, RoundingMode.HALF_EVEN);
        return lost < 0 ? "+" + points : points;
    }
}
