package dev.plumbline.reports;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a task found, in sentences made of its figures; where a figure is missing, its reason. */
record Headline(Findings findings) implements Part {

    @Override
    public void write(Html page) {
        sentences().forEach(sentence -> page.leaf("p", sentence, "class", "headline"));
    }

    private List<String> sentences() {
        List<Arm> students = findings.arms(Arm.STUDENT);
        if (!students.isEmpty()) {
            return students.stream()
                    .map(this::ofStudent)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
        List<Arm> scores = findings.arms(Arm.SCORES);
        return (scores.isEmpty() ? findings.arms(Arm.WEAK) : scores)
                .stream().map(this::right).flatMap(Optional::stream).toList();
    }

    private String ofStudent(Arm student) {
        String name = findings.arms(Arm.STUDENT).size() == 1 ? "The student" : "The student (" + student.method() + ")";
        List<String> sentences = new ArrayList<>();
        figure(student, "inherited-error")
                .map(figure -> inherited(name, figure))
                .ifPresent(sentences::add);
        figure(student, "divergence").map(Headline::divergence).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String inherited(String name, Figure figure) {
        if (!figure.isValue()) {
            return name + "'s share of the weak labels' errors is " + figure.state() + ": " + figure.reason() + ".";
        }
        String ceiling = findings.arms(Arm.CEILING).stream()
                .map(arm -> figure(arm, "inherited-error"))
                .flatMap(Optional::stream)
                .filter(Figure::isValue)
                .map(own -> "; a student of truth would make " + share(own) + " of them")
                .collect(Collectors.joining());
        return name + " repeats " + share(figure) + " of the weak labels' errors" + ceiling + ".";
    }

    private static String divergence(Figure figure) {
        if (!figure.isValue()) {
            return "How far the ratings flatter it is " + figure.state() + ": " + figure.reason() + ".";
        }
        double points = figure.estimate().orElseThrow();
        String size = Numbers.points(Math.abs(points));
        return size.equals("0")
                ? "Against the ratings it looks as good as against truth."
                : "Against the ratings it looks " + size + (size.equals("1") ? " point " : " points ")
                        + (points > 0 ? "better" : "worse") + " than against truth.";
    }

    private Optional<String> right(Arm arm) {
        boolean scores = arm.name().equals(Arm.SCORES);
        boolean pairs = findings.accuracy().startsWith("pairwise");
        String who = scores
                ? arm.method() + (pairs ? " prefers" : " is")
                : pairs ? "The weak labels prefer" : "The weak labels are";
        String what = pairs ? " the right candidate in " : " right on ";
        String of = pairs ? " of the pairs." : " of the examples.";
        return figure(arm, findings.accuracy())
                .map(figure -> figure.isValue()
                        ? who + what + Numbers.percent(figure.estimate().orElseThrow(), 2) + of
                        : "How often " + Names.arm(arm.name(), arm.method()) + " is right is " + figure.state() + ": "
                                + figure.reason() + ".");
    }

    private Optional<Figure> figure(Arm arm, String metric) {
        Optional<Measured> measured = findings.find(arm, MetricKey.ALL, metric, Against.TRUTH);
        return measured.map(Figure::of);
    }

    private static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }
}
