package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PooledShareTest {

    private static final Sample THREE = Sample.of(new int[] {0, 1, 2}, new int[] {0, 1, 2});

    @Test
    void seeds_enter_with_their_linearised_share() {
        // Seed 0 picks every row, with the scores 1, 0, 1; seed 1 picks row 1, with 0: 2 of 4, 2 picks a seed.
        double[] score = {1, 0, 1};
        PooledShare pooled = PooledShare.of(THREE, "a pick", 2, (s, row) -> s == 0 || row == 1, (s, row) -> score[row]);
        List<Estimate> seeds = pooled.estimates().each();
        // (1 - 1/2)/2, (0 - 1/2)/2, (1 - 1/2)/2, and their sum beside 1/2.
        assertThat(seeds.get(0).contribution()).containsExactly(.25, -.25, .25);
        assertThat(seeds.get(0).value()).isEqualTo(.75);
        assertThat(seeds.get(1).contribution()).containsExactly(0, -.25, 0);
        assertThat(seeds.get(1).value()).isEqualTo(.25);
        assertThat(pooled.estimates().mean().value()).isEqualTo(.5);
        assertThat(pooled.base().rows()).containsExactly(0, 1, 2);
    }
}
