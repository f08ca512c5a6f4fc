package dev.plumbline.reports.words;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.AlarmPower;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How likely each alarm is to go off with each planted error: what would tell of it, and what no rating shows.
 *
 * @param measured powers by error, and of how often an alarm goes off without one
 * @param audited examples whose truth an alarm by truth is given, where that is one number
 */
public record AlarmPowers(List<Measurement> measured, OptionalInt audited) {

    /** From this power on an alarm is said to find an error. */
    private static final double FINDS = 0.8;

    /** An alarm, and what it uses. */
    public record Alarm(String name, Against uses) {
        public String told() {
            return uses == Against.TRUTH ? "truth" : "ratings only";
        }
    }

    /** The power of an alarm on one error. */
    private record Power(Alarm alarm, double power) {
        private boolean finds() {
            return power >= FINDS;
        }
    }

    public static boolean finds(Figure power) {
        return power.isValue() && power.estimate().orElseThrow() >= FINDS;
    }

    /** The planted errors, in the order of the measurements. */
    public List<String> errors() {
        return measured.stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(AlarmPower.POWER))
                .map(MetricKey::step)
                .distinct()
                .toList();
    }

    /** Those that use ratings only first. */
    public List<Alarm> alarms() {
        return Stream.of(Against.RATINGS, Against.TRUTH).flatMap(this::alarms).toList();
    }

    private Stream<Alarm> alarms(Against uses) {
        return measured.stream()
                .map(Measurement::key)
                .filter(key -> key.against() == uses)
                .map(key -> new Alarm(key.method(), uses))
                .distinct();
    }

    /** A figure of an alarm with an error, or without one where that is empty. */
    public Optional<Measured> find(Alarm alarm, String metric, String error) {
        return measured.stream()
                .filter(one -> one.key().method().equals(alarm.name())
                        && one.key().against() == alarm.uses()
                        && one.key().metric().equals(metric)
                        && one.key().step().equals(error))
                .map(Measurement::measured)
                .findFirst();
    }

    /** In short: of one error what tells of it, of several how many are told of by what. */
    public Optional<String> sum() {
        List<String> errors = errors();
        if (errors.size() < 2) {
            return errors.stream().map(this::sentence).findFirst();
        }
        return Optional.of(
                "An alarm finds an error where it goes off in " + share(FINDS) + " of the trials or more. Of "
                        + Numbers.count(errors.size(), "planted error") + ", " + found(Against.RATINGS)
                        + " found by an alarm that uses ratings only, and " + found(Against.TRUTH)
                        + " by one that uses truth.");
    }

    private String found(Against uses) {
        int found = (int) errors().stream()
                .filter(error -> best(error, uses).filter(Power::finds).isPresent())
                .count();
        return (found == 0 ? "none" : Numbers.count(found))
                + (uses == Against.TRUTH ? "" : found == 1 ? " is" : " are");
    }

    /** The errors that an alarm finds which uses truth, and none that uses ratings only. */
    public List<String> hidden() {
        return errors().stream()
                .filter(error -> best(error, Against.RATINGS)
                                .filter(Power::finds)
                                .isEmpty()
                        && best(error, Against.TRUTH).filter(Power::finds).isPresent())
                .toList();
    }

    /** What the best alarm of each kind can tell of an error; of several as good the first. */
    public String sentence(String error) {
        Optional<Power> ratings = best(error, Against.RATINGS);
        if (ratings.filter(Power::finds).isPresent()) {
            return ratings.get().alarm().name() + ", an alarm that uses ratings only, goes off in "
                    + share(ratings.get().power()) + " of the trials with " + error + ".";
        }
        return ratings.map(power -> blind(error, power))
                        .orElse("No alarm that uses ratings only could be tried on " + error)
                + best(error, Against.TRUTH)
                        .map(power -> "; " + power.alarm().name() + ", which uses the truth of " + examples()
                                + ", goes off in " + share(power.power()))
                        .orElse("")
                + ".";
    }

    private static String share(double power) {
        return Numbers.points(power) + "\u00a0%";
    }

    private static String blind(String error, Power best) {
        return best.power() == 0
                ? "No alarm that uses ratings only ever went off with " + error
                : "No alarm that uses ratings only goes off in more than "
                        + Numbers.percentFigure(best.power(), 0, RoundingMode.CEILING)
                        + "\u00a0% of the trials with " + error;
    }

    private String examples() {
        return audited.isPresent() ? Numbers.count(audited.getAsInt(), "audited example") : "some examples";
    }

    private Optional<Power> best(String error, Against uses) {
        List<Power> powers = new ArrayList<>();
        alarms(uses)
                .forEach(alarm -> find(alarm, AlarmPower.POWER, error)
                        .map(Figure::of)
                        .filter(Figure::isValue)
                        .ifPresent(figure ->
                                powers.add(new Power(alarm, figure.estimate().orElseThrow()))));
        // The first of the greatest, for a maximum takes the last.
        return powers.stream()
                .sorted(Comparator.comparingDouble(Power::power).reversed())
                .findFirst();
    }
}
