package dev.plumbline.cli;

import static dev.plumbline.cli.Malformed.task;

import java.util.stream.Stream;

/** Task files with rewards, a policy under pressure, what moves a reward, and probes, that are refused. */
final class MalformedPressure {

    private static final String STUDENT = "learning: {student: {view: all, model: logistic}}\n";
    private static final String GATE = "metric: accuracy, at-least: 0.5";

    private MalformedPressure() {}

    static Stream<Malformed> all() {
        return Stream.of(
                rewarded("a reward of an unknown column")
                        .yaml("{column: support}", "{column: suport}")
                        .says("bad/task.yaml:10:37: no column 'suport'; did you mean 'support'?"),
                rewarded("a reward that is the truth")
                        .yaml("{column: support}", "{column: is_true}")
                        .says(
                                "bad/task.yaml:10:37: no column 'is_true'; it holds the truth, which is sealed; name another column"),
                pressed("pressure by an unknown reward")
                        .yaml("rewards: [liked]", "rewards: [like]")
                        .says("bad/task.yaml:11:20: no reward 'like'; did you mean 'liked'?"),
                rewarded("what moves a reward by an unknown column")
                        .yaml("slices: [cited]", "moved-by: {features: [suport]}")
                        .says("bad/task.yaml:11:36: no column 'suport'; did you mean 'support'?"),
                rewarded("a probe of an unknown name")
                        .yaml("learning: {", "learning: {probes: {text: topic, probes: [repeated-yeah]}, ")
                        .says("bad/task.yaml:10:43: unknown value 'repeated-yeah'; did you mean 'repeated-yes'?"),
                rewarded("probes of a reward that cannot read")
                        .yaml("learning: {", "learning: {probes: {text: topic, rewards: [liked]}, ")
                        .says(
                                "bad/task.yaml:10:20: the reward 'liked' cannot score other texts of 'topic'; have another machine score them (plumbline probes export), and name its file: scores: {liked: probe-scores.jsonl}"));
    }

    /** A reward in place of the student, and two candidates of every prompt. */
    private static Malformed rewarded(String name) {
        return task(name)
                .yaml(STUDENT, "learning: {rewards: {liked: {given: {column: support}}}}\n")
                .yaml("  cluster: topic", "  pool: topic")
                .yaml(GATE, "metric: within-pool-accuracy, at-least: 0.5")
                .csv("t2", "t1")
                .csv("t4", "t3")
                .csv("t6", "t5")
                .csv("t8", "t7");
    }

    private static Malformed pressed(String name) {
        return rewarded(name).yaml("truth:", "policy: {pressure: {rewards: [liked], best-of: [1, 2]}}\ntruth:");
    }
}
