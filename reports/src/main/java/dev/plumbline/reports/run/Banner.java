package dev.plumbline.reports.run;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Counts;
import dev.plumbline.reports.words.Numbers;

/** Whether ratings can be trusted, then the verdict of the whole run, each in a line, with the counts. */
record Banner(Answer answer, Counts counts) implements Part {

    @Override
    public void write(Html page) {
        page.open("div", "class", "banner " + counts.state(), "role", "status");
        page.leaf("p", answer.sentence(), "class", "answer");
        page.leaf("p", headline(), "class", "state");
        page.open("dl", "class", "counts");
        count(page, counts.asExpected(), "as expected");
        count(page, counts.red(), "red");
        count(page, counts.undecided(), "undecided");
        if (counts.waived() > 0) {
            count(page, counts.waived(), "waived");
        }
        controls(page);
        count(page, counts.notRun(), counts.notRun() == 1 ? "task not run" : "tasks not run");
        page.close().close();
    }

    private static void count(Html page, int number, String what) {
        page.open("div").leaf("dt", what).leaf("dd", Numbers.count(number)).close();
    }

    private void controls(Html page) {
        if (counts.controls() == 0) {
            count(page, 0, "controls");
            return;
        }
        count(page, counts.held(), counts.held() == 1 ? "control held" : "controls held");
        if (counts.brokenControls() > 0) {
            count(page, counts.brokenControls(), counts.brokenControls() == 1 ? "control broken" : "controls broken");
        }
        if (counts.untested() > 0) {
            count(page, counts.untested(), counts.untested() == 1 ? "control untested" : "controls untested");
        }
    }

    private String headline() {
        return switch (counts.state()) {
            case "broken" -> "\u2717 " + Numbers.count(counts.broken(), "task") + " broke while running";
            case "bad-input" -> "\u2717 " + Numbers.count(counts.badInput(), "task") + " could not be read";
            case "over-budget" -> "\u2717 " + Numbers.count(counts.overBudget(), "task") + " went over budget";
            case "red" -> red();
            case "undecided" -> "\u25c7 " + Numbers.count(counts.undecided(), "gate") + " could not be decided";
            default -> clear();
        };
    }

    /** Broken controls come first: the gates cannot be trusted then. */
    private String red() {
        return counts.brokenControls() > 0
                ? "\u2717 " + Numbers.count(counts.brokenControls(), "control") + " broke: trust no number of that task"
                : "\u2717 " + Numbers.count(counts.red(), "gate") + " came out against expectation";
    }

    private String clear() {
        if (counts.tasks() == 0) {
            return "\u25c7 No task ran";
        }
        if (counts.waived() > 0) {
            return "\u25c7 " + Numbers.count(counts.waived(), "gate") + " only let through by a waiver";
        }
        return counts.gates() == 0
                ? "\u25c7 No gate was asked for"
                : "\u2713 " + (counts.gates() == 1 ? "The gate" : "All " + Numbers.count(counts.gates(), "gate"))
                        + " came out as expected";
    }
}
