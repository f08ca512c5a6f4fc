package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;

/** The six stages of a task under their six names, in the order of the flow; one that the task leaves out says so. */
public record Stages(TaskRun run, String anchor) implements Part {

    private static final Part LEFT_OUT = page -> page.leaf("p", "not part of this task", "class", "quiet");

    @Override
    public void write(Html page) {
        page.open("ol", "class", "stages");
        stage(page, "dataset", new DatasetStage(run.task().dataset(), run.dataset()));
        stage(
                page,
                "labeling",
                run.labels().<Part>map(l -> new LabelingStage(run, l)).orElse(LEFT_OUT));
        stage(
                page,
                "learning",
                run.task()
                        .learning()
                        .<Part>map(l -> new LearningStage(l, run.arms(), run.rewards()))
                        .orElse(LEFT_OUT));
        stage(
                page,
                "policy",
                run.task()
                        .policy()
                        .<Part>map(policy -> new PolicyStage(run, policy, anchor))
                        .orElse(LEFT_OUT));
        stage(page, "truth", new TruthStage(run, anchor));
        stage(page, "verdict", new VerdictStage(run.verdict(), run.controls()));
        page.close();
    }

    private static void stage(Html page, String name, Part body) {
        page.open("li", "class", "stage").leaf("h3", name).open("div", "class", "body");
        body.write(page);
        page.close().close();
    }
}
