package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final int WEAK_TO_STRONG = 0;
    private static final int PANEL = 3;

    private static Measured about(double estimate) {
        return value(estimate, estimate - 0.125, estimate + 0.125);
    }

    private static Measurement approval(String arm, String method, String group, Measured measured) {
        return point(arm, method, "approval", Against.RATINGS, "group", group, measured);
    }

    private static Measurement ofRaters(String metric, String group, double estimate) {
        return point("raters", "", metric, Against.RATINGS, "group", group, about(estimate));
    }

    private static Element page(int task, Measurement... measurements) {
        Html page = new Html();
        new Groups(Samples.findings(task, List.of(measurements)), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void groups_stand_with_their_shares_and_how_often_each_is_right() {
        Element page = page(
                PANEL,
                point("raters", "", "rating-count", Against.RATINGS, "group", "young", value(7500, 7500, 7500)),
                ofRaters("share-of-raters", "young", 0.75),
                ofRaters("share-of-raters", "old", 0.25),
                ofRaters("share-of-population", "young", 0.25),
                all(Arm.GROUP, "young", "accuracy", Against.TRUTH, about(0.5)));

        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Group rating-count share-of-raters share-of-population accuracy",
                        "young 7,500 .750 .625 to .875 .250 .125 to .375 .500 .375 to .625",
                        "old .250 .125 to .375");
    }

    @Test
    void approval_stands_by_arm_and_group_with_the_sentence_on_the_student() {
        Element page = page(
                WEAK_TO_STRONG,
                all(Arm.STUDENT, "soft", "accuracy", Against.TRUTH, about(0.7)),
                all(Arm.STUDENT, "soft", "approval", Against.RATINGS, about(0.75)),
                approval(Arm.STUDENT, "soft", "young", about(0.82)),
                approval(Arm.STUDENT, "soft", "old", about(0.61)),
                all(Arm.STUDENT, "soft", "least-approval", Against.RATINGS, about(0.625)),
                approval(Arm.CEILING, "", "young", undefined("nobody of the group rated")));

        assertThat(page.select("p").eachText())
                .containsExactly(
                        "Of the ratings by young 82 % say what student/soft says, of those by old 61 %; it is right"
                                + " on 70 % of the examples.");
        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Arm all raters young old least of the groups",
                        "student/soft .750 .625 to .875 .820 .695 to .945 .610 .485 to .735 .625 .500 to .750",
                        "ceiling \u2013 undefined1");
    }

    @Test
    void a_single_group_is_all_raters() {
        Element page = page(
                PANEL,
                all(Arm.WEAK, "", "approval", Against.RATINGS, about(0.75)),
                approval(Arm.WEAK, "", "crowd", about(0.75)),
                ofRaters("share-of-raters", "crowd", 1));

        assertThat(page.select("tr").eachText()).containsExactly("Arm all raters", "weak .750 .625 to .875");
    }

    @Test
    void without_a_student_the_weak_labels_are_approved_or_not() {
        assertThat(page(
                                PANEL,
                                approval(Arm.WEAK, "", "crowd plain", about(0.5)),
                                approval(Arm.WEAK, "", "expert", about(0.875)))
                        .select("p")
                        .eachText())
                .containsExactly("Of the ratings by expert 88 % say what weak says, of those by crowd plain 50 %.");
    }

    @Test
    void how_people_differ_has_a_table_of_its_own() {
        Element page = page(
                PANEL,
                all(Arm.AGGREGATION, "majority", "total-variation", Against.RATINGS, about(0.25)),
                all(Arm.AGGREGATION, "majority", "excess-total-variation", Against.RATINGS, about(0.125)),
                all(Arm.AGGREGATION, "dawid-skene", "diversity-lost", Against.RATINGS, about(0.5)));

        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Arm total-variation excess-total-variation diversity-lost",
                        "aggregation/majority .250 .125 to .375 .125 .000 to .250",
                        "aggregation/dawid-skene .500 .375 to .625");
    }

    @Test
    void without_groups_nothing_is_said() {
        assertThat(page(PANEL, all(Arm.WEAK, "", "accuracy", Against.TRUTH, about(0.5)))
                        .children())
                .isEmpty();
    }
}
