package dev.plumbline.cli;

import static dev.plumbline.cli.Malformed.gzip;
import static dev.plumbline.cli.Malformed.task;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data files that are refused, and what is said of each. */
final class MalformedData {

    private static final String LONG = "x".repeat(1_000_000);
    private static final String SCORES = "{scores: {rm: support}}";
    private static final String STUDENT = "{student: {view: all, model: logistic}}";
    private static final String VIEWS = "  views: {all: {columns: {names: [support]}}}\n";
    private static final Malformed PAIRS = task("pairs").yaml("""
            task: bad
            about: An audit of scores of pairs.
            dataset: {file: claims.csv, id: id, shape: pairs, pool: topic}
            learning: {scores: {rm: support}}
            truth: {column: is_true}
            """);
    private static final String JSON_LINE =
            "{\"id\": \"c1\", \"topic\": \"t1\", \"cited\": \"yes\", \"support\": 1, \"rating\": true, \"is_true\": true}";

    private MalformedData() {}

    static Stream<Malformed> all() {
        return Stream.of(csv(), bytes(), json(), keys(), numbers(), labels(), others())
                .flatMap(cases -> cases);
    }

    private static Stream<Malformed> csv() {
        return Stream.of(
                task("an empty file")
                        .csv("")
                        .says("bad/claims.csv: expected at least one line of data, found none; put data into the file"),
                task("a file of blank lines")
                        .csv("\n\n\n")
                        .says("bad/claims.csv:1: column 1 of the header has no name; give it one"),
                task("a header only")
                        .csv("id,topic,cited,support,rating,is_true\n")
                        .says(
                                "bad/claims.csv: expected at least one line of data, found a header only; put data into the file"),
                task("a missing column")
                        .csv("support", "backing")
                        .says(
                                "bad/task.yaml:7:26: unknown column 'support' in views; there are id, topic, cited, backing, rating"),
                task("a row that is too short")
                        .csv("c3,t3,yes,", "c3,t3,")
                        .says(
                                "bad/claims.csv:4: expected 6 values as in the header, found 5; correct the row, and put values with commas into quotes"),
                task("a row that is too long")
                        .csv("c3,t3,yes,", "c3,t3,yes,no,")
                        .says(
                                "bad/claims.csv:4: expected 6 values as in the header, found 7; correct the row, and put values with commas into quotes"),
                task("a row that is cut off")
                        .csv("c8,t8,no,0.8,false,true\n", "c8,t8")
                        .says(
                                "bad/claims.csv:9: expected 6 values as in the header, found 2; correct the row, and put values with commas into quotes"),
                task("a quote that is never closed")
                        .csv("c3,t3,yes", "c3,\"t3,yes")
                        .says(
                                "bad/claims.csv:4: expected comma-separated values, found the end within a value; correct the line, or fetch the file anew"),
                task("a quote within a cell")
                        .csv("c3,t3,yes", "c3,\"t3\"x,yes")
                        .says(
                                "bad/claims.csv:4: expected comma-separated values, found an unexpected 'x'; correct the line, or fetch the file anew"),
                task("a column that stands twice")
                        .csv("topic,cited", "topic,topic")
                        .says("bad/claims.csv:1: the column 'topic' stands twice in the header; rename one of the two"),
                task("a column without a name")
                        .csv("topic,cited", "topic,")
                        .says("bad/claims.csv:1: column 3 of the header has no name; give it one"),
                task("columns that differ only in case")
                        .csv("topic,cited", "topic,Topic")
                        .says(
                                "bad/task.yaml:4:3: there are two columns 'Topic' that differ only in case; rename one of the two"),
                task("semicolons for commas")
                        .csv(",", ";")
                        .says(
                                "bad/task.yaml:11:8: unknown truth column 'is_true'; there are id;topic;cited;support;rating;is_true",
                                "bad/task.yaml:4:3: unknown column 'id' in id; there are id;topic;cited;support;rating;is_true",
                                "bad/task.yaml:4:3: unknown column 'topic' in cluster; there are id;topic;cited;support;rating;is_true",
                                "bad/task.yaml:7:26: unknown column 'support' in views; there are id;topic;cited;support;rating;is_true"));
    }

