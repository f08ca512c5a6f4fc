package dev.plumbline.reports.raters;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose ratings an arm repeats: the group that approves most of what it says beside the one that approves least. */
public record GroupSentence(Findings findings) {

    /** Of every student, and of the weak labels where there is none. */
    public List<String> all() {
        List<Arm> students = findings.arms(Arm.STUDENT);
        return (students.isEmpty() ? findings.arms(Arm.WEAK) : students)
                .stream().map(this::text).flatMap(Optional::stream).toList();
    }

    private record Group(String name, Figure approval) {
        private double estimate() {
            return approval.estimate().orElseThrow();
        }

        private String share() {
            return Numbers.points(estimate()) + "\u00a0%";
        }
    }

    private List<Group> groups(Arm arm) {
        return findings.of(arm.name()).stream()
                .filter(one -> approval(one.key(), arm))
                .map(GroupSentence::group)
                .filter(group -> group.approval().isValue())
                .sorted(Comparator.comparingDouble(Group::estimate))
                .toList();
    }

    private static boolean approval(MetricKey key, Arm arm) {
        return key.method().equals(arm.method())
                && key.metric().equals("approval")
                && key.axis().equals(MetricKey.GROUP)
                && key.slice().equals(MetricKey.ALL);
    }

    private static Group group(Measurement one) {
        return new Group(one.key().step(), Figure.of(one.measured()));
    }

    private Optional<String> text(Arm arm) {
        List<Group> groups = groups(arm);
        if (groups.size() < 2) {
            return Optional.empty();
        }
        Group least = groups.get(0);
        Group most = groups.get(groups.size() - 1);
        String whose = Side.of(most.approval(), least.approval()) == Side.ABOVE
                ? "the former agree with it more"
                : "who agrees with it more cannot be told";
        return Optional.of("Of the ratings by " + most.name() + " " + most.share() + " say what "
                + said(arm) + ", of those by " + least.name() + " " + least.share() + ": "
                + whose + right(arm) + ".");
    }

    private String said(Arm arm) {
        return arm.name().equals(Arm.WEAK)
                ? "the weak labels say"
                : "the student " + (findings.arms(Arm.STUDENT).size() == 1 ? "" : arm.method() + " ") + "says";
    }

    private String right(Arm arm) {
        return findings.find(arm, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                .map(Figure::of)
                .filter(Figure::isValue)
                .map(figure -> "; in truth it is right on "
                        + Numbers.points(figure.estimate().orElseThrow()) + "\u00a0% of the " + findings.examples())
                .orElse("");
    }
}
