package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real people's ratings. The accuracies of the methods other than the majority and Dawid-Skene are what came out, and no aim: nothing was chosen
 * by them.
 */
class CrowdDataTest {

    @ParameterizedTest
    @CsvSource({"bluebird, .7593, .8981", "dog, .8222, .8426"})
    void majority_and_dawid_skene_are_as_right_as_published(String name, double majority, double dawidSkene)
            throws IOException {
        CrowdData data = CrowdData.read(name);
        assertThat(data.accuracy(Every.MAJORITY)).isCloseTo(majority, within(5e-5));
        assertThat(data.accuracy(Every.DAWID_SKENE)).isCloseTo(dawidSkene, within(.005));
    }

    @ParameterizedTest
    @CsvSource({"bluebird, .7222, .7222, .8611", "dog, .8302, .8340, .8302"})
    void the_others_come_out_where_they_come_out(String name, double weighted, double glad, double mace)
            throws IOException {
        CrowdData data = CrowdData.read(name);
        assertThat(data.accuracy(Every.WEIGHTED_MAJORITY)).isCloseTo(weighted, within(5e-5));
        assertThat(data.accuracy(Every.GLAD)).isCloseTo(glad, within(5e-5));
        assertThat(data.accuracy(Every.MACE)).isCloseTo(mace, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"dog, .9, 271, 26", "bluebird, .8, 18, 3"})
    void where_people_agree_most_of_them_are_still_wrong_now_and_then(
            String name, double least, long agreed, long wrong) throws IOException {
        CrowdData data = CrowdData.read(name);
        Aggregated majority = Every.MAJORITY.of(data.ratings(), 0);
        int[] items = IntStream.range(0, data.truth().length)
                .filter(i -> majority.confidence(i).orElse(0) >= least)
                .toArray();
        assertThat(items).hasSize((int) agreed);
        assertThat(IntStream.of(items)
                        .filter(i -> majority.labels().hard(i) != data.truth()[i])
                        .count())
                .isEqualTo(wrong);
    }

    @Test
    void half_a_hundred_dogs_are_ties_of_the_majority() throws IOException {
        Aggregated majority = Every.MAJORITY.of(CrowdData.read("dog").ratings(), 0);
        assertThat(majority.ties()).hasSize(50);
        assertThat(majority.labels().hard(majority.ties()[0])).isEqualTo(Probabilities.TIE);
    }
}
