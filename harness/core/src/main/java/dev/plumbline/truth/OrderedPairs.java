package dev.plumbline.truth;

/**
 * The pairs of one pool's candidates that differ in worth, and what a reward makes of them.
 *
 * @param pairs how many differ
 * @param right of these, how many the reward orders as their worth does
 * @param tied of these, how many have equal rewards
 */
record OrderedPairs(long pairs, long right, long tied) {

    /**
     * Counts.
     *
     * <p>Worked example: worths 1, 2, 2 and rewards .3, .1, .3: two pairs differ, the first and second, which the reward has the wrong way round, and the
     * first and third, which tie.
     *
     * @param rows the candidates
     * @param worth of every example; what has none is NaN, and in no pair
     * @param reward of every example
     */
    static OrderedPairs of(int[] rows, double[] worth, double[] reward) {
        long pairs = 0;
        long right = 0;
        long tied = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                // Once a pair: of the two orders the one in which i is worth more. NaN is not more than anything.
                if (worth[rows[i]] > worth[rows[j]]) {
                    pairs++;
                    right += reward[rows[i]] > reward[rows[j]] ? 1 : 0;
                    tied += reward[rows[i]] == reward[rows[j]] ? 1 : 0;
                }
            }
        }
        return new OrderedPairs(pairs, right, tied);
    }
}
