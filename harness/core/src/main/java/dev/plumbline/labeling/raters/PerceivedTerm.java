package dev.plumbline.labeling.raters;

/**
 * What one column contributes to what a rater perceives: {@code weight (value - centre)}.
 *
 * @param column what is there
 * @param shown the column that is read in its place; the same where nothing is misread
 * @param audit the share of the examples where what is there is read all the same
 */
record PerceivedTerm(String column, String shown, double audit, double weight, double centre) {

    PerceivedTerm misread(String other, double checked) {
        return new PerceivedTerm(column, other, checked, weight, centre);
    }

    PerceivedTerm weighed(double other) {
        return new PerceivedTerm(column, shown, audit, other, centre);
    }
}
