package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import org.junit.jupiter.api.Test;

/** Whose taste a student has, what post-stratification mends and what not, and what groups choose together. */
class GroupsTest {

    private static final String POOL = "whose-ratings-pool";
    private static final String STRATIFIED = "whose-ratings-post-stratified";

    private static double byGroup(String task, String arm, String method, String metric, String group) {
        return value(task, new MetricKey(arm, method, "all", metric, Against.RATINGS).at(MetricKey.GROUP, group));
    }

    private static double policy(String method, String metric, Against against) {
        return value("welfare", new MetricKey("policy", method, "all", metric, against));
    }

    private static double value(String task, MetricKey key) {
        Measured measured =
                SuiteRun.task(task).measurements().find(key).orElseThrow(() -> new AssertionError(key.toString()));
        assertThat(measured).as(key.toString()).isInstanceOf(Measured.Value.class);
        return ((Measured.Value) measured).estimate();
    }

    @Test
    void post_stratification_gives_those_who_were_hardly_asked_their_taste_back() {
        double apart = byGroup(POOL, "student", "soft", "approval", "young")
                - byGroup(POOL, "student", "soft", "approval", "old");
        double mended = byGroup(STRATIFIED, "student", "soft", "approval", "young")
                - byGroup(STRATIFIED, "student", "soft", "approval", "old");
        assertThat(apart).isGreaterThan(.1);
        assertThat(Math.abs(mended)).isLessThan(.06);
    }

    @Test
    void it_does_not_mend_what_both_groups_believe() {
        for (String task : new String[] {POOL, STRATIFIED}) {
            assertThat(SuiteRun.estimate(task, "student", "soft", "topic=popular-myth", "accuracy"))
                    .as(task)
                    .isLessThan(.5);
        }
        assertThat(SuiteRun.estimate(STRATIFIED, "student", "soft", "topic=ordinary", "accuracy"))
                .isGreaterThan(SuiteRun.estimate(POOL, "student", "soft", "topic=ordinary", "accuracy") + .04);
    }

    @Test
    void the_best_on_average_is_worse_for_the_minority_than_chance_and_maximin_is_not() {
        assertThat(byGroup("welfare", "policy", "utilitarian", "utility", "contradicted"))
                .isLessThan(-.2);
        for (String group : new String[] {"agreed", "contradicted"}) {
            assertThat(byGroup("welfare", "policy", "maximin", "utility", group))
                    .as(group)
                    .isGreaterThan(.2);
        }
        assertThat(byGroup("welfare", "policy", "maximin", "utility-in-sample", "agreed"))
                .as("what the game makes equal")
                .isCloseTo(byGroup("welfare", "policy", "maximin", "utility-in-sample", "contradicted"), within(.005));
        assertThat(policy("maximin", "chosen-gold", Against.TRUTH))
                .isGreaterThan(policy("utilitarian", "chosen-gold", Against.TRUTH) + .1);
        assertThat(policy("maximin", "price-of-fairness", Against.RATINGS)).isBetween(.15, .3);
    }
}
