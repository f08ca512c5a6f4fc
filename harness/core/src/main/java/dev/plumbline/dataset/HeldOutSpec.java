package dev.plumbline.dataset;

import dev.plumbline.config.ByForm;
import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How much is held out, and whether a run opens all of it: {@code held-out} of a split. */
@ByForm
public sealed interface HeldOutSpec {

    Place place();

    /** {@code 0.3}: a share, all of which every run opens. */
    record Whole(Place place, @Range(min = 0, max = 1) double share) implements HeldOutSpec {}

    /**
     * {@code {folds: 5, fold: auto}}: cut by cluster into folds of about the same size, of which a run opens one.
     *
     * @param share by default what the other splits leave; none where a column says which examples are held out
     * @param fold its number, from 1, or {@code auto}: they take turns by how often the task's ledger was asked
     */
    record Folded(
            Place place,
            @Range(min = 0, max = 1) OptionalDouble share,
            @Range(min = 2, max = 1000) int folds,
            @Default("auto") String fold)
            implements HeldOutSpec {

        /** What takes turns. */
        public static final String AUTO = "auto";

        public Folded {
            if (!fold.equals(AUTO) && !(fold.matches("[1-9][0-9]{0,3}") && Integer.parseInt(fold) <= folds)) {
                throw new IllegalArgumentException(
                        "expected a fold of 1 to " + folds + ", or auto, found " + fold + "; correct it");
            }
        }

        /** The number of the fold, from 1; empty where they take turns. */
        public OptionalInt number() {
            return fold.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fold));
        }

        /** The fold whose turn it is after so many asks: the first, the second, and after the last the first again. */
        public Folded turn(int asks) {
            return new Folded(place, share, folds, Integer.toString(asks % folds + 1));
        }
    }

    /** The share that is written there, if any. */
    default OptionalDouble written() {
        return this instanceof Whole whole ? OptionalDouble.of(whole.share()) : ((Folded) this).share();
    }
}
