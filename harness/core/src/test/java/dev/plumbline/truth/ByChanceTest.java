package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.labeling.PanelLabels;
import org.junit.jupiter.api.Test;

class ByChanceTest {

    private static Voices voices(PanelLabels panel) {
        return Jury.of(panel, new int[panel.ratings().examples()]).ofPopulation();
    }

    private static double distance(Distance distance, PanelLabels panel, double... probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            sum += new ByChance(distance, voices(panel), 0).part(p);
        }
        return sum;
    }

    @Test
    void five_raters_of_two_minds_are_apart_from_a_half_by_what_the_binomial_says() {
        PanelLabels five =
                PanelBuilder.panel(1, "all").says(0, "all", 0, 1, 1, 0, 1).build();
        // 2 (.5 x 1 + .3 x 5 + .1 x 10) / 32
        assertThat(distance(Distance.TOTAL_VARIATION, five, .5, .5)).isCloseTo(.1875, within(1e-12));
        // Of 5: 1 bit each for 5 and 0, and by hand for 4 and 3
        double four = (bits(.5, .8) + bits(.5, .2)) / 2 + (bits(.8, .5) + bits(.2, .5)) / 2;
        double three = (bits(.5, .6) + bits(.5, .4)) / 2 + (bits(.6, .5) + bits(.4, .5)) / 2;
        double five0 = (bits(.5, 1) + .5 * 1) / 2 + bits(1, .5) / 2;
        assertThat(distance(Distance.JENSEN_SHANNON, five, .5, .5))
                .isCloseTo((2 * five0 + 10 * four + 20 * three) / 32, within(1e-12));
    }

    private static double bits(double x, double other) {
        return x * Math.log(2 * x / (x + other)) / Math.log(2);
    }

    @Test
    void a_distribution_that_leaves_no_choice_is_met_exactly() {
        PanelLabels two = PanelBuilder.panel(1, "all").says(0, "all", 1, 1).build();
        assertThat(distance(Distance.TOTAL_VARIATION, two, 0, 1)).isZero();
    }

    @Test
    void raters_weigh_what_their_groups_share_of_the_population_says() {
        PanelLabels panel = PanelBuilder.panel(1, "old", "young")
                .says(0, "old", 1)
                .says(0, "young", 0, 1)
                .population(.75, .25)
                .build();
        // One word of .75 and two of .125: yes has 0, .125, .25, .75, .875 or 1
        double mean = (.5 + 2 * .375 + .25 + .25 + 2 * .375 + .5) / 8;
        assertThat(distance(Distance.TOTAL_VARIATION, panel, .5, .5)).isCloseTo(mean, within(1e-12));
    }

    @Test
    void many_raters_are_near_and_their_normal_approximation_meets_the_exact_number() {
        int[] says = new int[4000];
        PanelLabels exact = PanelBuilder.panel(1, "all").says(0, "all", says).build();
        PanelLabels normal =
                PanelBuilder.panel(1, "all").says(0, "all", new int[4200]).build();
        for (Distance distance : Distance.values()) {
            double one = distance(distance, exact, .3, .7);
            double other = distance(distance, normal, .3, .7);
            double falls = distance == Distance.TOTAL_VARIATION ? Math.sqrt(4200 / 4000.) : 4200 / 4000.;
            assertThat(other * falls / one).isCloseTo(1, within(.001));
        }
    }
}
