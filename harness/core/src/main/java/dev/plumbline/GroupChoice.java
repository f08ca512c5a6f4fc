package dev.plumbline;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.policy.Criterion;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Welfare;
import dev.plumbline.policy.WelfareSpec;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.PanelPlan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What groups choose together, bound to the other stages: held against them, and made on the held-out pools. */
final class GroupChoice {

    private final Task task;
    private final WelfareSpec welfare;
    private final List<Problem> problems = new ArrayList<>();

    private GroupChoice(Task task, WelfareSpec welfare) {
        this.task = task;
        this.welfare = welfare;
    }

    private static Optional<WelfareSpec> spec(Task task) {
        return task.policy().flatMap(policy -> policy.welfare());
    }

    /** The policies, where the task asks for them; truth is not looked at. */
    static Optional<Policies> of(Task task, Loaded loaded, Optional<WeakLabels> labels) {
        Dataset dataset = loaded.dataset();
        return spec(task)
                .map(welfare -> Welfare.choose(
                        welfare,
                        dataset.examples(),
                        dataset.splits().rows(Split.HELD_OUT),
                        approved(welfare, loaded.truth().classes()),
                        labels.flatMap(WeakLabels::panel),
                        task.dataset().seed()));
    }

    private static int approved(WelfareSpec welfare, List<String> classes) {
        return welfare.approves().map(classes::indexOf).orElse(classes.size() - 1);
    }

    /** The methods of the arm {@code policy} that a task will have by it. */
    static List<String> methods(Task task) {
        return spec(task).stream()
                .flatMap(welfare -> Stream.concat(
                        Stream.of(Policies.BASE), welfare.choose().stream().map(Criterion::label)))
                .toList();
    }

    static Stream<Subject> subjects(Task task) {
        return methods(task).stream().map(method -> new Subject(Arm.POLICY, method));
    }

    /** What does not go together before any data are read. */
    static List<Problem> problems(Task task) {
        return spec(task).map(welfare -> new GroupChoice(task, welfare).shape()).orElse(List.of());
    }

    private List<Problem> shape() {
        if (task.dataset().shape() == Shape.PAIRS) {
            add("groups choose among candidates that are rated one by one; leave out shape: pairs");
        }
        if (welfare.klAtMost().isPresent() && welfare.beta().isPresent()) {
            add("expected at most one of 'kl-at-most' and 'beta', found both; leave one out");
        }
        if (welfare.choose().isEmpty()) {
            add("expected at least one way to choose, found none; write choose: [utilitarian, maximin, nash]");
        }
        if (welfare.utilities().isEmpty() && Panels.panel(task).isEmpty()) {
            add("utilities come from a panel of raters, or from columns; add labeling: {panel: ...} or utilities:"
                    + " {GROUP: COLUMN}");
        }
        Set<String> names = new HashSet<>(Set.of(Policies.BASE));
        welfare.choose().forEach(one -> criterion(one, names));
        weights();
        return problems;
    }

    private void criterion(Criterion one, Set<String> names) {
        if (!names.add(one.label())) {
            problems.add(new Problem(one.place(), "'" + one.label() + "' stands twice; name each way to choose once"));
        }
        if (one instanceof Criterion.Accepted && !welfare.utilities().isEmpty()) {
            problems.add(new Problem(
                    one.place(),
                    "whether a group accepts a candidate is told by the number of its ratings, which columns do not say;"
                            + " leave out 'accepted'"));
        }
    }

    private void weights() {
        double sum = welfare.weights().values().stream().mapToDouble(w -> w).sum();
        boolean below = welfare.weights().values().stream().anyMatch(weight -> weight < 0);
        if (!welfare.weights().isEmpty() && (below || sum <= 0)) {
            add("expected weights of at least 0 with a sum above 0, found "
                    + String.join(
                            ", ",
                            welfare.weights().entrySet().stream()
                                    .map(one -> one.getKey() + " " + one.getValue())
                                    .toList()));
        }
    }

    /** What only the data can tell. */
    static List<Problem> problems(Task task, Loaded loaded) {
        return spec(task)
                .map(welfare -> new GroupChoice(task, welfare).data(loaded))
                .orElse(List.of());
    }

    private List<Problem> data(Loaded loaded) {
        List<String> classes = loaded.truth().classes();
        welfare.approves()
                .filter(name -> !classes.contains(name))
                .ifPresent(name ->
                        add("no class '" + name + "' to approve of; expected one of " + String.join(", ", classes)));
        List<String> columns = loaded.dataset().examples().columns();
        Stream.concat(welfare.base().stream(), welfare.utilities().values().stream())
                .filter(name -> !columns.contains(name))
                .forEach(name -> add("no column '" + name + "'; " + Nearest.hint(name, columns)));
        groups(loaded.ratings());
        return problems;
    }

    private void groups(Optional<RatingRows> ratings) {
        List<String> groups = welfare.utilities().isEmpty()
                ? Panels.plan(task, ratings).flatMap(PanelPlan::groups).orElse(List.of())
                : List.copyOf(welfare.utilities().keySet());
        if (groups.isEmpty()) {
            add("groups choose together, and the ratings have none; add group: COLUMN to ratings");
        }
        if (!welfare.weights().isEmpty()) {
            welfare.weights().keySet().stream()
                    .filter(name -> !groups.contains(name))
                    .forEach(name -> add("no group '" + name + "' to weigh; " + Nearest.hint(name, groups)));
            groups.stream()
                    .filter(name -> !welfare.weights().containsKey(name))
                    .forEach(name -> add("the group '" + name + "' has no weight; add it, or write 0"));
        }
    }

    private void add(String message) {
        problems.add(new Problem(place(), message));
    }

    private Place place() {
        return welfare.place();
    }
}
