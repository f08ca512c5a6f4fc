package dev.plumbline;

/** A small task from labels of a weak model to gates, which runs in a second. */
final class TwoViews {

    static final String TASK = """
            task: two-views
            about: A weak model on one view, a student on another.
            dataset:
              world: {two-views: {examples: 900}}
              split: {supervise: 0.2, transfer: 0.3, validation: 0.1, held-out: 0.4}
            labeling:
              weak-model: {view: easy, model: logistic}
            learning:
              student: {view: coded, model: {mlp: {hidden: 8, epochs: 3}}}
              methods: [soft, hard]
              seeds: 2
            truth: {slices: []}
            verdict: [{metric: accuracy, method: soft, at-least: 0.1}]
            """;

    private TwoViews() {}
}
