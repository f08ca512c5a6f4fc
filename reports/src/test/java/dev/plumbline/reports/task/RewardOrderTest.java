package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RewardOrderTest {

    private static Element page(Measurement... measurements) {
        Html page = new Html();
        new RewardOrder(Samples.findings(List.of(measurements)), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void ratings_and_truth_stand_side_by_side_a_row_a_reward() {
        Element page = page(
                all(Arm.REWARD, "bt", "within-pool-accuracy", Against.RATINGS, value(.9633, .95, .97)),
                all(Arm.REWARD, "bt", "within-pool-accuracy", Against.TRUTH, value(.7377, .72, .76)),
                all(Arm.REWARD, "given", "within-pool-accuracy", Against.RATINGS, undefined("nobody rates")),
                all(Arm.REWARD, "given", "within-pool-accuracy", Against.TRUTH, value(.5, .4, .6)));

        assertThat(page.select("thead th").eachText())
                .containsExactly("Reward", "within-pool-accuracy (ratings)", "within-pool-accuracy (truth)");
        assertThat(page.select("tbody th").eachText()).containsExactly("bt", "given");
        assertThat(page.select("tbody tr").get(0).text()).contains(".963").contains(".738");
        assertThat(page.select("tbody tr").get(1).text()).contains("undefined");
    }

    @Test
    void without_rewards_of_pools_there_is_nothing() {
        assertThat(page(all(Arm.REWARD, "bt", "pairwise-accuracy", Against.TRUTH, value(.5, .4, .6)))
                        .select("table"))
                .isEmpty();
    }
}
