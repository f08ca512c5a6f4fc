package dev.plumbline.cli;

import static dev.plumbline.cli.Malformed.task;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Task files that are refused, and what is said of each. */
final class MalformedTaskFiles {

    private MalformedTaskFiles() {}

    static Stream<Malformed> all() {
        return Stream.of(text(), keys(), values(), dataset(), columns(), stages(), gates())
                .flatMap(cases -> cases);
    }

    /** What is no YAML, or more than a task file may hold. */
    private static Stream<Malformed> text() {
        return Stream.of(
                task("an empty task file").yaml("").says("bad/task.yaml: the file is empty; write a task into it"),
                task("a task file of comments")
                        .yaml("# to do\n")
                        .says("bad/task.yaml: the file is empty; write a task into it"),
                task("a task file cut off in a quote")
                        .yaml("task: bad\nabout: \"A task that")
                        .says("bad/task.yaml:2:8: a quote is opened here and never closed; close it"),
                task("a task file cut off in a list")
                        .yaml("slices: [cited]}\n", "slices: [cited,")
                        .says("bad/task.yaml:12:3: a value is missing here; write one, or close what was opened"),
                task("a task file that is a list")
                        .yaml("- task: bad\n")
                        .says(
                                "bad/task.yaml:1:1: expected keys such as 'task: name' at the top of the file, found a list; write them there"),
                task("a task file that is a sentence")
                        .yaml("Please run my task\n")
                        .says(
                                "bad/task.yaml:1:1: expected keys such as 'task: name' at the top of the file, found 'Please run my task'; write them there"),
                task("a second document")
                        .yaml("task: bad\n", "---\ntask: bad\n---\n")
                        .says("bad/task.yaml:4:1: a second document begins here; keep each task in a file of its own"),
                task("a tab in the indentation")
                        .yaml("  id: id", "\tid: id")
                        .says("bad/task.yaml:5:1: a tab stands where only spaces may; indent with spaces"),
                task("a line that is out of line")
                        .yaml("  id: id", "   id: id")
                        .says(
                                "bad/task.yaml:5:6: a colon stands where no key can be; put text that holds ': ' in quotes, or correct the indentation"),
                task("a colon too many")
                        .yaml("one mistake.", "one mistake: this")
                        .says(
                                "bad/task.yaml:2:45: a colon stands where no key can be; put text that holds ': ' in quotes, or correct the indentation"),
                task("an alias bomb")
                        .yaml("task: bad\n", """
                        a: &a [x, x]
                        b: &b [*a, *a]
                        c: &c [*b, *b]
                        task: *c
                        """)
                        .says(
                                "bad/task.yaml:1:1: unknown key 'a'; known are task, about, format, tags, budget, dataset, labeling, learning, policy, truth, verdict",
                                "bad/task.yaml:1:4: anchors are not supported; remove the '&' and its name",
                                "bad/task.yaml:2:1: unknown key 'b'; known are task, about, format, tags, budget, dataset, labeling, learning, policy, truth, verdict",
                                "bad/task.yaml:2:4: anchors are not supported; remove the '&' and its name",
                                "bad/task.yaml:2:8: aliases are not supported; write the value out",
                                "bad/task.yaml:2:12: aliases are not supported; write the value out",
                                "bad/task.yaml:3:1: unknown key 'c'; known are task, about, format, tags, budget, dataset, labeling, learning, policy, truth, verdict",
                                "bad/task.yaml:3:4: anchors are not supported; remove the '&' and its name",
                                "bad/task.yaml:3:8: aliases are not supported; write the value out",
                                "bad/task.yaml:3:12: aliases are not supported; write the value out",
                                "bad/task.yaml:4:7: aliases are not supported; write the value out"),
                task("a thousand aliases")
                        .yaml("[cited]", "[" + "*a, ".repeat(999) + "*a]")
                        .says(aliases()),
                task("a merge key")
                        .yaml("labeling: {", "labeling: {<<: {column: x}, ")
                        .says(
                                "bad/task.yaml:9:11: expected one of command, ensemble, panel, ratings, simulated-rater, weak-model as the only key, found 2 keys; leave the others out"),
                task("a tag of a class")
                        .yaml("task: bad", "task: !!javax.script.ScriptEngineManager [bad]")
                        .says(
                                "bad/task.yaml:1:7: tags are not supported; remove the '!' and its name",
                                "bad/task.yaml:1:7: expected text, found a list; correct it"),
                task("200 nested lists")
                        .yaml("task: bad", "task: " + "[".repeat(200) + "]".repeat(200))
                        .says("bad/task.yaml:1:56: nested more than 50 levels deep; flatten it"),
                task("300,000 nested lists")
                        .yaml("task: bad", "task: " + "[".repeat(300_000))
                        .says("bad/task.yaml:1:56: nested more than 50 levels deep; flatten it"),
                task("more values than a task file may hold")
                        .yaml("[cited]", "[" + "a, ".repeat(100_000) + "a]")
                        .says("bad/task.yaml:11:299960: more than 100000 values; keep data in files of their own"),
                task("a task file of more than 1 MB")
                        .yaml("task: bad", "# " + "x".repeat(1_000_000) + "\ntask: bad")
                        .says("bad/task.yaml: larger than 1 MB; keep data in files of their own"),
                task("a name of 900,000 characters")
                        .yaml("task: bad", "task: " + "x".repeat(900_000))
                        .says(
                                "bad/task.yaml:1:1: expected a task name of 1 to 100 characters on one line, found 900000 characters; choose a short name"),
                task("a control character")
                        .yaml("one mistake", "one\u0007mistake")
                        .says("bad/task.yaml:2:37: expected text, found the character U+0007; remove it"),
                task("a NUL")
                        .yaml("one mistake", "one\u0000mistake")
                        .says("bad/task.yaml:2:37: expected text, found the character U+0000 (NUL); remove it"),
                task("a task file in Latin-1")
                        .file("task.yaml", "task: b\u00e4d\n".getBytes(StandardCharsets.ISO_8859_1))
                        .says("bad/task.yaml:1:8: expected UTF-8, found the byte 0xE4; save the file as UTF-8"),
                task("a task file in UTF-16")
                        .file("task.yaml", "task: bad\n".getBytes(StandardCharsets.UTF_16))
                        .says("bad/task.yaml:1:1: expected UTF-8, found the byte 0xFE; save the file as UTF-8"));
    }

