package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines along an axis: against truth with filled symbols, against the ratings with hollow ones, each with a dash, a symbol and a
 * name of its own; bands are intervals. Where a point has no value the line has a gap.
 *
 * @param title what it shows, in words
 * @param axis what it runs along
 * @param lines at least one, along the same axis; without any value among them there is no picture
 * @param stretches of the axis, each in a row of its own above the lines
 * @param beside figures of charts that it is compared with, which its upward axis covers too
 * @param between two of the lines, on an axis on which equal differences are equally far
 */
public record CurveChart(
        String title,
        Axis axis,
        List<Line> lines,
        List<Stretch> stretches,
        List<Figure> beside,
        Optional<Between> between,
        Footnotes notes)
        implements Part, Picture {

    private static final double LEFT = 44;
    private static final double RIGHT = 370;
    private static final double LABEL = RIGHT + 26;
    private static final double TOP = 12;
    private static final double HEIGHT = 190;
    private static final double LINE_HEIGHT = 13;
    private static final double LABEL_HEIGHT = 2 * LINE_HEIGHT + 4;
    private static final int LONGEST_NAME = 27;

    /** Lines alone. */
    public CurveChart(String title, Axis axis, List<Line> lines, Footnotes notes) {
        this(title, axis, lines, List.of(), List.of(), Optional.empty(), notes);
    }

    @Override
    public void write(Html page) {
        List<CurveChart> picture = drawn().isEmpty() ? List.of() : List.of(this);
        new Chart(title, "curves", picture, List.of(this::gaps), this::table).write(page);
    }

    @Override
    public double width() {
        return 540;
    }

    @Override
    public double height() {
        return bottom() + 42;
    }

    @Override
    public void draw(Html page) {
        Plane plane = new Plane(page, across(), upward(bottom()));
        stretches(plane);
        plane.grid();
        between.ifPresent(lined -> lined.draw(plane));
        plane.base(axis.divergence() ? plane.x().nats() : steps(), axis.meaning());
        double[] places = places(plane);
        for (int i = 0; i < places.length; i++) {
            label(plane, drawn().get(i), places[i]);
            draw(plane, i, places[i]);
        }
    }

    private double bottom() {
        return top() + Math.max(HEIGHT, drawn().size() * LABEL_HEIGHT);
    }

    /** Where the lines begin, below the stretches. */
    private double top() {
        return TOP + (shown().isEmpty() ? 0 : (shown().size() + 0.5) * Stretch.ROW);
    }

    /** Those that begin before the lines end. */
    private List<Stretch> shown() {
        return stretches.stream()
                .filter(stretch -> stretch.from() < across().to())
                .toList();
    }

    private void stretches(Plane plane) {
        for (int i = 0; i < shown().size(); i++) {
            shown().get(i).draw(plane, TOP + i * Stretch.ROW, LABEL + 10);
        }
    }

    private List<Line> drawn() {
        return lines.stream().filter(line -> !line.values().isEmpty()).toList();
    }

    private void draw(Plane plane, int position, double label) {
        Line line = drawn().get(position);
        String dash = " dash-" + position % Symbol.values().length;
        plane.page().open("g", "class", "line " + line.key().against().label() + dash);
        line.pieces().forEach(plane::band);
        line.pieces().forEach(plane::line);
        line.values()
                .forEach(point -> plane.symbol(
                        Symbol.of(position), plane.x().at(point.at()), plane.y().at(point.value())));
        plane.symbol(Symbol.of(position), LABEL, label);
        plane.page().close();
    }

    private void label(Plane plane, Line line, double place) {
        Marks marks = new Marks(plane.page(), plane.x());
        marks.link(plane.x().at(end(line).at()) + 6, plane.y().at(end(line).value()), LABEL - 7, place, "guide");
        marks.name(Marks.shortened(line.key().metric(), LONGEST_NAME), LABEL + 10, place + 4);
        marks.label(Marks.shortened(of(line), LONGEST_NAME), LABEL + 10, place + 4 + LINE_HEIGHT, "start");
    }

    /** Whose it is, and by what where that alone tells it from another line. */
    private String of(Line line) {
        boolean alone = lines.stream()
                        .filter(other -> other.of().equals(line.of())
                                && other.key().metric().equals(line.key().metric()))
                        .count()
                < 2;
        return alone ? line.of() : (line.againstTruth() ? "truth, " : "ratings, ") + line.of();
    }

    /** Where each line has its name: beside its end, as far as they leave each other room. */
    private double[] places(Plane plane) {
        double[] ends = drawn().stream()
                .mapToDouble(line -> plane.y().at(end(line).value()))
                .toArray();
        return EndLabels.apart(ends, LABEL_HEIGHT, top(), plane.y().start());
    }

    private static Line.Point end(Line line) {
        List<Line.Point> values = line.values();
        return values.get(values.size() - 1);
    }

    private List<Double> steps() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Line.Point::at)
                .distinct()
                .sorted()
                .toList();
    }

    private Scale across() {
        List<Double> steps = steps();
        double from = steps.get(0);
        double to = steps.get(steps.size() - 1);
        if (axis.divergence()) {
            return Scale.root(to > 0 ? to : 1, LEFT, RIGHT);
        }
        return from < to ? new Scale(from, to, LEFT, RIGHT) : new Scale(from - 1, to + 1, LEFT, RIGHT);
    }

    private Scale upward(double bottom) {
        Stream<Figure> own =
                lines.stream().flatMap(line -> line.values().stream()).map(Line.Point::figure);
        List<Double> values = Stream.concat(own, beside.stream().filter(Figure::isValue))
                .flatMap(figure -> Stream.of(figure.estimate(), figure.low(), figure.high()))
                .flatMap(value -> value.stream().boxed())
                .toList();
        return Scale.around(values, bottom, top());
    }

    @Override
    public List<String> legend() {
        Stream<String> behind = shown().stream().map(stretch -> stretch.across().legend());
        Stream<String> entries = Stream.of(
                lines.stream().anyMatch(Line::againstTruth) ? "\u25cf against truth" : "",
                lines.stream().allMatch(Line::againstTruth) ? "" : "\u25cb from the ratings alone",
                "bands: 95\u00a0% intervals",
                between.map(lined -> "lined: " + lined.meaning()).orElse(""),
                cut());
        return Stream.concat(entries, behind).filter(entry -> !entry.isEmpty()).toList();
    }

    /** That the upward axis does not show 0, where it does not. */
    private String cut() {
        Scale scale = upward(bottom());
        return scale.from() > 0 || scale.to() < 0
                ? "the axis goes from " + Numbers.asWritten(scale.from()) + " to " + Numbers.asWritten(scale.to())
                        + ", without 0"
                : "";
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, drawn().size())
                .mapToObj(i -> Symbol.of(i).letter(drawn().get(i).againstTruth()) + " "
                        + drawn().get(i).name())
                .toList();
    }

    private void gaps(Html page) {
        for (Line line : lines) {
            Map<String, List<Line.Point>> gaps = line.gaps().stream()
                    .collect(Collectors.groupingBy(
                            point -> point.figure().reason(), LinkedHashMap::new, Collectors.toList()));
            gaps.forEach((reason, points) -> gap(page, line, reason, points));
        }
    }

    private void gap(Html page, Line line, String reason, List<Line.Point> points) {
        String places =
                points.stream().map(point -> Numbers.asWritten(point.at())).collect(Collectors.joining(", "));
        page.open("p", "class", "quiet gap").text("No value: " + line.name() + " at " + places);
        notes.mark(page, reason);
        page.close();
    }

    private void table(Html page) {
        List<String> heads = Stream.concat(
                        Stream.of(axis.meaning()),
                        lines.stream().map(line -> line.name() + (line.againstTruth() ? "" : " (ratings)")))
                .toList();
        Grid table = Grid.open(page, "figures", title, heads);
        steps().forEach(step -> table.row(
                Numbers.asWritten(step),
                cells -> lines.forEach(line -> Cell.of(line.at(step), notes).write(cells))));
        table.close();
    }

    /** The ends of every line, for who does not see the picture; the rest stands in the table. */
    @Override
    public String description() {
        return IntStream.range(0, lines.size())
                        .mapToObj(i -> Trend.of(lines.get(i)).sentence())
                        .collect(Collectors.joining(" ", "Lines along " + axis.meaning() + ". ", ""))
                + stretches.stream().map(Stretch::sentence).collect(Collectors.joining());
    }
}
