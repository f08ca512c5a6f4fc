package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.EndLabels;
import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Ribbon;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How right and wrong weak labels become right and wrong answers of an arm: bands whose heights are shares of the examples.
 *
 * @param errors whose the errors of the weak labels are
 * @param task anchor of the task, where it shows examples with their outcomes
 */
record FlowChart(ErrorFlow flow, String errors, Optional<String> task, Footnotes notes) implements Part, Picture {

    private static final double FIRST = 120;
    private static final double SECOND = 360;
    private static final double BAR = 10;
    private static final double TOP = 32;
    private static final double ALL = 180;
    private static final double APART = 18;
    private static final double BOTTOM = TOP + ALL + APART;
    private static final double LABEL = SECOND + BAR + 18;
    private static final double LINE = 15;
    private static final int LONGEST_NAME = 30;

    /** Of the first student; those of the others behind a line. */
    static List<Part> all(Findings findings, Optional<String> task, Footnotes notes) {
        List<FlowChart> charts = Stream.of(Arm.STUDENT, Arm.ORACLE)
                .flatMap(name -> findings.arms(name).stream())
                .flatMap(arm -> ErrorFlow.of(findings, arm).stream())
                .map(flow -> new FlowChart(flow, findings.teachers(), task, notes))
                .toList();
        List<Part> parts = new ArrayList<>(charts.stream().limit(1).toList());
        if (charts.size() > 1) {
            parts.add(new Details(
                    "What becomes of " + findings.teachers() + " in the others: "
                            + Numbers.count(charts.size() - 1, "picture"),
                    charts.subList(1, charts.size())));
        }
        return parts;
    }

    @Override
    public void write(Html page) {
        if (flow.bands().isEmpty()) {
            page.open("p", "class", "quiet gap")
                    .text("\u2013 no picture of what becomes of " + errors + " in " + name());
            notes.mark(page, flow.reason());
            page.close();
            return;
        }
        String title = title();
        new Chart(title, "flow", List.of(this), List.of(this::examples), table -> table(table, title)).write(page);
    }

    private String name() {
        return Names.arm(flow.arm().name(), flow.arm().method());
    }

    private String title() {
        double wrong = flow.weakRight(false);
        double right = flow.weakRight(true);
        String first = wrong == 0
                ? "There are no errors of the weak labels that " + name() + " could repeat"
                : "Of " + errors + " " + name() + " repeats "
                        + percent(flow.share(ErrorFlow.Kind.INHERITED) / wrong) + " and puts "
                        + percent(flow.share(ErrorFlow.Kind.CORRECTED) / wrong) + " right";
        String second = right == 0
                ? ""
                : "; where the weak labels are right it errs on "
                        + percent(flow.share(ErrorFlow.Kind.NEW_ERROR) / right);
        return first + second + ".";
    }

    @Override
    public double width() {
        return 560;
    }

    @Override
    public double height() {
        return BOTTOM + 10;
    }

    @Override
    public void draw(Html page) {
        Marks marks = new Marks(page, new Scale(0, 1, FIRST, SECOND));
        marks.centred("weak labels", FIRST + BAR / 2, TOP - 16);
        marks.centred(Marks.shortened(name(), LONGEST_NAME), SECOND + BAR / 2, TOP - 16);
        ribbons(marks);
        bar(marks, FIRST, flow.weakRight(true));
        bar(marks, SECOND, flow.right(true));
        before(marks);
        after(marks);
    }

    private void ribbons(Marks marks) {
        for (ErrorFlow.Band band : flow.bands()) {
            ErrorFlow.Kind kind = band.kind();
            Ribbon ribbon = new Ribbon(FIRST + BAR, leaves(kind), SECOND, arrives(kind), band.share() * ALL);
            ribbon.draw(marks, kind.key());
            if (kind == ErrorFlow.Kind.NEW_ERROR || kind == ErrorFlow.Kind.ANOTHER_ERROR) {
                ribbon.lines(marks);
            }
        }
    }

    /** The upper edge of a band at the first bar: whatever was right stands above whatever was wrong. */
    private double leaves(ErrorFlow.Kind kind) {
        double above = flow.bands().stream()
                .filter(band -> band.kind().compareTo(kind) < 0)
                .mapToDouble(ErrorFlow.Band::share)
                .sum();
        return TOP + above * ALL + (kind.weakRight() ? 0 : APART);
    }

    private double arrives(ErrorFlow.Kind kind) {
        double above = flow.bands().stream()
                .filter(band -> band.kind().right() == kind.right()
                        ? band.kind().compareTo(kind) < 0
                        : band.kind().right())
                .mapToDouble(ErrorFlow.Band::share)
                .sum();
        return TOP + above * ALL + (kind.right() ? 0 : APART);
    }