    /** The first 30, four columns apart, and the number of the others. */
    private static String[] aliases() {
        Stream<String> shown = IntStream.range(0, 30)
                .mapToObj(i -> "bad/task.yaml:11:" + (35 + 4 * i) + ": aliases are not supported; write the value out");
        String others = "bad/task.yaml:11:155: and 970 more problems from here on; correct the first ones";
        return Stream.concat(shown, Stream.of(others)).toArray(String[]::new);
    }

    private static Stream<Malformed> keys() {
        return Stream.of(
                task("a misspelt section")
                        .yaml("labeling:", "labelling:")
                        .says("bad/task.yaml:9:1: unknown key 'labelling'; did you mean 'labeling'?"),
                task("an unknown key")
                        .yaml("  id: id", "  colour: red")
                        .says(
                                "bad/task.yaml:5:3: unknown key 'colour'; known are file, world, seed, shape, id, pool, cluster, columns, candidates, join, prompts, groups, features, views, split"),
                task("a key that stands twice")
                        .yaml("  id: id", "  id: id\n  id: topic")
                        .says("bad/task.yaml:6:3: duplicate key 'id'; it stands at line 5 already, remove one of them"),
                task("no name").yaml("task: bad\n", "").says("bad/task.yaml:1:1: missing key 'task'; add it with text"),
                task("an empty name")
                        .yaml("task: bad", "task: \"\"")
                        .says(
                                "bad/task.yaml:1:1: expected a task name of 1 to 100 characters on one line, found 0 characters; choose a short name"),
                task("a name of several lines")
                        .yaml("task: bad", "task: \"b\\na\\nd\"")
                        .says(
                                "bad/task.yaml:1:1: expected a task name of 1 to 100 characters on one line, found several lines; choose a short name"),
                task("no dataset")
                        .yaml("task: bad\nabout: x\ntruth: {column: is_true}\n")
                        .says("bad/task.yaml:1:1: missing key 'dataset'; add it with a mapping of keys to values"),
                task("no truth")
                        .yaml("truth: {column: is_true, slices: [cited]}\n", "")
                        .says("bad/task.yaml:1:1: missing key 'truth'; add it with a mapping of keys to values"),
                task("a later format")
                        .yaml("task: bad", "task: bad\nformat: 2")
                        .says("bad/task.yaml:2:9: expected a whole number, which is 1, found '2'; correct it"));
    }

