package dev.plumbline.labeling.raters;

/** How raters of a kind come to a class, before their habits and what they leave out. */
interface Judgement {

    /** Stands for an example of which a rater says nothing. */
    int NOTHING = -1;

    /** The class of every example, or {@link #NOTHING}, as one of the raters judges. */
    int[] of(RaterDraws draws);
}
