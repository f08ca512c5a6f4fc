package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Binder;
import dev.plumbline.config.Default;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.TaskFile;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.dataset.HeldOutSpec;
import dev.plumbline.dataset.PromptSpec;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.SplitSpec;
import dev.plumbline.dataset.TextFeature;
import dev.plumbline.dataset.ViewSpec;
import dev.plumbline.dataset.World;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLearner;
import dev.plumbline.labeling.raters.Blind;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Stop;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.DiscoverSpec;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.TruthSpec;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.Waiver;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of a task file as a person writes them. */
class TaskBindingTest {

    private static final Map<Class<?>, Class<?>> PORTS = Map.of(WeakLearner.class, ModelSpec.class);
    private static final Place NOWHERE = Place.of("task.yaml");

    @TempDir
    Path folder;

    @Test
    void a_world_with_a_weak_model_and_a_student_is_bound() throws IOException {
        Task task = bind("""
                task: two-views
                about: The weak model and the student see different views.
                dataset: {world: {two-views: {examples: 12000}}, split: {supervise: 0.3, transfer: 0.4, held-out: 0.3}}
                labeling: {weak-model: {view: easy, model: logistic}}
                learning: {student: {view: coded, model: {mlp: {hidden: 32}}}, methods: [soft, hard], seeds: 5}
                truth: {slices: []}
                verdict:
                  - {metric: pgr, method: soft, at-least: 0.8}
                """);

        assertThat(task.place()).isEqualTo(new Place("task.yaml", 1, 1));
        assertThat(task.task()).isEqualTo("two-views");
        assertThat(task.format()).isEqualTo(1);
        assertThat(task.tags()).isEmpty();
        assertThat(task.dataset().world()).contains(new World.TwoViews(new Place("task.yaml", 3, 30), 12000));
        assertThat(task.dataset().seed()).isEqualTo(1);
        assertThat(task.dataset().shape()).isEqualTo(Shape.POINTWISE);
        assertThat(task.dataset().split())
                .isEqualTo(new SplitSpec(
                        new Place("task.yaml", 3, 57),
                        0.3,
                        0.4,
                        0,
                        new HeldOutSpec.Whole(new Place("task.yaml", 3, 99), 0.3),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(task.labeling())
                .contains(new WeakLabeler.WeakModel(
                        new Place("task.yaml", 4, 24),
                        "easy",
                        new ModelSpec.Logistic(new Place("task.yaml", 4, 44), 1)));
        assertThat(task.learning())
                .contains(new LearningSpec(
                        new Place("task.yaml", 5, 11),
                        Optional.of(new LearningSpec.Student(
                                new Place("task.yaml", 5, 21),
                                "coded",
                                new ModelSpec.Mlp(new Place("task.yaml", 5, 48), 32, 20, 32, 0.005, 0))),
                        List.of(new Method.Soft(), new Method.Hard()),
                        List.of(new Stop.Never()),
                        5,
                        Map.of()));
        assertThat(task.truth())
                .isEqualTo(new TruthSpec(
                        new Place("task.yaml", 6, 8),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD));
        assertThat(task.verdict())
                .containsExactly(new Gate(
                        new Place("task.yaml", 8, 5),
                        "pgr",
                        Optional.empty(),
                        Optional.of("soft"),
                        Map.of(),
                        Against.TRUTH,
                        OptionalDouble.of(0.8),
                        OptionalDouble.empty(),
                        0.95,
                        OptionalDouble.empty(),
                        Gate.Expect.PASS,
                        Gate.OnInconclusive.FAIL,
                        Optional.empty()));
    }

    @Test
    void a_simulated_rater_is_bound() throws IOException {
        Task task = bind("""
                task: error-mix
                about: A rater who errs where it is blind.
                tags: [control]
                dataset:
                  world: arithmetic-claims
                  seed: 7
                labeling:
                  simulated-rater:
                    error-rate: 0.25
                    systematic-share: 0.67
                    blind: {column: carries, value: "2"}
                truth: {slices: [carries]}
                verdict:
                  - {metric: accuracy, arm: weak, slice: {carries: 2}, at-most: 0.6, expect: fail, inconclusive: allow}
                """);

        assertThat(task.dataset().world()).contains(new World.ArithmeticClaims(new Place("task.yaml", 5, 10), 12000));
        assertThat(task.labeling())
                .contains(new WeakLabeler.SimulatedRater(
                        new Place("task.yaml", 9, 5),
                        0.25,
                        0.67,
                        Optional.of(new Blind(new Place("task.yaml", 11, 12), "carries", "2")),
                        Optional.empty(),
                        0.95));
        assertThat(task.verdict().get(0).slice()).isEqualTo(Map.of("carries", "2"));
        assertThat(task.verdict().get(0).expect()).isEqualTo(Gate.Expect.FAIL);
        assertThat(task.verdict().get(0).inconclusive()).isEqualTo(Gate.OnInconclusive.ALLOW);
    }

    @Test
    void an_audit_of_given_scores_of_pairs_is_bound() throws IOException {
        Task task = bind("""
                task: reward-model
                about: Does the reward model prefer the correct response?
                dataset:
                  file: shared:judgebench/scores.jsonl.gz
                  shape: pairs
                  id: pair_id
                  cluster: original_id
                  columns: {source: /source}
                  candidates:
                    a: {text: response_A, score: /judgments/0/judgment/scores/0}
                    b: {text: response_B, score: /judgments/0/judgment/scores/1}
                  groups:
                    domain: {of: source, as: {"mmlu-pro-*": knowledge, livecodebench: coding}}
                learning: {scores: {skywork: score}}
                truth:
                  column: label
                  preferred: {"A>B": a, "B>A": b}
                  slices: [domain, [source, domain], {column: length, bins: 4}]
                  discover: {columns: [source], of: scores/skywork, literals: 2}
                  assume: {icc: 0}
                verdict:
                  - {metric: accuracy, arm: scores, at-least: 0.5, because: better than a coin}
                """);

        DatasetSpec dataset = task.dataset();
        assertThat(dataset.file()).contains("shared:judgebench/scores.jsonl.gz");
        assertThat(dataset.shape()).isEqualTo(Shape.PAIRS);
        assertThat(dataset.candidates().keySet()).containsExactly("a", "b");
        assertThat(dataset.candidates().get("b")).containsEntry("score", "/judgments/0/judgment/scores/1");
        assertThat(dataset.groups().get("domain").as().keySet()).containsExactly("mmlu-pro-*", "livecodebench");
        assertThat(dataset.split().heldOut().written()).hasValue(1);
        assertThat(task.labeling()).isEmpty();
        assertThat(task.learning().orElseThrow().scores()).containsEntry("skywork", "score");
        assertThat(task.learning().orElseThrow().student()).isEmpty();
        assertThat(task.truth().slices())
                .extracting(SliceSpec::label)
                .containsExactly("domain", "domain & source", "length in 4 bins");
        assertThat(task.truth().discover())
                .contains(new DiscoverSpec(
                        new Place("task.yaml", 19, 13), List.of("source"), Optional.of("scores/skywork"), 2, 4, 10));
        assertThat(task.truth().assume()).isEqualTo(new Assumptions(.75, .1, 0, .02, .1, .5));
        assertThat(task.truth().preferred()).containsEntry("A>B", "a").containsEntry("B>A", "b");
    }

    @Test
    void dialogues_with_a_common_prompt_are_bound() throws IOException {
        Task task = bind("""
                task: dialogues
                about: Which answer is preferred?
                dataset:
                  file: shared:comparisons.jsonl.gz
                  shape: pairs
                  cluster: prompt
                  candidates: {a: {dialogue: chosen}, b: {dialogue: rejected}}
                  prompts:
                    prompt: {of: dialogue, ends-with: "\\n\\nAssistant:"}
                    opening: {of: dialogue, ends-with: ".", rest: remainder}
                truth: {column: label}
                verdict: []
                """);

        assertThat(task.dataset().prompts())
                .containsEntry(
                        "prompt",
                        new PromptSpec(new Place("task.yaml", 9, 13), "dialogue", "\n\nAssistant:", "response"))
                .containsEntry("opening", new PromptSpec(new Place("task.yaml", 10, 14), "dialogue", ".", "remainder"));
    }

    @Test
    void text_with_surface_features_and_ngrams_is_bound() throws IOException {
        Task task = bind("""
                task: solutions
                about: Is the written solution right?
                dataset:
                  file: shared:solutions.jsonl.gz
                  pool: question
                  candidates: {small: {text: /small/solution}, large: {text: /large/solution}}
                  join: [{file: more.csv, id: key, columns: {level: level}}]
                  features:
                    characters: {of: text, count: characters}
                    marks: {of: text, count: "<<"}
                  views:
                    surface: {columns: {names: [characters, marks]}}
                    text: {ngrams: {of: text, words: 2, characters: 4}}
                  split: {supervise: 0.3, transfer: 0.4, held-out: 0.3, stratify: level}
                labeling: {ratings: {column: rating, as: probability}}
                learning: {student: {view: text, model: {logistic: {l2: 10}}}}
                truth: {column: is_correct}
                verdict: []
                """);

        assertThat(task.dataset().features())
                .containsEntry("marks", new TextFeature(new Place("task.yaml", 10, 12), "text", "<<"));
        assertThat(task.dataset().views())
                .containsEntry(
                        "surface",
                        new ViewSpec.Columns(new Place("task.yaml", 12, 24), List.of("characters", "marks"), true))
                .containsEntry("text", new ViewSpec.Ngrams(new Place("task.yaml", 13, 20), "text", 2, 4, 16384));
        assertThat(task.labeling())
                .contains(new WeakLabeler.Ratings(
                        new Place("task.yaml", 15, 21), "rating", Map.of(), WeakLabeler.RatingKind.PROBABILITY));
        assertThat(task.learning().orElseThrow().methods()).containsExactly(new Method.Soft());
    }

    @Test
    void gates_of_every_kind_and_a_waiver_are_bound() throws IOException {
        List<Gate> gates = bind("""
                task: a
                about: b
                dataset: {}
                truth: {}
                verdict:
                  - {metric: accuracy, no-worse-than: baseline, margin: 0.01}
                  - {silent-failure: accuracy, at-least: 0.8}
                  - metric: pgr
                    at-least: 0.2
                    waiver: {owner: ann, because: the new rubric, until: 2026-12-31}
                """).verdict();

        assertThat(gates)
                .extracting(Gate::kind)
                .containsExactly(Gate.Kind.NO_WORSE_THAN, Gate.Kind.SILENT_FAILURE, Gate.Kind.BOUND);
        assertThat(gates.get(0).noWorseThan()).contains(Earlier.BASELINE);
        assertThat(gates.get(0).margin()).hasValue(.01);
        assertThat(gates.get(1).metric()).isEqualTo("accuracy");
        assertThat(gates.get(2).waiver())
                .contains(new Waiver(
                        new Place("task.yaml", 10, 13), "ann", "the new rubric", LocalDate.of(2026, 12, 31)));
    }

    @Test
    void the_mistakes_of_gates_come_at_once() {
        String yaml = """
                task: a
                about: b
                dataset: {}
                truth: {}
                verdict:
                  - {at-least: 0.8}
                  - {metric: accuracy, silent-failure: brier, at-least: 0.8}
                  - {metric: accuracy, no-worse-than: yesterday, margin: 0.01}
                  - {metric: pgr, at-least: 0.2, waiver: {owner: ann, until: 2026-02-30}}
                  - {metric: pgr, at-least: 0.2, waiver: {owner: " ", because: x, until: 2026-02-28}}
                """;

        assertThat(catchThrowableOfType(BadInput.class, () -> bind(yaml))).hasMessage("""
                        task.yaml:6:5: missing key 'metric'; add it with text
                        task.yaml:7:5: expected 'metric' or 'silent-failure', found both; leave one out
                        task.yaml:8:39: unknown value 'yesterday'; known are baseline, anchor
                        task.yaml:9:42: missing key 'because'; add it with text
                        task.yaml:9:62: expected a date such as 2026-12-31, found '2026-02-30'; correct it
                        task.yaml:10:42: expected an 'owner' and a 'because' of a waiver, found no owner; write who answers for it and why""");
    }

    @Test
    void a_minimal_file_is_bound_with_every_default_of_a_task() throws IOException {
        Task task = bind("task: a\nabout: b\ndataset: {}\ntruth: {}\n");

        assertThat(task.verdict()).isEmpty();
        assertThat(task.dataset().split().heldOut().written()).hasValue(1);
    }

    @Test
    void the_mistakes_of_all_stages_come_at_once() {
        String yaml = """
                task: two-views
                dataset: {world: {two-vews: {}}, split: {supervise: 1.5}}
                labelling: {weak-model: {view: easy, model: logistic}}
                learning: {student: {view: coded, model: {mpl: {hidden: 32}}}, methods: [sft], seeds: 0}
                truth: {slice: []}
                verdict:
                  - {metric: pgr, at-least: high, expect: succeed}
                """;

        assertThat(catchThrowableOfType(BadInput.class, () -> bind(yaml))).hasMessage("""
                        task.yaml:1:1: missing key 'about'; add it with text
                        task.yaml:2:19: unknown kind 'two-vews'; did you mean 'two-views'?
                        task.yaml:2:53: expected a number from 0 to 1, found '1.5'; correct it
                        task.yaml:3:1: unknown key 'labelling'; did you mean 'labeling'?
                        task.yaml:4:43: unknown kind 'mpl'; did you mean 'mlp'?
                        task.yaml:4:74: unknown kind 'sft'; did you mean 'soft'?
                        task.yaml:4:87: expected a whole number from 1 to 1000, found '0'; correct it
                        task.yaml:5:9: unknown key 'slice'; did you mean 'slices'?
                        task.yaml:7:29: expected a number, found 'high'; correct it
                        task.yaml:7:43: unknown value 'succeed'; known are pass, fail""");
    }

    static Stream<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Task.class, found);
        return found.stream();
    }

