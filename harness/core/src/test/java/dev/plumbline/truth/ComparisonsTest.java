package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final Subject A = new Subject("scores", "a");
    private static final Subject B = new Subject("scores", "b");
    private static final Subject C = new Subject("scores", "c");

    @Test
    void unclustered_examples_are_counted_one_way_and_the_other() {
        // Only a right: 5 times; only b right: once; both: twice.
        Comparison found = EvidenceBuilder.truth(1, 1, 1, 1, 1, 1, 1, 1)
                .arm("scores", "a", new int[] {1, 1, 1, 1, 1, 0, 1, 1})
                .arm("scores", "b", new int[] {0, 0, 0, 0, 0, 1, 1, 1})
                .compare(A, B)
                .compared()
                .get(0);
        assertThat(found.test()).isEqualTo(Comparison.Test.MCNEMAR);
        assertThat(found.onlyOne()).hasValue(5);
        assertThat(found.onlyOther()).hasValue(1);
        assertThat(found.p().orElseThrow()).isEqualTo(.21875, within(1e-12));
        assertThat(((Measured.Value) found.difference()).estimate()).isEqualTo(.5, within(1e-12));
        assertThat(found.differs()).isFalse();
        // Squares about .5 are 5 x .25 + 2.25 + 2 x .25 = 4; standard error sqrt(4/64 x 8/7), times 1.959964 + .841621.
        assertThat(found.detectable().orElseThrow()).isEqualTo(2.801585 * Math.sqrt(1 / 14.0), within(1e-6));
    }

    @Test
    void an_example_counts_by_the_share_of_the_seeds_that_are_right_on_it() {
        // Differences 1, 1, 1 and .5, for one of two seeds is right there: of the 16 sums only 3.5 and -3.5 are as far.
        // All
        // three variances are 1/64, so t is .875 / .125 with 3 degrees of freedom, whose p is below .01.
        Comparison found = EvidenceBuilder.truth(1, 1, 1, 1)
                .arm("scores", "a", new int[] {1, 1, 1, 1})
                .arm("scores", "b", new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 1})
                .compare(A, B)
                .compared()
                .get(0);
        assertThat(found.test()).isEqualTo(Comparison.Test.SIGN_FLIP_AND_SEEDS);
        assertThat(found.p()).hasValue(2 / 16.0);
    }

    @Test
    void clusters_are_flipped_whole() {
        // Differences of the clusters 2, 2, 1: of the 8 sums only 5 and -5 are as far.
        Comparison found = EvidenceBuilder.truth(1, 1, 1, 1, 1, 1)
                .clusters(0, 0, 1, 1, 2, 2)
                .arm("scores", "a", new int[] {1, 1, 1, 1, 1, 1})
                .arm("scores", "b", new int[] {0, 0, 0, 0, 0, 1})
                .compare(A, B)
                .compared()
                .get(0);
        assertThat(found.test()).isEqualTo(Comparison.Test.SIGN_FLIP);
        assertThat(found.p()).hasValue(.25);
        assertThat(found.onlyOne()).hasValue(5);
    }

    @Test
    void what_several_seeds_say_must_hold_beyond_them() {
        // Over the clusters alone all 8 examples point one way: p = 2/256. The seeds, 1 and .25, do not settle it.
        int[] all = {1, 1, 1, 1, 1, 1, 1, 1};
        int[] few = {1, 1, 0, 0, 0, 0, 0, 0};
        int[] none = {0, 0, 0, 0, 0, 0, 0, 0};
        Comparison found = EvidenceBuilder.truth(all)
                .arm("student", "soft", all, few)
                .arm("student", "hard", none, none)
                .compare(new Subject("student", "soft"), new Subject("student", "hard"))
                .compared()
                .get(0);
        assertThat(found.test()).isEqualTo(Comparison.Test.SIGN_FLIP_AND_SEEDS);
        assertThat(found.onlyOne()).isEqualTo(OptionalInt.empty());
        assertThat(found.p().orElseThrow()).isGreaterThan(.1);
    }

    @Test
    void p_values_are_adjusted_for_all_pairs_together() {
        int[] truth = {1, 1, 1, 1, 1, 1, 1};
        List<Comparison> found = EvidenceBuilder.truth(truth)
                .arm("scores", "a", truth)
                .arm("scores", "b", new int[7])
                .arm("scores", "c", new int[] {0, 0, 0, 0, 0, 1, 1})
                .compare(A, B)
                .compare(A, C)
                .compare(B, C)
                .compared();
        // McNemar: 2/128, 2/32, 2/4; Holm: 3 x 2/128, 2 x 2/32, 1/2.
        assertThat(found).extracting(c -> c.adjusted().orElseThrow()).containsExactly(6 / 128.0, 1 / 8.0, 1 / 2.0);
        assertThat(found).extracting(Comparison::differs).containsExactly(true, false, false);
    }

    @Test
    void an_adjusted_p_of_5_per_cent_is_a_difference() {
        Comparison found = EvidenceBuilder.truth(1, 1)
                .arm("scores", "a", new int[] {1, 1})
                .arm("scores", "b", new int[] {0, 0})
                .compare(A, B)
                .compared()
                .get(0);
        assertThat(found.adjustedTo(.05).differs()).isTrue();
        assertThat(found.adjustedTo(.0501).differs()).isFalse();
    }

    @Test
    void a_single_cluster_decides_nothing() {
        Comparison found = EvidenceBuilder.truth(1, 1)
                .clusters(0, 0)
                .arm("scores", "a", new int[] {1, 1})
                .arm("scores", "b", new int[] {0, 0})
                .compare(A, B)
                .compared()
                .get(0);
        assertThat(found.difference())
                .isEqualTo(new Measured.Undefined("only 1 cluster here; an interval needs at least 2"));
        assertThat(found.p()).isEmpty();
        assertThat(found.differs()).isFalse();
    }

    @Test
    void all_students_and_scores_are_compared_unless_pairs_are_named() {
        Subject weak = new Subject("weak", "");
        assertThat(Pair.of(List.of(), List.of(weak, A, B, C)))
                .containsExactly(new Pair(A, B), new Pair(A, C), new Pair(B, C));
        assertThat(Pair.of(List.of(List.of("weak", "scores/b")), List.of(weak, A, B)))
                .containsExactly(new Pair(weak, B));
        List<Subject> six = List.of("a", "b", "c", "d", "e", "f").stream()
                .map(name -> new Subject("scores", name))
                .toList();
        assertThat(Pair.of(List.of(), six)).isEmpty();
        assertThat(Pair.of(List.of(), six.subList(0, 5))).hasSize(10);
    }

    @Test
    void a_pair_that_cannot_be_is_told() {
        assertThat(Pair.problem(List.of("scores/a"), List.of(A, B)))
                .hasValue("expected two arms to compare, such as [student/soft, weak], found 1");
        assertThat(Pair.problem(List.of("scores/a", "scores/x"), List.of(A, B)))
                .hasValue("no arm 'scores/x' to compare; did you mean 'scores/a'?");
        assertThat(Pair.problem(List.of("scores/a", "scores/a"), List.of(A, B)))
                .hasValue("expected two different arms to compare, found 'scores/a' twice");
        assertThat(Pair.problem(List.of("scores/a", "scores/b"), List.of(A, B))).isEmpty();
    }
}
