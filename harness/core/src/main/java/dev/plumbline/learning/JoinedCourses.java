package dev.plumbline.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Courses of linear heads that are one walk, since they see the same examples in the same order to the end: those of
 * several methods or targets with one seed. A row is read once for all of them.
 *
 * @param members which courses they are
 * @param course theirs together
 */
record JoinedCourses(List<Integer> members, NetFit.Course course) {

    /** Each course in one of several, in the order of their first members. */
    static List<JoinedCourses> of(List<NetFit.Course> courses) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int c = 0; c < courses.size(); c++) {
            NetFit.Course course = courses.get(c);
            Optional<List<Integer>> group = groups.stream()
                    .filter(one -> alike(courses.get(one.get(0)), course))
                    .findFirst();
            if (group.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            group.orElseGet(() -> groups.get(groups.size() - 1)).add(c);
        }
        return groups.stream().map(members -> joined(members, courses)).toList();
    }

    private static boolean alike(NetFit.Course one, NetFit.Course other) {
        return one.order() == other.order()
                && one.stopping().isEmpty()
                && other.stopping().isEmpty()
                && Arrays.equals(one.weights(), other.weights());
    }

    private static JoinedCourses joined(List<Integer> members, List<NetFit.Course> courses) {
        NetFit.Course first = courses.get(members.get(0));
        if (members.size() == 1) {
            return new JoinedCourses(members, first);
        }
        StepLoss loss =
                new JoinedLoss(members.stream().map(c -> courses.get(c).loss()).toList());
        return new JoinedCourses(
                members, new NetFit.Course(first.weights(), first.order(), first.start(), Optional.empty(), loss));
    }

    /** Puts the model of each member, of a model of all their outputs, to its place. */
    void part(LinearModel model, Model[] models) {
        int outputs = model.outputs() / members.size();
        for (int k = 0; k < members.size(); k++) {
            models[members.get(k)] = model.part(k * outputs, outputs);
        }
    }
}
