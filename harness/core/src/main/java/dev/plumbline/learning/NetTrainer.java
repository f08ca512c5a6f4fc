package dev.plumbline.learning;

import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains {@link ModelSpec.Stepwise}. Nets with a hidden layer are trained one after another: there arithmetic, not
 * memory, sets the pace. Linear ones go side by side through the parts of the view, since reading rows is most of their
 * work; those with the same order see each row together.
 *
 * @param held doubles that the linear heads of all threads may hold at a time; more heads take turns
 */
record NetTrainer(ModelSpec.Stepwise spec, long held) implements Trainer {

    /** 512 MiB. */
    private static final long HELD = 1L << 26;

    /** Vectors of its size that a head holds: parameters, gradient, those of the optimiser, the best epoch's. */
    private static final int VECTORS = 6;

    NetTrainer(ModelSpec.Stepwise spec) {
        this(spec, HELD);
    }

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads);
        Steps trainings = Watch.steps("trainings", heads.size());
        // Courses that can be joined go to one thread, as far as they are neighbours then.
        List<Integer> order = JoinedCourses.of(
                        heads.stream().map(NetFit.Course::of).toList())
                .stream()
                .flatMap(joined -> joined.members().stream())
                .toList();
        List<Model> fitted = Groups.fit(
                order.stream().map(batch.heads()::get).toList(),
                threads,
                group -> inTurns(inputs, group, threads, trainings));
        Model[] models = new Model[heads.size()];
        for (int k = 0; k < order.size(); k++) {
            models[order.get(k)] = fitted.get(k);
        }
        return List.of(models);
    }

    private List<Model> inTurns(Inputs inputs, List<Head> heads, int threads, Steps trainings) {
        long size = (long) VECTORS * inputs.view().columns() * new Batch(inputs, heads).outputs();
        long fitting = held / threads / Math.max(1, size);
        int atOnce = spec.hidden().isEmpty() ? (int) Math.max(1, Math.min(heads.size(), fitting)) : 1;
        List<Model> models = new ArrayList<>();
        for (int from = 0; from < heads.size(); from += atOnce) {
            List<Head> turn = heads.subList(from, Math.min(from + atOnce, heads.size()));
            List<NetFit.Course> courses = turn.stream().map(NetFit.Course::of).toList();
            models.addAll(spec.hidden().isEmpty() ? linear(inputs, courses) : together(inputs, courses));
            turn.forEach(head -> trainings.done());
        }
        return models;
    }

    private List<Model> linear(Inputs inputs, List<NetFit.Course> courses) {
        List<JoinedCourses> joined = JoinedCourses.of(courses);
        List<Model> fitted =
                together(inputs, joined.stream().map(JoinedCourses::course).toList());
        Model[] models = new Model[courses.size()];
        for (int j = 0; j < fitted.size(); j++) {
            joined.get(j).part((LinearModel) fitted.get(j), models);
        }
        return List.of(models);
    }

    /** The models of some courses, trained side by side. */
    List<Model> together(Inputs inputs, List<NetFit.Course> courses) {
        Windows windows = spec.hidden().isEmpty() ? Windows.of(inputs.view()) : Windows.one(inputs.view());
        Kernel kernel = Kernel.of(inputs.view(), Precision.SINGLE);
        List<NetFit> fits = courses.stream()
                .map(course -> new NetFit(spec, inputs, kernel, course))
                .toList();
        List<NetFit> active = new ArrayList<>(fits);
        for (int epoch = 0; epoch < spec.epochs() && !active.isEmpty(); epoch++) {
            int[] parts = windows.at(epoch);
            for (NetFit fit : active) {
                fit.begin(epoch, windows.count(), parts);
            }
            for (int w = 0; w < windows.count(); w++) {
                for (NetFit fit : active) {
                    fit.window(w);
                }
            }
            active.removeIf(NetFit::end);
        }
        return fits.stream().map(NetFit::model).toList();
    }
}