    private static Stream<Malformed> values() {
        return Stream.of(
                task("text for a number")
                        .yaml("transfer: 0.5", "transfer: half")
                        .says("bad/task.yaml:8:21: expected a number from 0 to 1, found 'half'; correct it"),
                task("a quoted number")
                        .yaml("transfer: 0.5", "transfer: '0.5'")
                        .says(
                                "bad/task.yaml:8:21: expected a number from 0 to 1, found the quoted text '0.5'; remove the quotes"),
                task("NaN for a number")
                        .yaml("transfer: 0.5", "transfer: .nan")
                        .says("bad/task.yaml:8:21: expected a number from 0 to 1, found '.nan'; correct it"),
                task("infinity for a number")
                        .yaml("at-least: 0.5", "at-least: .inf")
                        .says("bad/task.yaml:13:34: expected a number, found '.inf'; correct it"),
                task("a number beyond its range")
                        .yaml("at-least: 0.5", "at-least: 0.5, confidence: 1.5")
                        .says("bad/task.yaml:13:51: expected a number from 0.5 to 0.9999, found '1.5'; correct it"),
                task("a number beyond any range")
                        .yaml("at-least: 0.5", "at-least: 1e999")
                        .says("bad/task.yaml:13:34: expected a number, found '1e999'; correct it"),
                task("a list for text")
                        .yaml("cluster: topic", "cluster: [topic]")
                        .says("bad/task.yaml:6:12: expected text, found a list; correct it"),
                task("text for a list")
                        .yaml("slices: [cited]", "slices: cited")
                        .says("bad/task.yaml:11:34: expected a list such as [a, b], found 'cited'; correct it"),
                task("text for a section")
                        .yaml("truth: {column: is_true, slices: [cited]}", "truth: is_true")
                        .says("bad/task.yaml:11:8: expected a mapping of keys to values, found 'is_true'; correct it"),
                task("nothing for a section")
                        .yaml("truth: {column: is_true, slices: [cited]}", "truth:")
                        .says("bad/task.yaml:11:7: expected a mapping of keys to values, found nothing; write it"),
                task("a mapping for the gates")
                        .yaml("  - {metric", "  {metric")
                        .says("bad/task.yaml:13:3: expected a list such as [a, b], found a mapping; correct it"),
                task("an unknown model")
                        .yaml("model: logistic", "model: logistics")
                        .says("bad/task.yaml:10:40: unknown kind 'logistics'; did you mean 'logistic'?"),
                task("two models")
                        .yaml("model: logistic", "model: {logistic: {}, majority: {}}")
                        .says(
                                "bad/task.yaml:10:40: expected one of command, knn, linear, logistic, majority, mlp as the only key, found 2 keys; leave the others out"),
                task("an unknown value")
                        .yaml("inconclusive: allow", "inconclusive: maybe")
                        .says("bad/task.yaml:13:53: unknown value 'maybe'; known are fail, allow"),
                task("an unknown method")
                        .yaml("learning: {", "learning: {methods: [softt], ")
                        .says("bad/task.yaml:10:22: unknown kind 'softt'; did you mean 'soft'?"));
    }

