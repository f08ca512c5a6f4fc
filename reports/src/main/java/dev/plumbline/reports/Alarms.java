package dev.plumbline.reports;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How likely each alarm is to go off, by planted error, alarms that use ratings only first: what would tell, and what no rating shows.
 *
 * @param measured powers by error, and of how often an alarm goes off without one
 */
record Alarms(List<Measurement> measured, Footnotes notes) implements Part {

    private static final String ARM = "alarm";
    private static final String POWER = "power";
    private static final String FALSE_ALARM = "false-alarm";

    /** From this power on an alarm is said to find an error. */
    private static final double FINDS = 0.8;

    /** An alarm, and what it uses. */
    private record Alarm(String name, Against uses) {}

    /** The power of an alarm on one error. */
    private record Power(Alarm alarm, double power) {}

    static Alarms of(Findings findings, Footnotes notes) {
        return new Alarms(findings.of(ARM), notes);
    }

    @Override
    public void write(Html page) {
        if (errors().isEmpty()) {
            return;
        }
        sum().ifPresent(sentence -> page.leaf("p", sentence, "class", "alarms"));
        page.open("ul", "class", "alarms");
        errors().stream().map(this::sentence).filter(said -> !said.isEmpty()).forEach(said -> page.leaf("li", said));
        page.close();
        table(page);
    }

    private List<String> errors() {
        return measured.stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(POWER))
                .map(MetricKey::step)
                .distinct()
                .toList();
    }

    private List<Alarm> alarms() {
        return Stream.of(Against.RATINGS, Against.TRUTH)
                .flatMap(uses -> measured.stream()
                        .map(Measurement::key)
                        .filter(key -> key.against() == uses)
                        .map(key -> new Alarm(key.method(), uses))
                        .distinct())
                .toList();
    }

    /** Of how many errors somebody could know; nothing where none is planted. */
    Optional<String> sum() {
        if (errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("An alarm finds an error where its power is " + Trend.two(FINDS) + " or more. Of "
                + Numbers.count(errors().size(), "planted error") + ", " + found(Against.RATINGS)
                + " found by an alarm that uses ratings only, and " + found(Against.TRUTH)
                + " by one that uses truth.");
    }

    private String found(Against uses) {
        int found = (int) errors().stream()
                .filter(error -> best(error, uses).filter(Alarms::finds).isPresent())
                .count();
        return (found == 0 ? "none" : Numbers.count(found))
                + (uses == Against.TRUTH ? "" : found == 1 ? " is" : " are");
    }

    private static boolean finds(Power power) {
        return power.power() >= FINDS;
    }

    /** What the best alarm of each kind can tell of an error; of several as good the first. */
    private String sentence(String error) {
        Optional<Power> ratings = best(error, Against.RATINGS);
        Optional<Power> truth = best(error, Against.TRUTH);
        if (ratings.filter(Alarms::finds).isPresent()) {
            return ratings.get().alarm().name() + ", which uses ratings only, has a power of "
                    + Trend.two(ratings.get().power()) + " on " + error + ".";
        }
        String blind = ratings.map(power -> "No alarm that uses ratings only has a power above "
                        + Numbers.decimal(power.power(), 2, RoundingMode.CEILING) + " on " + error)
                .orElse("No alarm that uses ratings only could be tried on " + error);
        return truth.map(power -> blind + "; " + power.alarm().name() + ", which uses truth, has "
                        + Trend.two(power.power()) + ".")
                .orElse(ratings.isPresent() ? blind + "." : "");
    }

    private Optional<Power> best(String error, Against uses) {
        List<Power> powers = new ArrayList<>();
        for (Alarm alarm : alarms()) {
            if (alarm.uses() == uses) {
                find(alarm, POWER, error)
                        .map(Figure::of)
                        .filter(Figure::isValue)
                        .ifPresent(figure ->
                                powers.add(new Power(alarm, figure.estimate().orElseThrow())));
            }
        }
        // The first of the greatest, for a maximum takes the last.
        return powers.stream()
                .sorted(Comparator.comparingDouble(Power::power).reversed())
                .findFirst();
    }

    private Optional<Measured> find(Alarm alarm, String metric, String error) {
        return measured.stream()
                .filter(one -> one.key().method().equals(alarm.name())
                        && one.key().against() == alarm.uses()
                        && one.key().metric().equals(metric)
                        && one.key().step().equals(error))
                .map(Measurement::measured)
                .findFirst();
    }

    private void table(Html page) {
        List<String> heads = Stream.of(Stream.of("Alarm", "Uses", "without an error"), errors().stream())
                .flatMap(names -> names)
                .toList();
        Grid table = Grid.open(page, "figures", "How often each alarm goes off, by planted error", heads);
        alarms().forEach(alarm -> table.row(alarm.name(), cells -> row(cells, alarm)));
        table.close();
    }

    private void row(Html page, Alarm alarm) {
        page.leaf("td", alarm.uses() == Against.TRUTH ? "truth" : "ratings only", "class", "num");
        Cell.of(find(alarm, FALSE_ALARM, ""), notes, Format.DECIMAL).write(page);
        errors().forEach(error ->
                Cell.of(find(alarm, POWER, error), notes, Format.DECIMAL).write(page));
    }
}
