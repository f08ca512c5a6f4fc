package dev.plumbline.truth;

/** Something that each example has by the words on it, and what each word adds to it. */
interface PanelScore {

    /** The score of an example that is heard. */
    double of(int seed, int row);

    /**
     * By how much a word moves the score away from where all words on the example have it, per weight: the derivative by the share that it
     * adds to, less the mean of that over the words.
     *
     * @param rating the place of the word
     */
    double word(int seed, int row, int rating);
}
