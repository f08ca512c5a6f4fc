package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.record.HeldOutTable;
import dev.plumbline.truth.Arm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the browser shows of rewards and gold values, the table of examples holds in full. */
class RewardsInCsvTest {

    private static List<String> ends(TaskRun run) {
        return new HeldOutTable(run)
                .rows()
                .map(row -> String.join(",", row.subList(13, 16)))
                .toList();
    }

    @Test
    void of_pools_each_candidate_has_its_rewards_and_its_gold_value() {
        assertThat(ends(MadeTask.pools(4, 2)
                        .gold(-1, .125, 2, 3)
                        .reward("a;b", 1234567.8, 2, 3, 4)
                        .reward("length", 0, -1, .5, 2)
                        .run()))
                .containsExactly(
                        "p0,a\\;b=1234567.8;length=0.0,-1.0",
                        "p0,a\\;b=2.0;length=-1.0,0.125",
                        "p1,a\\;b=3.0;length=0.5,2.0",
                        "p1,a\\;b=4.0;length=2.0,3.0");
    }

    @Test
    void of_pairs_both_sides_have_theirs() {
        assertThat(ends(MadeTask.pairs(1)
                        .arm(Arm.SCORES, "grm", .75)
                        .reward("length", 2, .5)
                        .run()))
                .containsExactly("e0,length=2.0:0.5,");
    }

    @Test
    void without_rewards_there_is_nothing_to_tell() {
        assertThat(ends(MadeTask.singles(1).run())).containsExactly(",,");
    }
}
