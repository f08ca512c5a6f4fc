package dev.plumbline.verdict;

/** How a gate came out. */
public enum Outcome {
    PASS,
    FAIL,
    INCONCLUSIVE
}