    private static Stream<Malformed> bytes() {
        byte[] good = task("good").bytes("claims.csv");
        byte[] packed = gzip(good);
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;
        return Stream.of(
                task("data in Latin-1")
                        .file("claims.csv", "id,topic\nc1,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1))
                        .says(
                                "bad/claims.csv:2: expected UTF-8 text, found byte 0xF6 as byte 5 of the line; save the file as UTF-8"),
                task("data in UTF-16")
                        .file("claims.csv", "id,topic\n".getBytes(StandardCharsets.UTF_16))
                        .says(
                                "bad/claims.csv:1: expected UTF-8 text, found byte 0xFE as byte 1 of the line; save the file as UTF-8"),
                task("data that end within a character")
                        .file("claims.csv", new byte[] {'i', 'd', '\n', (byte) 0xe2})
                        .says(
                                "bad/claims.csv:2: expected UTF-8 text, found the end within a character; fetch the file anew"),
                task("data that are an image")
                        .file("claims.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0})
                        .says(
                                "bad/claims.csv:1: expected UTF-8 text, found byte 0x89 as byte 1 of the line; save the file as UTF-8"),
                task("NULs in the data")
                        .csv("c3,t3,yes", "c3,t3,\0\0")
                        .says(
                                "bad/claims.csv:4: expected UTF-8 text, found a NUL as byte 7 of the line; save the file as UTF-8"),
                task("gzip by name only")
                        .data("claims.csv.gz", good)
                        .says(
                                "bad/claims.csv.gz: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew"),
                task("gzip that is cut off")
                        .data("claims.csv.gz", Arrays.copyOf(packed, packed.length / 2))
                        .says(
                                "bad/claims.csv.gz:2: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew"),
                task("gzip with a damaged checksum")
                        .data("claims.csv.gz", damaged)
                        .says(
                                "bad/claims.csv.gz:10: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew"),
                task("gzip of nothing")
                        .data("claims.csv.gz", gzip(new byte[0]))
                        .says(
                                "bad/claims.csv.gz: expected at least one line of data, found none; put data into the file"),
                task("an empty gzip file")
                        .data("claims.csv.gz", new byte[0])
                        .says(
                                "bad/claims.csv.gz: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew"),
                task("gzip without the name")
                        .file("claims.csv", packed)
                        .says(
                                "bad/claims.csv:1: expected UTF-8 text, found byte 0x8B as byte 2 of the line; save the file as UTF-8"));
    }

    private static Stream<Malformed> json() {
        return Stream.of(
                task("an empty JSON file")
                        .data("claims.json", "")
                        .says(
                                "bad/claims.json: expected at least one line of data, found none; put data into the file"),
                task("an empty array")
                        .data("claims.json", "[]")
                        .says(
                                "bad/claims.json: expected at least one line of data, found an empty array; put data into the file"),
                task("an object for an array")
                        .data("claims.json", JSON_LINE)
                        .says("bad/claims.json:1: expected an array of objects, found something else; put it into [ ]"),
                task("an array that is cut off")
                        .data("claims.json", "[" + JSON_LINE + ",\n" + JSON_LINE)
                        .says(
                                "bad/claims.json:2: expected a JSON array of objects, found the end within a value; correct the line, or fetch the file anew"),
                task("more behind the array")
                        .data("claims.json", "[" + JSON_LINE + "]\n[]")
                        .says("bad/claims.json:2: expected the end of the file after the array, found more; remove it"),
                task("a line that is cut off")
                        .data("claims.jsonl", JSON_LINE + "\n{\"id\": \"c2")
                        .says(
                                "bad/claims.jsonl:2: expected a JSON object, found the end within a value; correct the line, or fetch the file anew"),
                task("a line that is an array")
                        .data("claims.jsonl", JSON_LINE + "\n[1, 2]\n")
                        .says(
                                "bad/claims.jsonl:2: expected a JSON object on every line, found an array; write {\"key\": value, ...}"),
                task("two objects on a line")
                        .data("claims.jsonl", JSON_LINE + JSON_LINE)
                        .says(
                                "bad/claims.jsonl:1: expected one JSON object a line, found more behind it; break the line there"),
                task("single quotes")
                        .data("claims.jsonl", "{'id': 'c1'}\n")
                        .says(
                                "bad/claims.jsonl:1: expected a JSON object, found an unexpected '''; correct the line, or fetch the file anew"),
                task("NaN in JSON")
                        .data("claims.jsonl", JSON_LINE.replace("1,", "NaN,"))
                        .says(
                                "bad/claims.jsonl:1: expected a number, found NaN; write a finite number, or null for none"),
                task("a key that stands twice in JSON")
                        .data("claims.jsonl", "{\"id\": 1, \"id\": 2}\n")
                        .says("bad/claims.jsonl:1: the key 'id' stands twice in one object; keep one of the two"),
                task("an object for a value")
                        .data("claims.jsonl", JSON_LINE.replace("\"t1\"", "{\"name\": \"t1\"}"))
                        .says(
                                "bad/task.yaml:4:3: unknown column 'topic' in cluster; there are id, cited, support, rating"),
                task("100,000 nested arrays")
                        .data("claims.jsonl", "{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n")
                        .says(
                                "bad/claims.jsonl:1: expected values of at most 10000000 characters and a depth of at most 100, found more; shorten the value"),
                task("a pointer to nowhere")
                        .data("claims.jsonl", JSON_LINE)
                        .yaml("cluster: topic", "cluster: /meta/topic")
                        .says(
                                "bad/task.yaml:4:3: unknown field '/meta/topic'; there are /cited, /id, /is_true, /rating, /support, /topic"));
    }

    private static Stream<Malformed> keys() {
        return Stream.of(
                task("an id that stands twice")
                        .csv("c3,t3", "c2,t3")
                        .says(
                                "bad/claims.csv:4: the id 'c2' stands at bad/claims.csv:3 already; give every line an id of its own"),
                task("an empty id")
                        .csv("c3,t3", ",t3")
                        .says("bad/claims.csv:4: expected an id, found none; give every line an id of its own"),
                task("an id of a million characters")
                        .csv("c3,t3", LONG + ",t3")
                        .says(
                                "bad/claims.csv:4: expected an id of at most 1000 characters, found 1000000; name another column"),
                task("a cluster of a million characters")
                        .csv("c3,t3", "c3," + LONG)
                        .says(
                                "bad/claims.csv:4: expected a cluster in 'topic' of at most 1000 characters, found 1000000; name another column"),
                task("a slice value of a million characters")
                        .csv("c3,t3,yes", "c3,t3," + LONG)
                        .says(
                                "bad/claims.csv:4: expected values of 'cited' of at most 1000 characters, found 1000000; name another column"),
                task("a value of eleven million characters")
                        .csv("c3,t3,yes", "c3,t3," + LONG.repeat(11))
                        .says(
                                "bad/claims.csv:4: expected values of at most 10000000 characters and a depth of at most 100, found more; shorten the value"),
                task("more values than a task may slice by")
                        .csv(manyValues())
                        .says(
                                "bad/task.yaml:11:35: expected at most 50 values in the column 'cited' to slice by, found 60 in the held-out split; group them under dataset.groups and slice by the group"),
                task("an unknown split")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{column: part}")
                        .csv(split("transfer", "heldout"))
                        .says(
                                "bad/claims.csv:3: expected one of supervise, transfer, validation, held-out in 'part', found 'heldout'; did you mean 'held-out'?"),
                task("no held-out example")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{column: part}")
                        .csv(split("transfer", "transfer"))
                        .says(
                                "bad/task.yaml:8:10: expected at least one held-out example in 'part', found none; put some there, for truth is measured on them"),
                task("a cluster across splits")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{column: part}")
                        .csv(split("transfer", "held-out").replace("t2", "t1"))
                        .says(
                                "bad/claims.csv:3: the cluster 't1' is in the split held-out here and in transfer at bad/claims.csv:2; put all of it into one split"));
    }

    /** A name a value, more than a column may be sliced by. */
    private static String manyValues() {
        return IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "c" + i + ",t" + i + ",v" + i + ",0.5,true," + (i % 2 == 0) + "\n")
                .collect(Collectors.joining("", "id,topic,cited,support,rating,is_true\n", ""));
    }

    private static String split(String first, String second) {
        return "id,topic,cited,support,rating,is_true,part\n"
                + "c1,t1,yes,1,true,true," + first + "\n"
                + "c2,t2,yes,0,false,false," + second + "\n";
    }

    /** Two examples with their truth and its probability, and two more. */
    private static String sampled(String one, String other) {
        return "id,topic,cited,support,rating,is_true,p\n"
                + "c1,t1,yes,1,true," + one + "\nc2,t2,yes,0,false," + other
                + "\nc3,t3,yes,0,true,true,1\nc4,t4,yes,0,true,false,1\n";
    }

    private static Stream<Malformed> numbers() {
        return Stream.of(
                task("a feature that is NaN")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes,NaN")
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found 'NaN'; correct the cell, or leave the column out of the view"),
                task("a feature that is infinite")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes,-Infinity")
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found '-Infinity'; correct the cell, or leave the column out of the view"),
                task("a feature beyond the range of numbers")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes,1e39")
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found '1e39'; correct the cell, or leave the column out of the view"),
                task("a feature that is text")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes,high")
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found 'high'; correct the cell, or leave the column out of the view"),
                task("a feature that is empty")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes,")
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found an empty cell; correct the cell, or leave the column out of the view"),
                task("a feature of a million characters")
                        .csv("c3,t3,yes,0.3", "c3,t3,yes," + LONG)
                        .says(
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' (1000000 characters); correct the cell, or leave the column out of the view"),
                task("every feature is text")
                        .csv("0.", "O.")
                        .says(
                                "bad/claims.csv:2: expected a finite number in the feature 'support', found 'O.9'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:3: expected a finite number in the feature 'support', found '-O.4'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:4: expected a finite number in the feature 'support', found 'O.3'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:5: expected a finite number in the feature 'support', found '-O.7'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:6: expected a finite number in the feature 'support', found 'O.6'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:7: expected a finite number in the feature 'support', found '-O.2'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:8: expected a finite number in the feature 'support', found '-O.1'; correct the cell, or leave the column out of the view",
                                "bad/claims.csv:9: expected a finite number in the feature 'support', found 'O.8'; correct the cell, or leave the column out of the view"),
                task("a score that is text")
                        .yaml(STUDENT, SCORES)
                        .yaml(VIEWS, "")
                        .csv("-0.", "0.")
                        .csv("0.3", "high")
                        .says(
                                "bad/claims.csv:4: expected a probability from 0 to 1 in 'support', found 'high'; correct the cell"),
                task("a score that is NaN")
                        .yaml(STUDENT, SCORES)
                        .yaml(VIEWS, "")
                        .csv("-0.", "0.")
                        .csv("0.3", "nan")
                        .says(
                                "bad/claims.csv:4: expected a probability from 0 to 1 in 'support', found 'nan'; correct the cell"),
                task("a score of a pair that is infinite")
                        .file("task.yaml", PAIRS.bytes("task.yaml"))
                        .csv(pair("Infinity", "1"))
                        .says(
                                "bad/claims.csv:3: expected a finite number in 'support' of the example 't1', found 'Infinity'; correct the cell"),
                task("a score that is no probability")
                        .yaml(STUDENT, SCORES)
                        .says(
                                "bad/claims.csv:3: expected a probability from 0 to 1 in 'support', found '-0.4'; correct the cell",
                                "bad/claims.csv:5: expected a probability from 0 to 1 in 'support', found '-0.7'; correct the cell",
                                "bad/claims.csv:7: expected a probability from 0 to 1 in 'support', found '-0.2'; correct the cell",
                                "bad/claims.csv:8: expected a probability from 0 to 1 in 'support', found '-0.1'; correct the cell"),
                task("a rating that is no probability")
                        .yaml("{column: rating}", "{column: support, as: probability}")
                        .says(
                                "bad/claims.csv:3: expected a probability from 0 to 1 in 'support', found '-0.4'; correct the cell",
                                "bad/claims.csv:5: expected a probability from 0 to 1 in 'support', found '-0.7'; correct the cell",
                                "bad/claims.csv:7: expected a probability from 0 to 1 in 'support', found '-0.2'; correct the cell",
                                "bad/claims.csv:8: expected a probability from 0 to 1 in 'support', found '-0.1'; correct the cell"));
    }

    /** A pool of two with a score and the truth. */
    private static String pair(String score, String truth) {
        return "id,topic,support,is_true\nc1,t1,1,0\nc2,t1," + score + "," + truth + "\n";
    }

    private static Stream<Malformed> labels() {
        return Stream.of(
                task("one class only")
                        .csv("false\n", "true\n")
                        .says(
                                "bad/claims.csv: expected at least two classes in the truth column 'is_true', found one class only, 'true'; name another column, or add examples of another class"),
                task("an example without truth")
                        .csv("c3,t3,yes,0.3,true,true", "c3,t3,yes,0.3,true,")
                        .says(
                                "bad/claims.csv:4: expected a class in the truth column 'is_true' of the example 'c3', found an empty cell; fill it in, or leave the example out"),
                task("a probability that could not have been drawn")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: p}")
                        .csv(sampled("true,0", ",0.5"))
                        .says(
                                "bad/claims.csv:2: expected the probability above 0 with which the example 'c1' was drawn to get its truth in 'p', found 0 or an empty cell; correct the cell, or take the truth out"),
                task("a truth without a probability")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: p}")
                        .csv(sampled("true,", ",0.5"))
                        .says(
                                "bad/claims.csv:2: expected the probability above 0 with which the example 'c1' was drawn to get its truth in 'p', found 0 or an empty cell; correct the cell, or take the truth out"),
                task("a probability above 1 in the data")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: p}")
                        .csv(sampled("true,1.2", ",0.5"))
                        .says(
                                "bad/claims.csv:2: expected a probability from 0 to 1 in 'p', found '1.2'; correct the cell"),
                task("no truth where it was drawn for certain")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: p}")
                        .csv(sampled("true,0.5", ",1"))
                        .says(
                                "bad/claims.csv:3: expected a class in the truth column 'is_true' of the example 'c2', found an empty cell where the probability is 1; fill it in, or correct the probability"),
                task("a sample that leaves out all that is held out")
                        .yaml("column: is_true", "column: is_true, sampled: {probability: 0.5}")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{column: part}")
                        .csv(split("transfer", "held-out")
                                .replace("false,false,held-out", "false,,held-out")
                                .concat("c3,t3,no,0,false,false,transfer\n"))
                        .says(
                                "bad/task.yaml:11:35: no held-out example has a truth to measure against; draw some and fill in their truth, or give held-out another share"),
                task("a rating of an unknown class")
                        .csv("c3,t3,yes,0.3,true", "c3,t3,yes,0.3,True")
                        .csv("c6,t6,no,-0.2,false", "c6,t6,no,-0.2,no")
                        .says(
                                "bad/claims.csv:4: expected one of false, true in 'rating', found 'True'; correct the cell",
                                "bad/claims.csv:7: expected one of false, true in 'rating', found 'no'; correct the cell"),
                task("no rating at all")
                        .csv(",true,", ",,")
                        .csv(",false,", ",,")
                        .says(
                                "bad/task.yaml:10:21: the arm 'student/soft' cannot be trained, for no example has a label to learn from; add examples or labels to its split, or give it a larger share"),
                task("ratings of one class")
                        .csv(",false,", ",true,")
                        .says(
                                "bad/task.yaml:10:21: the arm 'student/soft' cannot be trained, for every label is 'true', and learning needs at least two classes of [false, true]; add examples or labels to its split, or give it a larger share"),
                task("a weak model that sees one class")
                        .yaml("{ratings: {column: rating}}", "{weak-model: {view: all, model: logistic}}")
                        .yaml("{transfer: 0.5, held-out: 0.5}", "{supervise: 0.1, transfer: 0.4, held-out: 0.5}")
                        .says(
                                "bad/task.yaml:9:24: the weak model cannot be trained, for every label is 'true', and learning needs at least two classes of [false, true]; add examples to the split supervise, or give it a larger share"),
                task("scores for three classes")
                        .yaml(STUDENT, SCORES)
                        .csv("-0.", "0.")
                        .csv("false,true", "false,maybe")
                        .says(
                                "bad/task.yaml:10:11: a score is the probability of the last of two classes, found 3 in the truth (false, maybe, true); leave the scores out"),
                task("probabilities for three classes")
                        .yaml("{column: rating}", "{column: support, as: probability}")
                        .csv("-0.", "0.")
                        .csv("false,true", "false,maybe")
                        .says(
                                "bad/task.yaml:9:21: as: probability needs two classes, found 3 in the truth (false, maybe, true); write as: class"));
    }

    /** Pairs and joined files. */
    private static Stream<Malformed> others() {
        return Stream.of(
                task("a pair without a winner")
                        .file("task.yaml", PAIRS.bytes("task.yaml"))
                        .csv(pair("2", "0"))
                        .says(
                                "bad/claims.csv:2: expected two different numbers in the truth column 'is_true' of the example 't1', found a tie or an empty cell; fill it in, or leave the example out"),
                task("a pool of one")
                        .file("task.yaml", PAIRS.bytes("task.yaml"))
                        .says(
                                "bad/claims.csv:2: expected two candidates in the pool 't1', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:3: expected two candidates in the pool 't2', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:4: expected two candidates in the pool 't3', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:5: expected two candidates in the pool 't4', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:6: expected two candidates in the pool 't5', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:7: expected two candidates in the pool 't6', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:8: expected two candidates in the pool 't7', found 1; leave it out, or use shape: pointwise",
                                "bad/claims.csv:9: expected two candidates in the pool 't8', found 1; leave it out, or use shape: pointwise"),
                task("a joined file that is missing")
                        .yaml("  id: id", "  id: id\n  join: [{file: more.csv, id: id}]")
                        .says("bad/task.yaml:6:10: no file bad/more.csv; correct the path"),
                task("a joined file without an id")
                        .yaml("  id: id", "  id: id\n  join: [{file: more.csv, id: id, columns: {extra: extra}}]")
                        .file("more.csv", "id,extra\nc1,1\nc2,2\nc3,3\nc4,4\nc5,5\nc6,6\nc7,7\n")
                        .says("bad/claims.csv:9: the id 'c8' is not in bad/more.csv; add a line for it"),
                task("a joined file with an id twice")
                        .yaml("  id: id", "  id: id\n  join: [{file: more.csv, id: id, columns: {extra: extra}}]")
                        .file("more.csv", "id,extra\nc1,1\nc1,1\n")
                        .says(
                                "bad/more.csv:3: the id 'c1' stands at bad/more.csv:2 already; give every line an id of its own",
                                "bad/claims.csv:3: the id 'c2' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:4: the id 'c3' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:5: the id 'c4' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:6: the id 'c5' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:7: the id 'c6' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:8: the id 'c7' is not in bad/more.csv; add a line for it",
                                "bad/claims.csv:9: the id 'c8' is not in bad/more.csv; add a line for it"));
    }
}
