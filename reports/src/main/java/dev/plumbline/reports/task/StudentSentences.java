package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much of their teacher's errors the students repeat, and how much the ratings flatter them: over all examples, then where it is worst. */
public record StudentSentences(Findings findings) {

    /** None where neither was measured. */
    public List<String> all() {
        String whole = (copied() + " " + new Flattery(Student.all(findings)).text()).strip();
        List<String> sentences = new ArrayList<>();
        if (!whole.isEmpty()) {
            sentences.add(whole);
        }
        Student.all(findings).stream()
                .findFirst()
                .flatMap(first -> new WorstSlice(first).text())
                .ifPresent(sentences::add);
        return sentences;
    }

    private String copied() {
        List<Student> all = Student.all(findings);
        List<Student> known = all.stream()
                .filter(one -> one.value(MetricKey.ALL, Student.INHERITED).isPresent())
                .toList();
        String told = known.isEmpty()
                ? ""
                : repeat(known) + " of " + findings.teachers() + known.get(0).others(MetricKey.ALL) + beyond(known)
                        + ".";
        return told
                + all.stream()
                        .flatMap(one -> missing(one).stream())
                        .map(sentence -> " " + sentence)
                        .collect(Collectors.joining());
    }

    private Optional<String> missing(Student one) {
        return one.find(MetricKey.ALL, Student.INHERITED)
                .filter(figure -> !figure.isValue())
                .map(figure -> figure.missing("What share of " + findings.teachers() + " " + one.name() + " repeats"));
    }

    /** {@code The student repeats 74 %}, or {@code The students repeat 98 % (soft) and 45 % (knn-relabel)}. */
    private static String repeat(List<Student> known) {
        Student first = known.get(0);
        if (known.size() == 1) {
            return "The student " + (first.alone() ? "" : first.name() + " ") + "repeats " + copied(first);
        }
        return "The students repeat "
                + Names.listed(known.stream()
                        .map(one -> copied(one) + " (" + one.name() + ")")
                        .toList());
    }

    private static String copied(Student one) {
        return Student.share(one.value(MetricKey.ALL, Student.INHERITED).orElseThrow());
    }

    /** Where students do not surely repeat more errors than a student of truth makes. */
    private static String beyond(List<Student> known) {
        return told(known, Side.UNKNOWN, "; whether ", " more than a student of truth would cannot be told")
                + told(known, Side.BELOW, "; ", " fewer than a student of truth would");
    }

    private static String told(List<Student> known, Side side, String before, String after) {
        List<String> names = known.stream()
                .filter(one -> one.value(MetricKey.ALL, "excess-inherited-error")
                        .filter(figure -> Side.of(figure, 0) == side)
                        .isPresent())
                .map(one -> one.alone() ? "it" : one.name())
                .toList();
        return names.isEmpty()
                ? ""
                : before + Names.listed(names) + (names.size() == 1 ? " repeats" : " repeat") + after;
    }
}
