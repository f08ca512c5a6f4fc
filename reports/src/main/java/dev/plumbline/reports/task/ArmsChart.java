package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Missing;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often each arm is right: against truth as a dot with its interval, against the ratings as a ring; beside it how much of the gap
 * between weak labels and ceiling a student recovers. Both stand on whole scales from 0 to 1, whatever the figures are.
 *
 * @param least with fewer arms there is no picture
 */
record ArmsChart(ArmsRows rows, int least, Footnotes notes) implements Part, Picture {

    private static final double ROW = 30;
    private static final double GAP = 8;
    private static final double LEFT = 8;
    private static final double NUMBER = 50;

    /** Where the scale of accuracies ends, beside one of recoveries and alone. */
    private static final double BESIDE = 272;

    private static final double ALONE = 444;
    private static final double RECOVERY = 408;
    private static final double RECOVERED = 494;
    private static final int LONGEST_NAME = 40;

    /** Of the contestants; one alone says nothing here that a table does not. */
    ArmsChart(Findings findings, Footnotes notes) {
        this(ArmsRows.of(findings), 2, notes);
    }

    /** Of the rewards of candidates in pools, which the ratings judge too. */
    static ArmsChart ofRewards(Findings findings, Footnotes notes) {
        return new ArmsChart(ArmsRows.ofRewards(findings), 1, notes);
    }

    @Override
    public void write(Html page) {
        if (rows.all().size() >= least) {
            String title = new ArmsSentence(rows).text();
            new Chart(
                            title,
                            "arms",
                            List.of(this),
                            List.of(new Missing(rows.missing().toList(), notes)),
                            table -> table(table, title))
                    .write(page);
        }
    }

    @Override
    public double width() {
        return 560;
    }

    @Override
    public double height() {
        return base() + 32;
    }

    @Override
    public void draw(Html page) {
        Marks shares = new Marks(page, new Scale(0, 1, LEFT, rows.recovery() ? BESIDE : ALONE));
        Marks recovery = new Marks(page, new Scale(0, 1, RECOVERY, RECOVERED));
        references(shares);
        axis(shares, rows.metric());
        if (rows.recovery()) {
            axis(recovery, "gap recovered (pgr)");
        }
        List<ArmsRows.Row> all = rows.all();
        for (int i = 0; i < all.size(); i++) {
            row(shares, all.get(i), middle(i));
            pgr(recovery, all.get(i), middle(i));
        }
    }

    private void axis(Marks marks, String name) {
        marks.axis(base());
        marks.label(name, (marks.scale().start() + marks.scale().end()) / 2, base() + 26, "middle");
    }

    private double base() {
        return middle(rows.all().size() - 1) + 12;
    }

    /** Where the dots of a row stand; groups are a gap apart. */
    private double middle(int row) {
        int before = 0;
        int gaps = 0;
        for (List<ArmsRows.Row> group : rows.groups()) {
            before += group.size();
            gaps += row >= before && !group.isEmpty() ? 1 : 0;
        }
        return (row + 1) * ROW + gaps * GAP - 8;
    }

    /** From the dot of the weak labels down, and from that of the ceiling up, through the rows of the students. */
    private void references(Marks marks) {
        int first = rows.groups().get(0).size();
        int last = first + rows.students().size() - 1;
        if (rows.students().isEmpty()) {
            return;
        }
        estimate(rows.weak()).ifPresent(weak -> marks.rule(weak, middle(0), middle(last) + 8, "reference"));
        estimate(rows.ceiling())
                .ifPresent(ceiling -> marks.rule(ceiling, middle(first) - 8, middle(last + 1), "reference of-truth"));
    }

    private static Optional<Double> estimate(Optional<ArmsRows.Row> row) {
        return row.flatMap(ArmsRows.Row::right).map(figure -> figure.estimate().orElseThrow());
    }

    private void row(Marks marks, ArmsRows.Row row, double y) {
        marks.name(Marks.shortened(row.name(), LONGEST_NAME), LEFT, y - 9);
        marks.range(0, 1, y, "guide");
        row.rated().ifPresent(figure -> {
            marks.ring(figure.estimate().orElseThrow(), y);
            number(marks, figure, 2, "\u25cb ", y);
        });
        row.right().ifPresent(figure -> dot(marks, figure, y));
        row.truth().ifPresent(figure -> number(marks, figure, 1, "\u25cf ", y));
    }

    private static void dot(Marks marks, Figure figure, double y) {
        marks.reach(
                figure.low().orElse(Double.NEGATIVE_INFINITY),
                figure.high().orElse(Double.POSITIVE_INFINITY),
                y,
                "range");
        double estimate = figure.estimate().orElseThrow();
        if (estimate >= marks.scale().from() && estimate <= marks.scale().to()) {
            marks.dot(estimate, y, "dot");
        }
    }

    /** Behind the scale, in a column. */
    private static void number(Marks marks, Figure figure, int column, String sign, double y) {
        String text = figure.isValue() ? sign + Format.DECIMAL.estimate(figure) : "\u25c7 " + figure.state();
        marks.label(text, marks.scale().end() + column * NUMBER + 10, y + 4, "end");
    }

    private void pgr(Marks marks, ArmsRows.Row row, double y) {
        row.pgr().ifPresent(figure -> {
            number(marks, figure, 1, "", y);
            marks.range(0, 1, y, "guide");
            if (figure.isValue()) {
                dot(marks, figure, y);
            }
        });
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("A row an arm, each on a scale from 0 to 1.");
        for (ArmsRows.Row row : rows.all()) {
            text.append(' ').append(row.name()).append(": ");
            List<String> told = new ArrayList<>();
            row.truth().ifPresent(figure -> told.add(rows.metric() + " " + spoken(figure)));
            row.rated().ifPresent(figure -> told.add("by the ratings " + Format.DECIMAL.estimate(figure)));
            row.pgr().ifPresent(figure -> told.add("gap recovered " + spoken(figure)));
            text.append(String.join(", ", told)).append('.');
        }
        return text.toString();
    }

    private static String spoken(Figure figure) {
        return figure.isValue() ? Format.DECIMAL.estimate(figure) : figure.state();
    }

    @Override
    public List<String> legend() {
        boolean lines = !rows.students().isEmpty()
                && (estimate(rows.weak()).isPresent()
                        || estimate(rows.ceiling()).isPresent());
        boolean missing = rows.missing().findAny().isPresent();
        return Stream.of(
                        "\u25cf against truth, with its 95\u00a0% interval",
                        rows.rated() ? "\u25cb against the ratings" : "",
                        lines ? "dotted: the weak labels; dashed: the ceiling" : "",
                        rows.beyond() ? "an arrow: goes on beyond the scale" : "",
                        missing ? "\u25c7 no value" : "")
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private void table(Html page, String title) {
        List<String> heads = new ArrayList<>(List.of("Arm", rows.metric() + " (truth)"));
        heads.addAll(rows.rated() ? List.of("the same (ratings)") : List.of());
        heads.addAll(rows.recovery() ? List.of("pgr") : List.of());
        Grid table = Grid.open(page, "figures", title, heads);
        rows.all()
                .forEach(row -> table.row(row.name(), cells -> {
                    Cell.of(row.truth(), notes).write(cells);
                    if (rows.rated()) {
                        Cell.of(row.ratings(), notes).write(cells);
                    }
                    if (rows.recovery()) {
                        Cell.of(row.pgr(), notes).write(cells);
                    }
                }));
        table.close();
    }
}
