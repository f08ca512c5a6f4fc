package dev.plumbline.reports.task;

import dev.plumbline.policy.LoopSpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What happens in each round, in words, and what comes back from one to the next in each loop. */
public record RoundsPart(RoundsSpec rounds) implements Part {

    @Override
    public void write(Html page) {
        page.leaf("p", round());
        page.leaf("p", watched());
        page.open("ul", "class", "loops");
        rounds.loops()
                .forEach((name, loop) -> page.open("li")
                        .leaf("strong", name)
                        .text(": " + said(loop) + ".")
                        .close());
        page.close();
    }

    private String round() {
        return Numbers.count(rounds.count(), "round") + ". In each, raters rate "
                + Numbers.count(rounds.rated(), "candidate")
                + " of each prompt, one of them drawn from the last policy; a"
                + " student learns from the ratings of "
                + (rounds.learnsFrom() == RoundsSpec.LearnsFrom.LAST_ROUND ? "this round" : "every round so far")
                + "; the policy chooses the best of " + Numbers.count(rounds.bestOf(), "draw") + " from the "
                + (rounds.drawsFrom() == RoundsSpec.DrawsFrom.BASE ? "base" : "last")
                + " policy by the student's reward.";
    }

    private String watched() {
        return "A monitor sees " + share(rounds.monitor().share())
                + " of the held-out prompts of each round; each of its alarms goes off by chance in "
                + share(rounds.monitor().level()) + " of such loops at most.";
    }

    private static String said(LoopSpec loop) {
        List<String> ways = new ArrayList<>();
        if (loop.shapedByModel() > 0) {
            ways.add(share(loop.shapedByModel()) + " of the ratings are the last student's word");
        }
        if (loop.patch() != LoopSpec.Patch.NOTHING) {
            ways.add("after each round the labels of the worst slice are put right, as "
                    + (loop.patch() == LoopSpec.Patch.TRUTH ? "truth has it" : "raters asked again have it"));
        }
        if (loop.flipped()) {
            ways.add("the policy chooses by the reward with its sign flipped");
        }
        return ways.isEmpty() ? "nothing is put right" : String.join("; ", ways);
    }

    private static String share(double share) {
        return Numbers.points(share) + "\u00a0%";
    }
}
