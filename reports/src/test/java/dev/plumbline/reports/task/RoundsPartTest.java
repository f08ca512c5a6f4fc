package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.policy.LoopSpec;
import dev.plumbline.policy.MonitorSpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.reports.html.Html;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RoundsPartTest {

    @Test
    void rounds_and_loops_are_told_in_words() {
        Map<String, LoopSpec> loops = new LinkedHashMap<>();
        loops.put("unpatched", new LoopSpec(place(9), 0, LoopSpec.Patch.NOTHING, false));
        loops.put("<b>by-ratings</b>", new LoopSpec(place(9), 0.2, LoopSpec.Patch.RATINGS, false));
        loops.put("by-truth", new LoopSpec(place(9), 0, LoopSpec.Patch.TRUTH, true));
        RoundsSpec rounds = new RoundsSpec(
                place(9),
                6,
                Optional.empty(),
                4,
                RoundsSpec.DrawsFrom.BASE,
                2,
                RoundsSpec.LearnsFrom.LAST_ROUND,
                new MonitorSpec(place(9), 0.5, 0.05, 0.1, 1),
                loops);
        Html page = new Html();
        new RoundsPart(rounds).write(page);

        assertThat(Jsoup.parse(page.page()).select("p, li").eachText())
                .containsExactly(
                        "6 rounds. In each, raters rate 2 candidates of each prompt, one of them drawn from the last policy; a"
                                + " student learns from the ratings of this round; the policy chooses the best of 4 draws from"
                                + " the base policy by the student's reward.",
                        "A monitor sees 50 % of the held-out prompts of each round; each of its alarms goes off by chance in"
                                + " 5 % of such loops at most.",
                        "unpatched: nothing is put right.",
                        "<b>by-ratings</b>: 20 % of the ratings are the last student's word; after each round the labels of"
                                + " the worst slice are put right, as raters asked again have it.",
                        "by-truth: after each round the labels of the worst slice are put right, as truth has it; the policy"
                                + " chooses by the reward with its sign flipped.");
    }
}
