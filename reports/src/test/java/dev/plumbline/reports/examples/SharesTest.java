package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void who_needs_little_leaves_the_rest_to_the_others_in_equal_parts() {
        assertThat(Shares.of(new int[] {70, 10, 80}, 100)).containsExactly(45, 10, 45);
        assertThat(Shares.of(new int[] {70, 10, 80}, 160)).containsExactly(70, 10, 80);
        assertThat(Shares.of(new int[] {}, 100)).isEmpty();
    }
}