    private static Stream<Malformed> dataset() {
        return Stream.of(
                task("a path that leads out")
                        .yaml("file: claims.csv", "file: ../good/task.yaml")
                        .says(
                                "bad/task.yaml:4:3: expected a path beneath the task's folder, found '../good/task.yaml'; put the file there, or name its folder with --data NAME=PATH and write NAME:path"),
                task("an absolute path")
                        .yaml("file: claims.csv", "file: /etc/passwd")
                        .says(
                                "bad/task.yaml:4:3: expected a path beneath the task's folder, found '/etc/passwd'; put the file there, or name its folder with --data NAME=PATH and write NAME:path"),
                task("a path with a backslash")
                        .yaml("file: claims.csv", "file: '\\\\host\\claims.csv'")
                        .says(
                                "bad/task.yaml:4:3: expected a path beneath the task's folder, found '\\\\host\\claims.csv'; put the file there, or name its folder with --data NAME=PATH and write NAME:path"),
                task("a path that no system has")
                        .yaml("file: claims.csv", "file: \"a\\0b.csv\"")
                        .says(
                                "bad/task.yaml:4:3: expected a path, found one with characters that no path may have; correct it"),
                task("a misspelt file")
                        .yaml("file: claims.csv", "file: claim.csv")
                        .says("bad/task.yaml:4:3: no file bad/claim.csv; did you mean 'claims.csv'?"),
                task("a folder in place of a file")
                        .yaml("file: claims.csv", "file: sub")
                        .file("sub/a.csv", "a\n")
                        .says("bad/task.yaml:4:3: expected a file, found the folder bad/sub; name a file in it"),
                task("a data root that was not given")
                        .yaml("file: claims.csv", "file: shared:claims.csv")
                        .says("bad/task.yaml:4:3: the data root 'shared' was not given; add --data shared=PATH"),
                task("a format that is not read")
                        .data("claims.xlsx", "PK")
                        .says(
                                "bad/claims.xlsx: expected a name that ends in .csv, .json or .jsonl, or in one of these and .gz; rename the file"),
                task("a file and a world")
                        .yaml("  id: id", "  world: {two-views: {}}")
                        .says(
                                "bad/task.yaml:4:3: expected either file or world, found both; give exactly one of the two"),
                task("neither a file nor a world")
                        .yaml("  file: claims.csv\n", "")
                        .says(
                                "bad/task.yaml:4:3: expected either file or world, found neither; give exactly one of the two"),
                task("an unknown world")
                        .yaml("task: bad\nabout: x\ndataset: {world: {tow-views: {}}}\ntruth: {}\n")
                        .says("bad/task.yaml:3:19: unknown kind 'tow-views'; did you mean 'two-views'?"),
                task("a world with a truth column")
                        .yaml("task: bad\nabout: x\ndataset: {world: {two-views: {}}}\ntruth: {column: a}\n")
                        .says("bad/task.yaml:4:8: a world has its own truth; leave out column and gold"),
                task("shares that do not sum to 1")
                        .yaml("transfer: 0.5", "transfer: 0.4")
                        .says(
                                "bad/task.yaml:8:10: expected shares that sum to 1, found a sum of 0.9; correct the shares"),
                task("no share for held-out")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{transfer: 1}")
                        .says(
                                "bad/task.yaml:8:10: expected a share for held-out, found none; give it one, for truth is measured there"),
                task("a share too small for a cluster")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{transfer: 0.499, validation: 0.001, held-out: 0.5}")
                        .says(
                                "bad/task.yaml:8:10: the split validation has a share of 0.001 but gets none of the 8 clusters; raise its share, leave it out, or add data"),
                task("no share for the student")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{held-out: 1}")
                        .yaml("names: [support]", "names: [support], standardize: false")
                        .says(
                                "bad/task.yaml:10:21: a student learns from the split transfer, which is empty; give it a share in dataset.split"),
                task("a view without columns")
                        .yaml("names: [support]", "names: []")
                        .says("bad/task.yaml:7:26: expected at least one column, found none; name numeric columns"),
                task("a value that no group takes")
                        .yaml("  id: id", "  groups: {g: {of: cited, as: {given: 'yes'}}}")
                        .says(
                                "bad/claims.csv:3: expected a value of 'cited' that a group takes, found 'no'; add a group for it to bad/task.yaml:5:15"));
    }

