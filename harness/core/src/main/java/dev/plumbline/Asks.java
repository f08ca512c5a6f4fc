package dev.plumbline;

import dev.plumbline.ledger.HeldOutSplit;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a held-out split has been asked, this run included.
 *
 * @param split the beginning of its SHA-256, see {@link HeldOutSplit}
 * @param asked at least 1
 * @param atMost how often it may be asked before a run warns
 * @param fold which fold was opened, from 1; 0 where the held-out split is whole
 * @param folds how many there are; 0 where it is whole
 */
public record Asks(String split, int asked, int atMost, int fold, int folds) {

    /** In words: {@code held-out split 3f2a9c01 (fold 2 of 5) asked 12 times, at most 200 foreseen}. */
    public String sentence() {
        String part = folds == 0 ? "" : " (fold " + fold + " of " + folds + ")";
        return String.format(
                Locale.ROOT,
                "held-out split %s%s asked %,d %s, at most %,d foreseen",
                split,
                part,
                asked,
                asked == 1 ? "time" : "times",
                atMost);
    }

    /** What to do about it, once it was asked more often than foreseen. */
    public Optional<String> warning() {
        return asked <= atMost
                ? Optional.empty()
                : Optional.of(sentence() + "; its figures may by now be fitted to: hold out other examples");
    }
}
