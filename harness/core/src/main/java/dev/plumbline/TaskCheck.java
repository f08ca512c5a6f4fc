package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.LabelColumn;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLearner;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.rounds.RoundsCheck;
import dev.plumbline.truth.DiscoverSpec;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Pair;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.Slices;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.Gates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds the stages of a task against each other and against the data, before anything is trained: all problems in one go. */
final class TaskCheck {

    private static final String ALONE =
            "a panel aggregates its own raters and is no member of an ensemble; write it by itself";

    private final Task task;
    private final Dataset dataset;
    private final Optional<RatingRows> ratings;
    private final List<Problem> problems = new ArrayList<>();

    private TaskCheck(Task task, Dataset dataset, Optional<RatingRows> ratings) {
        this.task = task;
        this.dataset = dataset;
        this.ratings = ratings;
    }

    /** What can be seen without the data. */
    static void beforeReading(Task task, Disclosure disclosure) {
        raise(new TaskShape(task, disclosure).problems());
    }

    /** What only the data can tell. */
    static void againstData(Task task, Loaded loaded) {
        TaskCheck check = new TaskCheck(task, loaded.dataset(), loaded.ratings());
        task.labeling().ifPresent(check::labeling);
        task.learning().ifPresent(check::learning);
        check.gates();
        check.problems.addAll(Pair.problems(task.truth(), check.plan().predicting()));
        task.truth().discover().ifPresent(check::discover);
        check.problems.addAll(RoundsCheck.problems(task, loaded));
        check.problems.addAll(GroupChoice.problems(task, loaded));
        check.problems.addAll(SampledCheck.problems(task, loaded));
        check.problems.addAll(PressureCheck.problems(task, loaded));
        check.problems.addAll(BenchmarkCheck.problems(task, loaded));
        check.problems.addAll(MovesCheck.problems(task, loaded));
        raise(check.problems);
    }

    /**
     * What the gates of a task rest on, of examples that may be without any label.
     *
     * @return what will be measured of whom
     */
    static Plan planned(Task task, Dataset dataset) {
        TaskCheck check = new TaskCheck(task, dataset, Optional.empty());
        check.gates();
        raise(check.problems);
        return check.plan();
    }

    private void gates() {
        problems.addAll(Gates.check(task.verdict(), plan(), slicedBy()));
        slices();
    }

