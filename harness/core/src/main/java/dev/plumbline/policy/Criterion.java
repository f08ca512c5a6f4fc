package dev.plumbline.policy;

import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.math.BigDecimal;

/**
 * How the utilities of several groups become one number to be made as great as possible, in a task file under {@code choose}.
 *
 * <p>All but {@code accepted} are power means of the groups' utilities u with weights w, which sum to 1: the power 1 is utilitarian, towards 0 it is
 * Nash, towards minus infinity maximin (Atkinson 1970; Moulin 2003, "Fair division and collective welfare", section 3.2). Utilities are
 * in standard deviations of each group's under the base, whose own utility is 0. Worked example: utilities 1 and 4 with equal weights
 * are 2.5 to the utilitarian, 2 to Nash and 1 to maximin.
 */
public sealed interface Criterion {

    /** The weighted mean: {@code sum over g of w_g u_g}. */
    record Utilitarian(Place place) implements Criterion {}

    /** The utility of the group that is worst off: {@code min over g of u_g}. */
    record Maximin(Place place) implements Criterion {}

    /**
     * The weighted geometric mean of what each group gains over the base, which is what they get without an agreement (Nash
     * 1950; weighted by Kalai 1977). It has no solution where no policy is better for every group than the base.
     */
    record Nash(Place place) implements Criterion {}

    /**
     * {@code (sum over g of w_g u_g^power)^(1 / power)}; like Nash it needs a gain for every group.
     *
     * @param power at most 1 and not 0; at 1 it is the utilitarian mean of gains
     */
    record PowerMean(Place place, @Range(min = -20, max = 1) double power) implements Criterion {
        public PowerMean {
            if (power == 0) {
                throw new IllegalArgumentException("expected a power that is not 0, found 0; write nash");
            }
        }

        @Override
        public String label() {
            return "power-mean-"
                    + BigDecimal.valueOf(power).stripTrailingZeros().toPlainString();
        }
    }

    /**
     * What the base would choose among the candidates that every group accepts, see {@code accepted}; in a pool without any the
     * base itself. It keeps no leash.
     */
    record Accepted(Place place) implements Criterion {}

    /** Where it stands in the task file. */
    Place place();

    /** The name in reports: the method of the arm {@code policy}. */
    default String label() {
        return KebabCase.of(getClass().getSimpleName());
    }
}
