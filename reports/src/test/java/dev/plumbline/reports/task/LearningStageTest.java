package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.reports.html.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LearningStageTest {

    private static List<String> rows(List<Reward> rewards) {
        RewardSpec mean = new RewardSpec.WeightAverage(place(7), "bt");
        LearningSpec spec = new LearningSpec(
                place(6), Optional.empty(), List.of(), List.of(), 1, Map.of(), Map.of("mean", mean), Optional.empty());
        Html page = new Html();
        new LearningStage(spec, List.of(), rewards).write(page);
        return Jsoup.parse(page.page()).select("tr").eachText();
    }

    private static Reward reward(String name, String note) {
        return new Reward(name, List.of(new double[] {1}), note);
    }

    @Test
    void a_reward_stands_with_what_a_reader_must_know_of_it() {
        assertThat(rows(List.of(reward("other", "of another"), reward("mean", "stopped after 3 steps <b>"))))
                .containsExactly("Reward From Note", "mean weight-average stopped after 3 steps <b>");
    }

    @Test
    void where_no_reward_has_a_note_or_none_is_given_away_there_is_no_column() {
        assertThat(rows(List.of(reward("mean", "")))).containsExactly("Reward From", "mean weight-average");
        assertThat(rows(List.of())).containsExactly("Reward From", "mean weight-average");
    }
}