    @Test
    void the_records_of_a_task_are_all_found() {
        assertThat(records()).contains(Gate.class, SplitSpec.class, ModelSpec.Mlp.class, Blind.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_record_of_a_task_is_bound_from_the_keys_that_it_needs(Class<? extends Record> type) throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), needed(type) + "\n");

        assertThat(new Binder(PORTS).bind(TaskFile.read(file, NOWHERE.file()), type))
                .isInstanceOf(type);
    }

    /** Every record that a task file can describe. */
    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            return;
        }
        Class<?> wanted = PORTS.getOrDefault((Class<?>) type, (Class<?>) type);
        if (wanted.isSealed()) {
            Stream.of(wanted.getPermittedSubclasses()).forEach(kind -> collect(kind, found));
        } else if (wanted.isRecord() && wanted != Place.class && found.add(wanted)) {
            Stream.of(wanted.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        }
    }

    /** The shortest YAML for a record: only the keys that have no default. */
    private static String needed(Class<?> type) {
        if (type == SliceSpec.Crossed.class) {
            return "{columns: [a, b]}";
        }
        if (type == Gate.class) {
            return "{metric: x}";
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getGenericType() instanceof ParameterizedType
                    || component.getType() == OptionalDouble.class
                    || component.getType() == OptionalInt.class;
            if (component.getType() != Place.class && !optional && !component.isAnnotationPresent(Default.class)) {
                keys.put(KebabCase.of(component.getName()), value(component.getType()));
            }
        }
        return keys.toString().replace("=", ": ");
    }

    private static String value(Class<?> type) {
        Class<?> wanted = PORTS.getOrDefault(type, type);
        if (wanted.isSealed()) {
            Class<?> first = wanted.getPermittedSubclasses()[0];
            return "{" + KebabCase.of(first.getSimpleName()) + ": " + needed(first) + "}";
        }
        if (wanted == LocalDate.class) {
            return "2026-12-31";
        }
        return wanted.isRecord() ? needed(wanted) : wanted == String.class ? "x" : wanted == int.class ? "2" : "1";
    }

    private Task bind(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), yaml);
        return new Binder(PORTS).bind(TaskFile.read(file, "task.yaml"), Task.class);
    }
}