    private static void bar(Marks marks, double x, double right) {
        marks.box(x, TOP, BAR, right * ALL, "bar");
        marks.box(x, TOP + right * ALL + APART, BAR, (1 - right) * ALL, "bar wrong");
    }

    private void before(Marks marks) {
        double right = flow.weakRight(true);
        double[] wanted = {TOP + right * ALL / 2, BOTTOM - (1 - right) * ALL / 2};
        double[] places = EndLabels.apart(wanted, 2 * LINE, TOP + 6, BOTTOM - LINE);
        for (int i = 0; i < places.length; i++) {
            double share = flow.weakRight(i == 0);
            marks.label(i == 0 ? "right" : "wrong", FIRST - 8, places[i], "end");
            marks.label(told(share), FIRST - 8, places[i] + LINE - 2, "end");
        }
    }

    /** What arrives right, then what arrives wrong, each under its sum. */
    private void after(Marks marks) {
        List<ErrorFlow.Band> bands = Stream.of(true, false)
                .flatMap(right ->
                        flow.bands().stream().filter(band -> band.kind().right() == right))
                .toList();
        int right = (int) bands.stream().filter(band -> band.kind().right()).count();
        double[] wanted = new double[bands.size() + 2];
        wanted[0] = TOP;
        wanted[right + 1] = TOP + flow.right(true) * ALL + APART - 0.1;
        for (int i = 0; i < bands.size(); i++) {
            ErrorFlow.Band band = bands.get(i);
            wanted[place(i, right)] = arrives(band.kind()) + band.share() * ALL / 2;
        }
        double[] places = EndLabels.apart(wanted, LINE, TOP, BOTTOM);
        marks.name("right " + told(flow.right(true)), LABEL, places[0] + 4);
        marks.name("wrong " + told(flow.right(false)), LABEL, places[right + 1] + 4);
        for (int i = 0; i < bands.size(); i++) {
            after(marks, bands.get(i), wanted[place(i, right)], places[place(i, right)]);
        }
    }

    /** Where a band stands among the labels: behind the sum of its side. */
    private static int place(int band, int right) {
        return band < right ? band + 1 : band + 2;
    }

    private void after(Marks marks, ErrorFlow.Band band, double at, double label) {
        if (band.share() > 0) {
            marks.link(SECOND + BAR + 2, at, LABEL - 2, label, "guide");
        }
        marks.label(band.kind().label() + " " + told(band.share()), LABEL + 4, label + 4, "start");
    }

    /** Such as {@code 29 % (861)}. */
    private String told(double share) {
        return percent(share) + (flow.counted() ? " (" + count(share) + ")" : "");
    }

    private String count(double share) {
        return Numbers.count((int) Math.rint(share * flow.examples()));
    }

    private static String percent(double share) {
        return Numbers.points(share) + "\u00a0%";
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("Bands from right and wrong weak labels to right and wrong answers.");
        flow.bands()
                .forEach(band -> text.append(' ')
                        .append(band.kind().label().substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(band.kind().label().substring(1))
                        .append(": ")
                        .append(told(band.share()))
                        .append('.'));
        return text.toString();
    }

    @Override
    public List<String> legend() {
        int seeds = flow.arm().bySeed().size();
        return Stream.of(
                        "heights: shares of " + Numbers.count(flow.examples(), "held-out example")
                                + (flow.counted() ? "" : ", weighed by 1/probability"),
                        "lined: errors that the weak labels do not make",
                        seeds > 1 ? "means of " + seeds + " seeds" : "")
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** A link a band, to its examples. */
    private void examples(Html page) {
        task.ifPresent(anchor -> {
            page.open("p", "class", "quiet behind").text("Examples:");
            flow.bands().stream().map(ErrorFlow.Band::kind).forEach(kind -> {
                page.text(" ");
                ExampleLink.to(anchor, kind.label(), Map.of("outcome", kind.key(), "method", name()))
                        .write(page);
            });
            page.close();
        });
    }

    private void table(Html page, String title) {
        List<String> heads = new ArrayList<>(List.of("What becomes of it", "Weak label", name(), "Share"));
        heads.addAll(flow.counted() ? List.of("Examples") : List.of());
        Grid table = Grid.open(page, "figures", title, heads);
        flow.bands()
                .forEach(band -> table.row(band.kind().label(), cells -> {
                    cells.leaf("td", band.kind().weakRight() ? "right" : "wrong", "class", "num")
                            .leaf("td", band.kind().right() ? "right" : "wrong", "class", "num")
                            .leaf("td", Numbers.percent(band.share(), 1), "class", "num");
                    if (flow.counted()) {
                        cells.leaf("td", count(band.share()), "class", "num");
                    }
                }));
        table.close();
    }
}
