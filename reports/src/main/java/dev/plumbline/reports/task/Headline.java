package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a task found, in sentences made of its figures; where a figure is missing, its reason. */
public record Headline(Findings findings) implements Part {

    /** The area between noise (.5) and what may be called predictable. */
    private static final double TELLING = 0.6;

    /** What a task found, in plain sentences: the most important first. */
    public static List<String> sentences(TaskRun run) {
        return new Headline(new Findings(run)).all();
    }

    @Override
    public void write(Html page) {
        all().forEach(text -> page.leaf("p", text, "class", "headline"));
    }

    private List<String> all() {
        List<Arm> students = findings.arms(Arm.STUDENT);
        List<String> sentences = new ArrayList<>(students.isEmpty() ? shares() : ofStudents(students));
        SharedErrors.of(findings).stream().limit(1).map(SharedErrors::sentence).forEach(sentences::add);
        sentences.addAll(new LoopSentences(findings).all());
        findings.alarms().sum().ifPresent(sentences::add);
        return sentences.stream().filter(text -> !text.isEmpty()).toList();
    }

    private List<Arm> contestants() {
        return Stream.of(Arm.SCORES, Arm.AGGREGATION, Arm.WEAK)
                .map(findings::arms)
                .filter(arms -> !arms.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> ofStudents(List<Arm> students) {
        List<String> sentences = new ArrayList<>();
        students.forEach(student -> sentences.add(new StudentSentences(findings, student).text()));
        findings.find(Arm.WEAK, MetricKey.ALL, "error-predictability", Against.TRUTH)
                .map(Figure::of)
                .filter(Figure::isValue)
                .ifPresent(figure -> sentences.add(predictability(figure)));
        return sentences;
    }

    /** Nothing where the figure tells neither. */
    private static String predictability(Figure figure) {
        String errors = "The errors of the weak labels are ";
        String area = "(AUC " + Numbers.decimal(figure.estimate().orElseThrow(), 2, RoundingMode.HALF_EVEN)
                + " within a class)";
        if (figure.low().orElse(0) > TELLING) {
            return errors + "predictable from what the student sees " + area + ", so a student can learn them.";
        }
        return figure.high().orElse(1) < TELLING
                ? errors + "noise to what the student sees " + area + ", so there is nothing in them to learn."
                : "";
    }

    /** How often the given scores, or else the aggregations, or else the weak labels, are right: the values in one sentence, then what has none. */
    private List<String> shares() {
        List<String> values = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Arm arm : contestants()) {
            Optional<Figure> figure = findings.find(arm, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                    .map(Figure::of);
            String who = arm.name().equals(Arm.WEAK) ? "the weak labels" : arm.method();
            figure.filter(Figure::isValue)
                    .ifPresent(value -> values.add("of " + who + (values.isEmpty() ? " is " : " ")
                            + Numbers.percent(value.estimate().orElseThrow(), 2)));
            figure.filter(missing -> !missing.isValue())
                    .ifPresent(missing -> reasons.add(
                            "How often " + who + " is right is " + missing.state() + ": " + missing.reason() + "."));
        }
        if (!values.isEmpty()) {
            reasons.add(0, "Held against truth, the " + findings.accuracy() + " " + Names.listed(values) + ".");
        }
        return reasons;
    }
}
