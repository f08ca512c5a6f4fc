package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.chart.Tile;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Missing;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Arm;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slices as rows and metrics as columns: how much better an arm looks by the ratings than by truth, in points.
 *
 * @param task anchor of the task, where it shows examples with their outcomes
 */
record DivergenceMap(DivergenceRows all, Optional<String> task, Footnotes notes) implements Part, Picture {

    /** More rows than this are told in a sentence. */
    static final int MOST = 40;

    private static final double LEFT = 8;
    private static final double EXAMPLES = 236;
    private static final double TILES = 246;
    private static final double RIGHT = 552;
    private static final double WIDEST = 76;
    private static final double HEAD = 34;
    private static final double ROW = 26;
    private static final double GAP = 3;
    private static final int LONGEST_NAME = 28;

    /** A map of the first student, of the first of the given scores where nobody learned; those of the others behind a line. */
    static List<Part> all(Findings findings, Optional<String> task, Footnotes notes) {
        List<DivergenceMap> maps = Stream.of(Arm.STUDENT, Arm.ORACLE, Arm.SCORES, Arm.REWARD)
                .flatMap(name -> findings.arms(name).stream())
                .flatMap(arm -> DivergenceRows.of(findings, arm).stream())
                .map(rows -> new DivergenceMap(rows, task, notes))
                .toList();
        List<Part> parts = new ArrayList<>(maps.stream().limit(1).toList());
        if (maps.size() > 1) {
            parts.add(new Details(
                    "Where ratings and truth part on the others: " + Numbers.count(maps.size() - 1, "map"),
                    maps.subList(1, maps.size())));
        }
        return parts;
    }

    @Override
    public void write(Html page) {
        String title = new DivergenceSentence(all).text();
        new Chart(title, "map", List.of(this), List.<Part>of(this::leftOut, missing()), table -> table(table, title))
                .write(page);
    }

    private List<DivergenceRows.Row> rows() {
        return all.rows().subList(0, Math.min(MOST, all.rows().size()));
    }

    @Override
    public double width() {
        return 560;
    }

    @Override
    public double height() {
        return HEAD + rows().size() * ROW + GAP;
    }

    @Override
    public void draw(Html page) {
        Marks marks = new Marks(page, new Scale(0, 1, TILES, RIGHT));
        marks.label("slice", LEFT, HEAD - 8, "start");
        marks.label("examples", EXAMPLES, HEAD - 8, "end");
        for (int column = 0; column < all.metrics().size(); column++) {
            head(marks, all.metrics().get(column), x(column) + side() / 2);
        }
        for (int row = 0; row < rows().size(); row++) {
            row(marks, rows().get(row), HEAD + row * ROW);
        }
    }

    private double side() {
        return Math.min(WIDEST, (RIGHT - TILES) / all.metrics().size());
    }

    private double x(int column) {
        return TILES + column * side();
    }

    /** A name of two words in two lines. */
    private static void head(Marks marks, String metric, double x) {
        int hyphen = metric.indexOf('-');
        if (hyphen > 0) {
            marks.label(metric.substring(0, hyphen + 1), x, HEAD - 20, "middle");
        }
        marks.label(metric.substring(hyphen + 1), x, HEAD - 8, "middle");
    }

    private void row(Marks marks, DivergenceRows.Row row, double y) {
        double line = y + (ROW - GAP) / 2 + 4;
        marks.name(Marks.shortened(row.slice(), LONGEST_NAME), LEFT, line);
        row.divergence()
                .filter(figure -> figure.n().isPresent())
                .ifPresent(figure -> marks.label(Numbers.count(figure.n().getAsInt()), EXAMPLES, line, "end"));
        all.told(row)
                .forEach(column -> tile(row.parts().get(column).orElseThrow(), x(column), y)
                        .draw(marks));
    }

    private Tile tile(DivergenceRows.Part part, double x, double y) {
        return new Tile(
                x,
                y,
                side() - GAP,
                ROW - GAP,
                Tile.step(part.size(), 0.02, 0.05, 0.15, 0.3),
                part.apart().orElse(0) < 0,
                part.survives(),
                points(part) + (part.survives() ? " \u2605" : ""));
    }

