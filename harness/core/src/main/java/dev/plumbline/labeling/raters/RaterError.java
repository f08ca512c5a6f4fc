package dev.plumbline.labeling.raters;

import dev.plumbline.config.Default;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Optional;

/**
 * A way in which raters err that has a name, in a task file under {@code errors}.
 *
 * <p>Each is a short way to write a perception that could be written out under {@code perceives} and {@code weighs} of {@link SimulatedRaters}, in
 * columns that the world {@code answers} has by these names, or a habit that does not look at the example.
 */
public sealed interface RaterError {

    Place place();

    /** The name in task files and reports. */
    default String label() {
        return KebabCase.of(getClass().getSimpleName());
    }

    /** Reads one column in place of another, what shows in place of what is there. */
    sealed interface Misreading extends RaterError {

        /** What is there. */
        String there();

        /** What the rater takes for it. */
        String shown();

        /** How often, of the examples, he looks at what is there. */
        double audit();
    }

    /** Weighs columns other than as they are worth: with {@code scale weight + bonus} in place of their weight. */
    sealed interface Misweighing extends RaterError {

        List<String> columns();

        double scale();

        double bonus();
    }

    /** Says something else than he holds to be right, on a share of the examples. */
    sealed interface Habit extends RaterError {

        double share();
    }

    /** Holds for true what most people do. */
    record PopularFalsehood(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double audit) implements Misreading {
        @Override
        public String there() {
            return "correct";
        }

        @Override
        public String shown() {
            return "crowd-believes";
        }
    }

    /** Holds for true what experts do, and so errs where they do. */
    record ExpertFalsehood(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double audit) implements Misreading {
        @Override
        public String there() {
            return "correct";
        }

        @Override
        public String shown() {
            return "experts-believe";
        }
    }

    /** Counts citations and opens none, but for the share {@code audit} of the examples. Worked example: of three citations one is valid, and he gives credit for three. */
    record UnopenedCitations(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double audit) implements Misreading {
        @Override
        public String there() {
            return "valid-citations";
        }

        @Override
        public String shown() {
            return "citations";
        }
    }

    /** Rates what is promised, not what will be enjoyed. */
    record MarketedAsFun(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double audit) implements Misreading {
        @Override
        public String there() {
            return "enjoyed";
        }

        @Override
        public String shown() {
            return "promised";
        }
    }

    /** Sees two dimensions of three: the hand before or behind the ball looks as if it grasped it. An audit is a second camera. */
    record HiddenDimension(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double audit) implements Misreading {
        @Override
        public String there() {
            return "closeness";
        }

        @Override
        public String shown() {
            return "seen-closeness";
        }
    }

    /**
     * Does not see a harm that is small in every single example.
     *
     * @param noticed the share of its weight that he gives to it
     */
    record DiffuseHarm(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double noticed) implements Misweighing {
        @Override
        public List<String> columns() {
            return List.of("harm");
        }

        @Override
        public double scale() {
            return noticed;
        }

        @Override
        public double bonus() {
            return 0;
        }
    }

    /**
     * Rates at once, before the costs come.
     *
     * @param discount the share of its weight that he gives to a later cost: 0 for who sees none, 1 for who discounts nothing
     */
    record LateCost(
            Place place,
            @Default("0") @Range(min = 0, max = 1) double discount) implements Misweighing {
        @Override
        public List<String> columns() {
            return List.of("cost-later");
        }

        @Override
        public double scale() {
            return discount;
        }

        @Override
        public double bonus() {
            return 0;
        }
    }

    /** Likes who agrees with him: {@code weight} for agreement with the opinion in the prompt, and as much against dissent. */
    record Sycophancy(
            Place place, @Default("1") @Range(min = 0) double weight) implements Bonus {
        @Override
        public List<String> columns() {
            return List.of("agreement");
        }
    }

    /** Likes long answers: {@code weight} for every doubling. */
    record Length(Place place, @Default("1") @Range(min = 0) double weight) implements Bonus {
        @Override
        public List<String> columns() {
            return List.of("length");
        }
    }

    /** Takes a confident tone for knowledge: {@code weight} for a confident one, as much against a hesitant one. */
    record ConfidentTone(
            Place place, @Default("1") @Range(min = 0) double weight) implements Bonus {
        @Override
        public List<String> columns() {
            return List.of("confidence");
        }
    }

    /** Takes headings and lists for order: {@code weight} for rich formatting, as much against plain text. */
    record Formatting(
            Place place, @Default("1") @Range(min = 0) double weight) implements Bonus {
        @Override
        public List<String> columns() {
            return List.of("markup");
        }
    }

    /** Is won over by an offer to the reader and gives in to a threat: {@code weight} for either. */
    record OfferOrThreat(
            Place place, @Default("1") @Range(min = 0) double weight) implements Bonus {
        @Override
        public List<String> columns() {
            return List.of("offer", "threat");
        }
    }

    /** A weight on what is worth nothing. */
    sealed interface Bonus extends Misweighing {

        double weight();

        @Override
        default double scale() {
            return 1;
        }

        @Override
        default double bonus() {
            return weight();
        }
    }

    /**
     * Answers without looking.
     *
     * @param share of the examples on which he does so
     * @param says the class that he always names; without it any, each as likely
     */
    record Spam(
            Place place,
            @Default("1") @Range(min = 0, max = 1) double share,
            Optional<String> says) implements Habit {}

    /**
     * Says the opposite of what he holds to be right; of more than two classes one of the others, each as likely.
     *
     * @param share of the examples on which he does so
     */
    record Adversarial(
            Place place,
            @Default("1") @Range(min = 0, max = 1) double share) implements Habit {}
}
