package dev.plumbline.reports;

/** The verdict of the whole run in a line. */
record Banner(Counts counts) implements Part {

    @Override
    public void write(Html page) {
        page.open("div", "class", "banner " + counts.state(), "role", "status");
        page.leaf("p", headline(), "class", "state");
        page.open("dl", "class", "counts");
        count(page, counts.asExpected(), "as expected");
        count(page, counts.red(), "red");
        count(page, counts.undecided(), "undecided");
        count(page, counts.notRun(), counts.notRun() == 1 ? "task not run" : "tasks not run");
        page.close().close();
    }

    private static void count(Html page, int number, String what) {
        page.open("div").leaf("dt", what).leaf("dd", Numbers.count(number)).close();
    }

    private String headline() {
        return switch (counts.state()) {
            case "broken" -> "\u2717 " + Numbers.count(counts.broken(), "task") + " broke while running";
            case "bad-input" -> "\u2717 " + Numbers.count(counts.badInput(), "task") + " could not be read";
            case "red" -> "\u2717 " + Numbers.count(counts.red(), "gate") + " came out against expectation";
            case "undecided" -> "\u25c7 " + Numbers.count(counts.undecided(), "gate") + " could not be decided";
            default -> clear();
        };
    }

    private String clear() {
        if (counts.tasks() == 0) {
            return "\u25c7 No task ran";
        }
        return counts.gates() == 0
                ? "\u25c7 No gate was asked for"
                : "\u2713 " + (counts.gates() == 1 ? "The gate" : "All " + Numbers.count(counts.gates(), "gate"))
                        + " came out as expected";
    }
}
