package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.command.Commands;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.View;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Lesson;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Stop;
import dev.plumbline.learning.Stopping;
import dev.plumbline.learning.Trainer;
import dev.plumbline.truth.Arm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

class StudentTrialsTest {

    private static final int N = 150;
    private static final Place PLACE = Place.of("test.yaml");
    private static final ModelSpec.Mlp MLP = new ModelSpec.Mlp(PLACE, 6, 6, 16, .03, 0);
    private static final ModelSpec LOGISTIC = new ModelSpec.Logistic(PLACE, 1);

    /** One of every kind, so that a new kind is missed here. */
    static List<Method> methods() {
        return List.of(
                new Method.Soft(),
                new Method.Hard(),
                new Method.Confidence(.5, .2),
                new Method.Bootstrap(List.of(3, 4)),
                new Method.ConfidenceFilter(.5),
                new Method.KnnRelabel(5),
                new Method.SelfTraining(2),
                new Method.Product(1, 1),
                new Method.LabelSmoothing(.1),
                new Method.ConfidenceWindow(.15),
                new Method.ProbeFilter(.1, 5, 1));
    }

    @Test
    void every_kind_of_method_is_tested_here() {
        assertThat(methods())
                .extracting(Object::getClass)
                .extracting(Class::getName)
                .containsExactly(Arrays.stream(Method.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    private static Lesson lesson(Optional<Integer> patience) {
        Draws draws = Draws.of(3, "trials-test", 0);
        float[] values = new float[N * 4];
        double[] second = new double[N];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draws.gaussian();
        }
        for (int i = 0; i < N; i++) {
            second[i] = i % 13 == 0 ? Probabilities.ABSENT : draws.uniform();
        }
        int[] all = IntStream.range(0, N).toArray();
        Probabilities labels = Probabilities.ofSecond(List.of("no", "yes"), second);
        return new Lesson(
                new Inputs(new View.Dense(N, 4, values), all, new int[0]),
                labels,
                Arrays.copyOf(all, 100),
                IntStream.range(0, N).map(i -> i / 2).toArray(),
                patience.map(p -> new Stopping(labels, Arrays.copyOfRange(all, 100, N), p)),
                7);
    }

    private static final Commands NO_COMMANDS = new Commands(
            new Examples(Shape.POINTWISE, Table.create("examples"), Table.create("candidates"), new int[0], new int[0]),
            Path.of("."));

    private static List<Arm> fit(ModelSpec model, List<Method> methods, int threads) {
        StudentTrials trials = new StudentTrials(PLACE, NO_COMMANDS);
        trials.students(methods, new Stop.Never(), lesson(Optional.empty()));
        if (model.stepwise()) {
            trials.students(methods, new Stop.WeakValidation(1), lesson(Optional.of(1)));
        }
        return trials.fit(model, 3, Passes.own(threads));
    }

    private static List<double[]> values(List<Arm> arms, String method) {
        return arms.stream()
                .filter(arm -> arm.method().equals(method))
                .flatMap(arm -> arm.bySeed().stream())
                .map(Probabilities::values)
                .toList();
    }

    /** 66 trials in one batch. */
    private static final List<Arm> MIXED = fit(MLP, methods(), 1);

    @ParameterizedTest
    @MethodSource("methods")
    void a_method_alone_gives_the_same_bytes_as_among_all_others(Method method) {
        String name = StudentTrials.name(method);
        List<Arm> alone = fit(MLP, List.of(method), 1);
        for (String reported : List.of(name, name + "+weak-validation")) {
            assertThat(values(alone, reported)).hasSize(3).containsExactlyElementsOf(values(MIXED, reported));
        }
    }

    @Test
    void two_threads_give_the_same_bytes_as_one() {
        List<Arm> two = fit(MLP, methods(), 2);
        assertThat(MIXED).hasSize(22);
        for (int a = 0; a < MIXED.size(); a++) {
            assertThat(two.get(a).method()).isEqualTo(MIXED.get(a).method());
            for (int seed = 0; seed < 3; seed++) {
                assertThat(two.get(a).bySeed().get(seed).values())
                        .isEqualTo(MIXED.get(a).bySeed().get(seed).values());
            }
        }
    }

    @Test
    void every_method_and_every_seed_differs_from_every_other() {
        List<List<Double>> all = MIXED.stream()
                .limit(11)
                .flatMap(arm -> arm.bySeed().stream())
                .map(p -> Arrays.stream(p.values()).boxed().toList())
                .toList();
        assertThat(all).hasSize(33).doesNotHaveDuplicates();
    }

    /** The rounds of a chain, one after another, for one seed. */
    private static double[] byHand(Method method, List<ModelSpec> models, long seed) {
        Lesson lesson = lesson(Optional.empty()).withSeed(seed);
        List<Probabilities> said = new ArrayList<>();
        for (ModelSpec model : models) {
            Optional<Probabilities> previous =
                    said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
            Head head = method.head(lesson, previous);
            said.add(Trainer.of(model)
                    .fit(lesson.inputs(), List.of(head), 1)
                    .get(0)
                    .predict(lesson.inputs(), lesson.labels().classes()));
        }
        return said.get(models.size() - 1).values();
    }

    @Test
    void a_bootstrap_is_its_students_one_after_another() {
        List<ModelSpec> chain =
                List.of(new ModelSpec.Mlp(PLACE, 3, 6, 16, .03, 0), new ModelSpec.Mlp(PLACE, 4, 6, 16, .03, 0), MLP);
        Method bootstrap = new Method.Bootstrap(List.of(3, 4));
        assertThat(values(MIXED, "bootstrap"))
                .containsExactly(
                        byHand(bootstrap, chain, 7),
                        byHand(bootstrap, chain, 7 + 1_000_003L),
                        byHand(bootstrap, chain, 7 + 2 * 1_000_003L));
    }

    @Test
    void self_training_is_the_same_student_again_and_again() {
        assertThat(values(MIXED, "self-training"))
                .startsWith(byHand(new Method.SelfTraining(2), List.of(MLP, MLP, MLP), 7));
    }

    @Test
    void a_student_that_converges_is_trained_by_every_seed_only_where_the_method_draws() {
        List<Method> fitting = methods().stream()
                .filter(method -> method.unfit(LOGISTIC).isEmpty())
                .toList();
        List<String> drawn = fit(LOGISTIC, fitting, 1).stream()
                .filter(arm -> arm.bySeed().size() == 3)
                .map(Arm::method)
                .toList();
        assertThat(fitting).hasSize(7);
        assertThat(drawn).containsExactly("confidence-filter", "probe-filter");
    }

    @Test
    void who_is_stopped_by_truth_is_an_arm_of_its_own_and_says_so() {
        StudentTrials trials = new StudentTrials(PLACE, NO_COMMANDS);
        trials.students(List.of(new Method.Soft()), new Stop.Oracle(1), lesson(Optional.of(1)));
        Arm arm = trials.fit(MLP, 2, Passes.own(1)).get(0);
        assertThat(arm.name()).isEqualTo("oracle");
        assertThat(arm.method()).isEqualTo("soft");
        assertThat(arm.note()).isEqualTo("stopped by the truth of the validation split: an upper bound, not a result");
    }
}
