package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CovarianceTest {

    @Test
    void parts_with_negative_eigenvalues_are_left_out() {
        // Eigenvalues 3 along (1, 1) and -1 along (1, -1).
        assertThat(new Covariance(1, 2, 1).nonNegative()).isEqualTo(new Covariance(1.5, 1.5, 1.5));
        assertThat(new Covariance(-1, 0, -2).nonNegative()).isEqualTo(new Covariance(0, 0, 0));
        assertThat(new Covariance(-2, 0, 3).nonNegative()).isEqualTo(new Covariance(0, 0, 3));
        assertThat(new Covariance(2, 1, 3).nonNegative()).isEqualTo(new Covariance(2, 1, 3));
    }
}
