package dev.plumbline.reports.raters;

import dev.plumbline.labeling.raters.RaterError;
import dev.plumbline.labeling.raters.SimulatedRaters;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How simulated raters of one kind err, in words. */
public record RaterWords(SimulatedRaters raters) {

    public static final Map<String, String> ERRORS = Map.ofEntries(
            Map.entry("popular-falsehood", "hold for true what most people do"),
            Map.entry("expert-falsehood", "hold for true what experts do"),
            Map.entry("unopened-citations", "count citations and open none"),
            Map.entry("marketed-as-fun", "rate what is promised, not what will be enjoyed"),
            Map.entry("hidden-dimension", "see two dimensions of three"),
            Map.entry("diffuse-harm", "do not see a harm that is small in every example"),
            Map.entry("late-cost", "rate before the costs come"),
            Map.entry("sycophancy", "like who agrees with them"),
            Map.entry("length", "like long answers"),
            Map.entry("confident-tone", "take a confident tone for knowledge"),
            Map.entry("formatting", "take rich formatting for order"),
            Map.entry("offer-or-threat", "give in to an offer or a threat"),
            Map.entry("spam", "answer without looking"),
            Map.entry("adversarial", "say the opposite of what they hold to be right"));

    /** Such as {@code count citations and open none (but for 20 % of the examples); noise .5}. */
    public String text() {
        List<String> ways = Stream.of(
                        raters.errors().stream().map(RaterWords::error),
                        raters.perceives().entrySet().stream()
                                .map(read -> "read " + read.getValue() + " in place of " + read.getKey()),
                        raters.weighs().entrySet().stream()
                                .map(weight -> "give " + weight.getKey() + " the weight "
                                        + Numbers.asWritten(weight.getValue())),
                        raters.classes().stream().map(RaterWords::rates))
                .flatMap(each -> each)
                .toList();
        String errors = ways.isEmpty() ? "perceive what is there" : Names.listed(ways);
        return String.join("; ", Stream.concat(Stream.of(errors), habits()).toList());
    }

    private static String error(RaterError error) {
        return ERRORS.getOrDefault(error.label(), error.label()) + degree(error);
    }

    private static String degree(RaterError error) {
        if (error instanceof RaterError.Misreading reading) {
            return reading.audit() == 0 ? "" : " (but for " + share(reading.audit()) + " of the examples)";
        }
        if (error instanceof RaterError.Bonus bonus) {
            return " (weight " + Numbers.asWritten(bonus.weight()) + ")";
        }
        if (error instanceof RaterError.Misweighing weighing) {
            return weighing.scale() == 0 ? "" : " (giving it " + share(weighing.scale()) + " of its weight)";
        }
        String always = error instanceof RaterError.Spam spam
                ? spam.says().map(says -> ", always " + says).orElse("")
                : "";
        return error instanceof RaterError.Habit habit && habit.share() < 1
                ? always + " (on " + share(habit.share()) + " of the examples)"
                : always;
    }

    private static String rates(SimulatedRaters.ClassErrors errors) {
        String where = errors.blind()
                .map(blind -> " where " + blind.column() + " is " + blind.value())
                .orElse("");
        return "err on " + share(errors.errorRate()) + " of the examples"
                + (errors.systematicShare() == 0
                        ? ""
                        : ", with " + share(errors.systematicShare()) + " of these errors" + where);
    }

    private Stream<String> habits() {
        List<String> habits = new ArrayList<>();
        if (raters.noise() > 0) {
            habits.add("noise " + Numbers.asWritten(raters.noise()));
        }
        if (raters.threshold() != 0) {
            habits.add("threshold " + Numbers.asWritten(raters.threshold()));
        }
        raters.ties()
                .ifPresent(ties -> habits.add(
                        Names.of(ties.says()) + " within " + Numbers.asWritten(ties.margin()) + " of the threshold"));
        if (raters.missing() > 0) {
            habits.add(share(raters.missing()) + " of the ratings missing");
        }
        raters.correlation().ifPresent(shared -> habits.add("errors correlated by " + Numbers.asWritten(shared)));
        return habits.stream();
    }

    private static String share(double share) {
        return Numbers.points(share) + "\u00a0%";
    }
}