    private static Stream<Malformed> columns() {
        return Stream.of(
                task("a misspelt id column")
                        .yaml("id: id", "id: idd")
                        .says("bad/task.yaml:4:3: unknown column 'idd' in id; did you mean 'id'?"),
                task("an unknown cluster column")
                        .yaml("cluster: topic", "cluster: /a/b")
                        .says(
                                "bad/task.yaml:4:3: unknown field '/a/b'; there are /cited, /id, /is_true, /rating, /support, /topic"),
                task("a misspelt feature")
                        .yaml("[support]", "[suport]")
                        .says("bad/task.yaml:7:26: unknown column 'suport' in views; did you mean 'support'?"),
                task("a misspelt truth column")
                        .yaml("column: is_true", "column: is_ture")
                        .says("bad/task.yaml:11:8: unknown truth column 'is_ture'; did you mean 'is_true'?"),
                task("no truth column")
                        .yaml("column: is_true, ", "")
                        .says(
                                "bad/task.yaml:11:8: a dataset from a file needs the name of its truth; add column: NAME, or where there is none hold every gate against: ratings"),
                task("a truth that is wrong on most")
                        .yaml("column: is_true", "column: is_true, error-rate: 0.6")
                        .says("bad/task.yaml:11:38: expected a number from 0 to 0.5, found '0.6'; correct it"),
                task("a probability of nothing")
                        .yaml("column: is_true", "column: is_true, sampled: {}")
                        .says("bad/task.yaml:11:35: missing key 'probability'; add it with text"),
                task("a probability above 1")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: 1.5}")
                        .says(
                                "bad/task.yaml:11:35: expected a probability above 0 and at most 1, or the name of a column, found 1.5; correct it"),
                task("a misspelt column of probabilities")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: suport}")
                        .says("bad/task.yaml:11:35: unknown column 'suport' in sampled; did you mean 'support'?"),
                task("the truth as its probability")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: is_true}")
                        .says(
                                "bad/task.yaml:11:35: sampled: the column 'is_true' holds the truth and is sealed; name another column"),
                task("a sample of a world")
                        .yaml(
                                "task: bad\nabout: x\ndataset: {world: {two-views: {}}}\ntruth: {sampled: {probability: 0.5}}\n")
                        .says("bad/task.yaml:4:18: a world has a truth for every example; leave out sampled"),
                task("a panel that errs by the truth beside a sample")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: 0.5}")
                        .yaml(
                                "{ratings: {column: rating}}",
                                "{panel: {raters: {crowd: {count: 3, classes: {error-rate: 0.2}}}}}")
                        .says(
                                "bad/task.yaml:9:56: a simulated rater errs against the truth of every example, and only a sample has one; rate another way, or leave out truth.sampled"),
                task("a simulated rater beside a sample")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: 0.5}")
                        .yaml("{ratings: {column: rating}}", "{simulated-rater: {error-rate: 0.2}}")
                        .says(
                                "bad/task.yaml:9:29: a simulated rater errs against the truth of every example, and only a sample has one; rate another way, or leave out truth.sampled"),
                task("a misspelt slice")
                        .yaml("[cited]", "[sited]")
                        .says("bad/task.yaml:11:35: no column 'sited'; did you mean 'cited'?"),
                task("a misspelt rating")
                        .yaml("column: rating", "column: ratings")
                        .says("bad/task.yaml:9:21: no column 'ratings'; did you mean 'rating'?"),
                task("the truth as a feature")
                        .yaml("[support]", "[support, is_true]")
                        .says(
                                "bad/task.yaml:7:26: views: the column 'is_true' holds the truth and is sealed; name another column"),
                task("the truth as a slice")
                        .yaml("[cited]", "[cited, is_true]")
                        .says(
                                "bad/task.yaml:11:42: no column 'is_true'; it holds the truth, which is sealed; name another column"),
                task("the truth as a rater")
                        .yaml("column: rating", "column: is_true")
                        .says(
                                "bad/task.yaml:9:21: no column 'is_true'; it holds the truth, which is sealed; name another column"),
                task("the truth as a cluster")
                        .yaml("cluster: topic", "cluster: is_true")
                        .says(
                                "bad/task.yaml:4:3: cluster: the column 'is_true' holds the truth and is sealed; name another column"),
                task("the truth as a score")
                        .yaml("{student: {view: all, model: logistic}}", "{scores: {rm: is_true}}")
                        .says(
                                "bad/task.yaml:10:11: no column 'is_true'; it holds the truth, which is sealed; name another column"),
                task("the truth under another name")
                        .yaml("  id: id", "  columns: {hidden: /is_true}")
                        .yaml("[support]", "[hidden]")
                        .says(
                                "bad/task.yaml:7:26: views: the column 'hidden' holds the truth and is sealed; name another column"),
                task("the truth as the blind slice")
                        .yaml(
                                "{ratings: {column: rating}}",
                                "{simulated-rater: {error-rate: 0.2, systematic-share: 1,"
                                        + " blind: {column: is_true, value: 'true'}}}")
                        .says(
                                "bad/task.yaml:9:75: no column 'is_true'; it holds the truth, which is sealed; name another column"));
    }

    private static Stream<Malformed> stages() {
        return Stream.of(
                task("a student without labels")
                        .yaml("labeling: {ratings: {column: rating}}\n", "")
                        .says("bad/task.yaml:1:1: a student needs weak labels; add a section labeling"),
                task("a student without methods")
                        .yaml("learning: {", "learning: {methods: [], ")
                        .says("bad/task.yaml:10:11: expected at least one method, found none; write methods: [soft]"),
                task("learning nothing")
                        .yaml("{student: {view: all, model: logistic}}", "{seeds: 2}")
                        .says(
                                "bad/task.yaml:10:11: expected a student, scores or rewards, found none; add one, or leave out the section learning"),
                task("a misspelt view")
                        .yaml("view: all", "view: al")
                        .says("bad/task.yaml:10:21: no view 'al'; did you mean 'all'?"),
                task("a weak model without examples")
                        .yaml("{ratings: {column: rating}}", "{weak-model: {view: all, model: logistic}}")
                        .says(
                                "bad/task.yaml:9:24: a weak model learns from the split supervise, which is empty; give it a share in dataset.split"),
                task("a rater who is blind nowhere")
                        .yaml(
                                "{ratings: {column: rating}}",
                                "{simulated-rater: {error-rate: 0.2, systematic-share: 1}}")
                        .says(
                                "bad/task.yaml:9:29: a systematic-share needs a blind slice; add blind: {column: ..., value: ...}"),
                task("a rater who errs more than he can")
                        .yaml(
                                "{ratings: {column: rating}}",
                                "{simulated-rater: {error-rate: 0.9, systematic-share: 1,"
                                        + " blind: {column: cited, value: 'no'}}}")
                        .says(
                                "bad/task.yaml:9:29: the blind slice holds 4 of 8 examples, too few for an error-rate of 0.9 with a systematic-share of 1.0; name a larger blind slice (blind: {column: ..., value: ...}) or lower one of the two"));
    }

    private static Stream<Malformed> gates() {
        return Stream.of(
                task("a misspelt metric")
                        .yaml("metric: accuracy", "metric: acuracy")
                        .says("bad/task.yaml:13:5: no metric 'acuracy'; did you mean 'accuracy'?"),
                task("a metric that pairs have")
                        .yaml("metric: accuracy", "metric: pairwise-accuracy")
                        .says(
                                "bad/task.yaml:13:5: 'pairwise-accuracy' is not measured for the arm 'student' of this task; expected one of accuracy, accuracy-ties-shared, ties, balanced-accuracy, auc, log-loss, brier, agreement, agreement-where-weak-right, inherited-error, excess-inherited-error, inherited-error-over-random-flips, chance-inherited-error, corrected-error, new-error, divergence, inherited-error-on-transfer, memorisation, known-region-error, known-region-lift, misfit, misfit-on-transfer, agreement-on-transfer, confident-disagreement, confident-disagreement-right, confident-disagreement-weak-right, gap, gain, pgr, pgr-balanced-accuracy, ece, ece-debiased, brier-reliability, brier-reliability-debiased, brier-resolution, brier-uncertainty"),
                task("a misspelt arm")
                        .yaml("metric: accuracy", "metric: accuracy, arm: studnet")
                        .says("bad/task.yaml:13:5: no arm 'studnet'; did you mean 'student'?"),
                task("an arm that the task has not")
                        .yaml("metric: accuracy", "metric: accuracy, arm: strong-direct")
                        .says(
                                "bad/task.yaml:13:5: no arm 'strong-direct'; expected one of weak, student, ceiling, random-flips, majority"),
                task("an unknown method of a gate")
                        .yaml("metric: accuracy", "metric: accuracy, method: hard")
                        .says("bad/task.yaml:13:5: no method 'hard' of the arm 'student'; expected one of soft"),
                task("a method where there are two")
                        .yaml("learning: {", "learning: {methods: [soft, hard], ")
                        .says(
                                "bad/task.yaml:13:5: the arm 'student' has 2 methods: soft, hard; name one under 'method'"),
                task("a gate on an unknown slice")
                        .yaml("metric: accuracy", "metric: accuracy, slice: {topic: t1}")
                        .says("bad/task.yaml:13:5: 'topic' is not among truth.slices; expected one of cited"),
                task("a gate on a slice without examples")
                        .yaml("metric: accuracy", "metric: accuracy, slice: {cited: 'oui'}")
                        .says(
                                "bad/task.yaml:13:5: no held-out example is in the slice 'cited=oui'; did you mean 'cited=no'?"),
                task("a gate on two slices")
                        .yaml("metric: accuracy", "metric: accuracy, slice: {cited: 'yes', topic: t1}")
                        .says(
                                "bad/task.yaml:13:5: expected one column or a pair of truth.slices under 'slice', found cited, topic; add [cited, topic] to truth.slices, or leave one out",
                                "bad/task.yaml:13:5: 'topic' is not among truth.slices; expected one of cited"),
                task("both bounds")
                        .yaml("at-least: 0.5", "at-least: 0.5, at-most: 0.9")
                        .says(
                                "bad/task.yaml:13:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found 'at-least', 'at-most'; give exactly one"),
                task("no bound")
                        .yaml(", at-least: 0.5", "")
                        .says(
                                "bad/task.yaml:13:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found none; give exactly one"),
                task("an alternative on the wrong side")
                        .yaml("at-least: 0.5", "at-least: 0.5, alternative: 0.4")
                        .says(
                                "bad/task.yaml:13:5: expected an 'alternative' above 'at-least: 0.5', found 0.4; correct one of the two"),
                task("a metric against what it is not measured against")
                        .yaml("metric: accuracy", "metric: pgr, against: ratings")
                        .says(
                                "bad/task.yaml:13:5: 'pgr' of the arm 'student' is not measured against ratings; write 'against: truth'"),
                task("five mistakes at once")
                        .yaml("metric: accuracy", "metric: acuracy")
                        .yaml("view: all", "view: everything")
                        .yaml("[cited]", "[cites]")
                        .yaml("at-least: 0.5", "at-least: 0.5, at-most: 0.9")
                        .yaml("column: rating", "column: raiting")
                        .says(
                                "bad/task.yaml:9:21: no column 'raiting'; did you mean 'rating'?",
                                "bad/task.yaml:10:21: no view 'everything'; there are all",
                                "bad/task.yaml:11:35: no column 'cites'; did you mean 'cited'?",
                                "bad/task.yaml:13:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found 'at-least', 'at-most'; give exactly one",
                                "bad/task.yaml:13:5: no metric 'acuracy'; did you mean 'accuracy'?"));
    }
}
