package dev.plumbline.reports.words;

import java.util.List;
import java.util.Optional;

/** The words of the reports that are no metrics: stages, arms, states, outcomes, alarms' figures. In the order in which one meets them. */
final class Vocabulary {

    static final List<Term> WORDS = List.of(
            new Term("task", "one question put to a labeler, a student or a policy, with its data and its gates"),
            new Term("example", "one thing to be judged: a claim, an answer, or a pair of them"),
            new Term("pair", "two candidates of which one is better; a preference says which"),
            new Term("pool", "the candidates for one prompt, among which a policy chooses"),
            new Term("candidate", "one of the answers that a pool or a pair holds"),
            new Term(
                    "cluster",
                    "examples that are not independent of each other, such as those of one author: intervals count clusters, not examples"),
            new Term(
                    "seed",
                    "the number that fixes all that is random in one training; several seeds show how much training itself varies"),
            new Term(
                    "slice",
                    "the examples that share a value of a column, such as citation=fabricated; 'all' is every held-out example"),
            new Term("split", "one of the disjoint parts of the examples: supervise, transfer, validate and held-out"),
            new Term(
                    "held-out",
                    "the examples that nobody learns from: everything in a report is measured on them, unless it says otherwise"),
            new Term(
                    "truth",
                    "what is really so of an example, kept sealed until everything has been labelled, learned and chosen"),
            new Term("ratings", "what raters say of examples. They may be wrong, and wrong in the same way"),
            new Term("rater", "a person, or what stands for one, who rates examples"),
            new Term("panel", "several raters who rate the same examples, each by himself"),
            new Term(
                    "weak label",
                    "the label that a student learns from: made by raters or by a weak model, and fallible"),
            new Term("weak", "the weak labels themselves, as one who predicts"),
            new Term(
                    "student",
                    "the model that learns from the weak labels alone. The question is whether it learns their errors too"),
            new Term("ceiling", "the same model trained on truth: what the student could reach with perfect labels"),
            new Term(
                    "oracle",
                    "a student stopped in training by truth that no student has: an upper bound on which no gate rests"),
            new Term(
                    "random-flips",
                    "the same model trained on as many wrong labels, but wrong at random: what errors cost that nothing can be learned from"),
            new Term("strong-direct", "the student's model as it answers without any training here"),
            new Term("majority", "always the most frequent class: what knows nothing else"),
            new Term("aggregation", "one way to make one label of several ratings"),
            new Term("group", "raters who are known to belong together, or what they say by themselves"),
            new Term("raters", "the raters of a panel, before anything is made of what they say"),
            new Term("scores", "numbers that somebody else's model gives to examples"),
            new Term("reward", "a number for a candidate that a policy is optimised for"),
            new Term("proxy", "the reward that is optimised. It stands for what is wanted, and is not it"),
            new Term("gold", "what the proxy stands for: the worth of a candidate in truth"),
            new Term("base", "the policy before it is optimised, with which it is compared"),
            new Term("policy", "what chooses among the candidates of a pool"),
            new Term("pressure", "how far a policy is pushed from the base towards a reward"),
            new Term("tilted", "pushed towards a reward by raising each candidate's odds with it"),
            new Term("nats", "the unit of divergence between two policies: 0 where they choose alike"),
            new Term("turnover", "the place where truth, having risen, begins to fall as a policy is pushed further"),
            new Term("blind", "of raters: where they like better and better what is worth less and less"),
            new Term(
                    "loop",
                    "several rounds in which a student learns from ratings and a policy from the student, and its answers are rated again"),
            new Term("probe", "a small change to a text that should move a reward little, or in one direction only"),
            new Term("exploit", "a change or a feature that raises a reward without any worth in truth"),
            new Term("canary", "a candidate planted because its worth is known"),
            new Term("alarm", "something that one could watch to learn that ratings have gone wrong"),
            number(
                    "power",
                    "share of the trials with an error in which an alarm goes off",
                    "trials with the error in which it goes off / trials with the error",
                    "what the alarm would read is not there in every trial"),
            number(
                    "false-alarm",
                    "share of the trials without any error in which an alarm goes off",
                    "trials without an error in which it goes off / trials without an error",
                    "what the alarm would read is not there in every trial"),
            number(
                    "patched",
                    "the round after which a loop put right the labels of a slice",
                    "number of the round",
                    "the loop puts nothing right"),
            new Term(
                    "world",
                    "a generator of examples whose truth is known by construction. It proves the instrument and claims nothing about language models"),
            new Term("estimate", "the number that the examples at hand give; others would give another"),
            new Term(
                    "interval",
                    "the range that in 95 of 100 such samples holds the true number. For gates its ends are one-sided bounds at the gate's confidence"),
            new Term("value", "the state of a number that has an estimate and an interval"),
            new Term(
                    "unstable",
                    "the state of a ratio whose denominator may be 0 for all that the data say: it has an estimate, in brackets, on which no gate rests"),
            new Term(
                    "undefined",
                    "the state of a number that cannot be computed: a dash, with its reason in a footnote. It is not 0. Where the data have no truth, everything against truth is undefined"),
            new Term("rounded", "the state of a number of which the run gives away no more than that"),
            new Term("gate", "a bound that a number must keep for the task to pass"),
            new Term("bound", "the least or the greatest that a gate allows"),
            new Term("verdict", "what comes out of all gates of a task"),
            new Term("PASS", "the whole interval keeps the bound"),
            new Term("FAIL", "the whole interval breaks the bound"),
            new Term("INCONCLUSIVE", "the interval holds the bound: the data do not decide"),
            new Term(
                    "as expected",
                    "the gate came out as its task says it must, which for a negative control is to fail"),
            new Term("red", "the gate came out against expectation"),
            new Term("undecided", "the gate is inconclusive, and its task lets that through"),
            new Term(
                    "waived",
                    "the gate came out against expectation, and somebody wrote down why that is let through for now"),
            new Term(
                    "silent failure",
                    "a bound that the ratings keep and truth breaks: whoever watches ratings alone does not learn of it"),
            new Term(
                    "control",
                    "a run of the same machinery on data whose answer is known: where it breaks, no number of the task is to be trusted"),
            new Term("held", "of a control: it came out as it must"),
            new Term("broken", "of a control: it came out otherwise, so no number of the task is to be trusted"),
            new Term("untested", "of a control: the data leave nothing to compare"),
            new Term(
                    "adjusted",
                    "of a p-value: corrected for how many were looked at, so that one find among many is not taken for more than chance; of an example: "
                            + ExampleOutcome.CORRECTED.meaning()));

    private Vocabulary() {}

    private static Term number(String name, String meaning, String formula, String undefined) {
        return new Term(name, meaning, Optional.of(formula), Optional.of(undefined));
    }
}
