package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Conjunctions.Candidate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConjunctionsTest {

    private static int[] rows(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static Candidate candidate(long members) {
        return new Candidate(List.of(), new long[] {members}, 3, Long.bitCount(members), 1);
    }

    @Test
    void a_slice_is_as_conspicuous_as_the_difference_of_two_shares_in_standard_errors() {
        // 20 of the 40 inside, 12 of the 60 outside: .3 over sqrt(.32 x .68 (1/40 + 1/60)) = .3/.095219.
        // The other slice has 18 of 40 against 14 of 60: .216667/.095219.
        List<Literal> literals = List.of(new Literal("a", "1", rows(0, 40)), new Literal("b", "1", rows(8, 48)));
        Conjunctions search =
                new Conjunctions(literals, rows(0, 100), row -> row < 20 || (row >= 42 && row < 48) || row >= 94, 1);
        List<Candidate> best = search.best(1);
        assertThat(best).hasSize(1);
        assertThat(best.get(0).literals()).containsExactly(literals.get(0));
        assertThat(best.get(0).z()).isEqualTo(.3 / .0952190, within(1e-4));
        assertThat(best.get(0).n()).isEqualTo(40);
        assertThat(best.get(0).wrong()).isEqualTo(20);
        assertThat(search.looked()).isEqualTo(2);
    }

    @Test
    void two_slices_are_much_the_same_where_they_share_more_than_half_of_their_union() {
        assertThat(candidate(0b1111).overlaps(candidate(0b0111))).isTrue();
        assertThat(candidate(0b0111).overlaps(candidate(0b1110))).as("2 of 4").isFalse();
        assertThat(candidate(0b001111).overlaps(candidate(0b111100)))
                .as("2 of 6")
                .isFalse();
    }
}
