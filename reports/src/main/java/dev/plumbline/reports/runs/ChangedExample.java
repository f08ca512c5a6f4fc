package dev.plumbline.reports.runs;

import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An example that an arm got right in one run and wrong in the other: in more than half of its trainings, and not in more than half.
 *
 * @param then what the arm said before
 * @param now what it says after
 */
record ChangedExample(
        String task, Subject subject, String example, String cluster, String truth, String weak, Said then, Said now) {

    /**
     * What the trainings of an arm said of an example.
     *
     * @param label that of most of them, the first of these
     * @param right how many were right
     */
    record Said(String label, int right, int of) {

        boolean mostlyRight() {
            return 2 * right > of;
        }

        @Override
        public String toString() {
            return of == 1 ? label : label + " (" + right + " of " + of + " right)";
        }
    }

    boolean lost() {
        return then.mostlyRight();
    }

    /** How far the share of right trainings moved. */
    double size() {
        return Math.abs((double) now.right / now.of - (double) then.right / then.of);
    }

    /** All of the students and scores of both runs, the farthest moved first, else in the order of the tasks and their data. */
    static List<ChangedExample> of(Pairing pairing) {
        List<ChangedExample> all = new ArrayList<>();
        for (String task : pairing.tasks()) {
            TaskExamples then = pairing.before().examples().get(task);
            TaskExamples now = pairing.after().examples().get(task);
            if (then != null && now != null && pairing.others(task).isEmpty()) {
                now.predictions().keySet().stream()
                        .filter(subject -> List.of(Arm.STUDENT, Arm.SCORES).contains(subject.arm()))
                        .forEach(subject -> all.addAll(of(task, subject, then, now)));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(ChangedExample::size).reversed())
                .toList();
    }

    private static List<ChangedExample> of(String task, Subject subject, TaskExamples then, TaskExamples now) {
        Map<String, Integer> earlier = new HashMap<>();
        IntStream.range(0, then.ids().size())
                .forEach(row -> earlier.put(then.ids().get(row), row));
        List<ChangedExample> all = new ArrayList<>();
        for (int row = 0; row < now.ids().size(); row++) {
            Integer old = earlier.get(now.ids().get(row));
            String truth = now.truth().get(row);
            if (old == null || truth.isEmpty() || !truth.equals(then.truth().get(old))) {
                continue;
            }
            Said before = said(then.of(subject), old, truth);
            Said after = said(now.of(subject), row, truth);
            if (before.of() > 0 && after.of() > 0 && before.mostlyRight() != after.mostlyRight()) {
                all.add(new ChangedExample(
                        task,
                        subject,
                        now.ids().get(row),
                        now.clusters().get(row),
                        truth,
                        now.weak().labels().get(row),
                        before,
                        after));
            }
        }
        return all;
    }

    private static Said said(List<TaskExamples.Labels> bySeed, int row, String truth) {
        List<String> labels = bySeed.stream()
                .map(labels1 -> labels1.labels().get(row))
                .filter(label -> !label.isEmpty())
                .toList();
        int right = (int) labels.stream().filter(truth::equals).count();
        String most = labels.stream()
                .max(Comparator.comparingLong(
                        label -> labels.stream().filter(label::equals).count()))
                .orElse("");
        return new Said(most, right, labels.size());
    }
}