    private void labeling(WeakLabeler labeler) {
        if (labeler instanceof WeakLabeler.WeakModel model) {
            seen(model.view(), model.model(), model.place());
            filled(Split.SUPERVISE, "a weak model learns from", model.place());
            fits(model.model());
        } else if (labeler instanceof WeakLabeler.SimulatedRater rater) {
            rater.blind().ifPresent(blind -> column(blind.column(), blind.place()));
            rater.unsure().ifPresent(unsure -> column(unsure.column(), unsure.place()));
            if (rater.systematicShare() > 0 && rater.blind().isEmpty()) {
                add(rater.place(), "a systematic-share needs a blind slice; add blind: {column: ..., value: ...}");
            }
        } else if (labeler instanceof WeakLabeler.Command command) {
            reads(command.reads(), command.place());
            if (command.reads().isEmpty()) {
                add(command.place(), "a labeler reads at least one column; add reads: [COLUMN]");
            }
        } else if (labeler instanceof WeakLabeler.Ratings ratings) {
            known("column", ratings.column(), columns(), ratings.place());
        } else if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            if (ensemble.of().size() < 2) {
                add(ensemble.place(), "an ensemble needs at least two labelers; add of: [LABELER, LABELER]");
            }
            ensemble.of().stream()
                    .filter(WeakLabeler.Panel.class::isInstance)
                    .map(WeakLabeler.Panel.class::cast)
                    .forEach(panel -> add(panel.place(), ALONE));
            ensemble.of().forEach(this::labeling);
        } else if (labeler instanceof WeakLabeler.Panel panel) {
            problems.addAll(
                    Panels.problems(panel, dataset.examples(), task.dataset().gold()));
            List<String> candidates = dataset.examples().candidates().columnNames();
            panel.candidate().ifPresent(column -> known("column", column, candidates, panel.place()));
        }
    }

    private void learning(LearningSpec learning) {
        learning.student().ifPresent(student -> {
            seen(student.view(), student.model(), student.place());
            filled(Split.TRANSFER, "a student learns from", student.place());
            if (LearningCheck.stopsEarly(learning)) {
                filled(Split.VALIDATION, "a student that stops early stops by", learning.place());
            }
            fits(student.model());
        });
        List<String> candidates = dataset.examples().candidates().columnNames();
        learning.scores().values().forEach(column -> known("column", column, candidates, learning.place()));
        learning.rewards().values().forEach(reward -> reward(reward, candidates));
    }

    private void reward(RewardSpec reward, List<String> candidates) {
        if (reward instanceof RewardSpec.Given given) {
            known("column", given.column(), candidates, given.place());
        } else if (reward instanceof RewardSpec.Command command) {
            known("column", command.text(), candidates, command.place());
        } else if (reward instanceof RewardSpec.Trained trained) {
            view(trained.view(), trained.place());
            trained.ratings().ifPresent(column -> known("column", column, candidates, trained.place()));
            if (trained.folds().isEmpty()) {
                filled(Split.TRANSFER, "without folds a reward learns from", trained.place());
            }
        }
    }

    /** Pairs are seen through the scores of their candidates; a mean of neighbours' labels is none. */
    private void fits(WeakLearner model) {
        if (model instanceof ModelSpec.Knn knn && dataset.examples().shape() == Shape.PAIRS) {
            add(knn.place(), "knn gives a candidate no score, which pairs need; use another model, such as logistic");
        }
    }

    private void slices() {
        int before = problems.size();
        task.truth().slices().forEach(spec -> spec.columns().forEach(column -> column(column, spec.place())));
        if (problems.size() == before) {
            values();
        }
    }

    /** A gate on a slice that no held-out example is in would decide nothing. */
    private void values() {
        try {
            List<String> slices = Harness.slices(task, dataset).stream()
                    .map(Slice::name)
                    .filter(name -> !name.equals(MetricKey.ALL))
                    .toList();
            task.verdict().stream()
                    .filter(gate -> slicedBy()
                            .contains(List.copyOf(new TreeSet<>(gate.slice().keySet()))))
                    .filter(gate -> !slices.contains(Slices.name(gate.slice())))
                    .forEach(gate -> noExample(gate, slices));
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
    }

    private void noExample(Gate gate, List<String> slices) {
        String name = Slices.name(gate.slice());
        add(gate.place(), "no held-out example is in the slice '" + name + "'" + hint(name, slices));
    }

    /** The columns of each item of truth.slices, sorted. */
    private List<List<String>> slicedBy() {
        return task.truth().slices().stream().map(SliceSpec::columns).toList();
    }

    private void discover(DiscoverSpec discover) {
        discover.problem(plan().predicting()).ifPresent(message -> add(discover.place(), message));
        if (discover.columns().isEmpty()) {
            add(discover.place(), "expected at least one column to search, found none; write columns: [NAME]");
        }
        int before = problems.size();
        discover.columns().forEach(column -> column(column, discover.place()));
        if (problems.size() == before) {
            problems.addAll(Slices.problems(discover, dataset.examples(), dataset.splits()));
        }
    }

    private Plan plan() {
        return TaskPlan.of(task, dataset, ratings);
    }

    /** What a model sees: a view, or for a command the columns that it reads, or both. */
    private void seen(String view, WeakLearner model, Place place) {
        if (model instanceof ModelSpec.Command command) {
            reads(command.reads(), command.place());
            if (view.isEmpty() && command.reads().isEmpty()) {
                add(command.place(), "a command sees a view, or columns, or both; add view: VIEW or reads: [COLUMN]");
            }
        } else if (view.isEmpty()) {
            add(place, "missing key 'view'; only a command can do without one");
        }
        if (!view.isEmpty()) {
            view(view, place);
        }
    }

    private void reads(List<String> columns, Place place) {
        List<String> known = dataset.examples().candidates().columnNames();
        columns.forEach(column -> known("column", column, known, place));
    }

    private void view(String name, Place place) {
        known("view", name, List.copyOf(dataset.views().keySet()), place);
    }

    private void column(String name, Place place) {
        known("column", name, dataset.examples().columns(), place);
    }

    /** Everything that a rating may stand in: the examples' columns, and for pairs the candidates' as well. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(dataset.examples().columns());
        if (dataset.examples().shape() == Shape.PAIRS) {
            columns.addAll(dataset.examples().candidates().columnNames());
        }
        return columns;
    }

    private void known(String kind, String name, List<String> known, Place place) {
        if (known.contains(name)) {
            return;
        }
        String sealed = task.truth()
                        .sealed()
                        .map(LabelColumn::name)
                        .filter(name::equals)
                        .isPresent()
                ? "; it holds the truth, which is sealed; name another column"
                : "";
        add(place, "no " + kind + " '" + name + "'" + (sealed.isEmpty() ? hint(name, known) : sealed));
    }

    private static String hint(String name, List<String> known) {
        return "; " + Nearest.hint(name, known.stream().sorted().toList());
    }

    private void filled(Split split, String who, Place place) {
        if (dataset.splits().rows(split).length == 0) {
            add(place, who + " the split " + split.label() + ", which is empty; give it a share in dataset.split");
        }
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }

    private static void raise(List<Problem> problems) {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt((Problem p) -> p.place().line())
                    .thenComparingInt(p -> p.place().column()));
            throw new BadInput(problems);
        }
    }
}
