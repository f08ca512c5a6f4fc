package dev.plumbline.truth;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How truth depends on the distance d = sqrt(KL) of a policy from the base, by Gao, Schulman and Hilton (2022, arXiv 2210.10760). Both have two parameters, in
 * which they are linear; both are 0 at the base.
 */
enum GaoForm {
    /** Of best-of-n: {@code d (alpha - beta d)}, greatest at d = alpha/(2 beta), where it is alpha^2/(4 beta). */
    BON {
        @Override
        double bend(double d) {
            return d * d;
        }

        @Override
        double place(double alpha, double beta) {
            return alpha / (2 * beta);
        }

        @Override
        double slopeByRatio(double d) {
            return .5;
        }
    },
    /** Of reinforcement learning: {@code d (alpha - beta log d)}, greatest at d = exp(alpha/beta - 1), where it is beta d. Its slope at 0 is infinite. */
    RL {
        @Override
        double bend(double d) {
            return d * Math.log(d);
        }

        @Override
        double place(double alpha, double beta) {
            return Math.exp(alpha / beta - 1);
        }

        @Override
        double slopeByRatio(double d) {
            return d;
        }
    };

    /** What beta is multiplied by. */
    abstract double bend(double d);

    /** The place of the peak, for beta above 0. */
    abstract double place(double alpha, double beta);

    /** How fast the place of the peak, d, grows with alpha/beta. */
    abstract double slopeByRatio(double d);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    double at(double d, double alpha, double beta) {
        return alpha * d - beta * bend(d);
    }

    /** The distance at which a fitted form is greatest; empty where it has no peak. */
    OptionalDouble peakAt(double alpha, double beta) {
        return beta > 0 ? OptionalDouble.of(place(alpha, beta)) : OptionalDouble.empty();
    }
}