    /** In whole points with its sign, such as {@code +48}. */
    private static String points(DivergenceRows.Part part) {
        if (part.apart().isEmpty()) {
            return "\u2013";
        }
        String figure = Numbers.percentFigure(part.apart().getAsDouble(), 0, RoundingMode.HALF_EVEN);
        return (part.apart().getAsDouble() > 0 && !figure.equals("0") ? "+" : "") + figure;
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("A row a slice, a column a metric; by how many points ratings flatter.");
        for (DivergenceRows.Row row : rows()) {
            List<String> told = new ArrayList<>();
            all.told(row)
                    .forEach(column -> told.add(all.metrics().get(column) + " "
                            + spoken(row.parts().get(column).orElseThrow())));
            text.append(' ')
                    .append(row.slice())
                    .append(": ")
                    .append(String.join(", ", told))
                    .append('.');
        }
        return text.toString();
    }

    private static String spoken(DivergenceRows.Part part) {
        return part.apart().isEmpty() ? "no value" : points(part) + (part.survives() ? ", survives" : "");
    }

    @Override
    public List<String> legend() {
        List<String> entries = new ArrayList<>(
                List.of("+ looks better by the ratings than by truth, in points", "\u2212 with lines: looks worse"));
        if (rows().stream()
                .anyMatch(
                        row -> row.first().filter(DivergenceRows.Part::survives).isPresent())) {
            entries.add("\u2605, thick border: survives the correction for many slices");
        }
        if (all.metrics().size() > 1) {
            entries.add("only the divergence of slices is tested; the other columns are the figure against ratings"
                    + " and that against truth, subtracted");
        }
        return entries;
    }

    private void leftOut(Html page) {
        int more = all.rows().size() - rows().size();
        if (more > 0) {
            page.leaf(
                    "p",
                    "Shown are the " + MOST + " rows that part most; " + Numbers.count(more, "further slice")
                            + (more == 1 ? " stands" : " stand") + " in the table by slice and in metrics.csv.",
                    "class",
                    "quiet left-out");
        }
    }

    private Missing missing() {
        return new Missing(
                rows().stream()
                        .flatMap(row -> all.told(row).boxed().flatMap(column -> missing(row, column)))
                        .toList(),
                notes);
    }

    private Stream<Missing.Place> missing(DivergenceRows.Row row, int column) {
        return row.parts().get(column).filter(part -> part.apart().isEmpty()).stream()
                .map(part -> new Missing.Place(
                        "\u2013 no value", all.metrics().get(column) + " on " + row.slice(), part.reason()));
    }

    private void table(Html page, String title) {
        List<String> heads = new ArrayList<>(List.of("Slice", "Examples"));
        all.metrics()
                .forEach(metric -> heads.add(metric + (metric.equals(DivergenceRows.DIVERGENCE) ? "" : ", points")));
        Grid table = Grid.open(page, "figures", title, heads);
        rows().forEach(row -> table.row(row.slice(), cells -> cells(cells, row)));
        table.close();
    }

    private void cells(Html page, DivergenceRows.Row row) {
        String examples = row.divergence()
                .filter(figure -> figure.n().isPresent())
                .map(figure -> Numbers.count(figure.n().getAsInt()))
                .orElse("");
        page.open("td", "class", "num");
        task.filter(anchor -> !examples.isEmpty())
                .<Part>map(anchor -> ExampleLink.to(anchor, examples, filters(row)))
                .orElse(text -> text.text(examples))
                .write(page);
        page.close();
        Cell.of(row.divergence(), notes).write(page);
        row.parts()
                .subList(1, row.parts().size())
                .forEach(part -> page.leaf("td", part.map(DivergenceMap::points).orElse(""), "class", "num"));
    }

    private Map<String, String> filters(DivergenceRows.Row row) {
        String arm = Names.arm(all.arm().name(), all.arm().method());
        return row.whole() ? Map.of("method", arm) : Map.of("method", arm, "slice", row.slice());
    }
}
