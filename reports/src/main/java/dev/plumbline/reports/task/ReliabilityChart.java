package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Plane;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.chart.Symbol;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an arm says to be how probable, across, and how often it came, upwards, in a square from 0 to 1: by truth and by the ratings.
 * Below it, how many examples each bin holds.
 *
 * @param curves that against truth first, as far as they have bins; at least one
 */
record ReliabilityChart(Findings findings, Footnotes notes, Arm arm, List<ReliabilityCurve> curves)
        implements Part, Picture {

    private static final double LEFT = 44;
    private static final double TOP = 22;
    private static final double SIDE = 250;
    private static final double BOTTOM = TOP + SIDE;
    private static final double MASS = BOTTOM + 72;
    private static final double HIGHEST = 26;
    private static final double LABEL = LEFT + SIDE + 36;
    private static final double LINE = 15;
    private static final List<Double> STEPS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    /** Empty where nothing was binned. */
    static Optional<ReliabilityChart> of(Findings findings, Footnotes notes, Arm arm) {
        List<ReliabilityCurve> curves = Stream.of(Against.TRUTH, Against.RATINGS)
                .map(against -> ReliabilityCurve.of(findings, arm, against))
                .filter(curve -> !curve.bins().isEmpty())
                .toList();
        return curves.isEmpty() ? Optional.empty() : Optional.of(new ReliabilityChart(findings, notes, arm, curves));
    }

    @Override
    public void write(Html page) {
        List<ReliabilityTable> tables = ReliabilityTable.of(findings, notes, arm);
        new Chart(title(), "reliability", this, figures -> tables.forEach(table -> table.write(figures))).write(page);
    }

    private String title() {
        List<String> errors = curves.stream()
                .flatMap(curve -> curve.error().filter(Figure::isValue).stream()
                        .map(error ->
                                points(error) + (curve.againstTruth() ? " against truth" : " against the ratings")))
                .toList();
        String first = errors.isEmpty()
                ? "How often what " + name() + " forecasts comes"
                : "What " + name() + " forecasts is on average off by " + String.join(" and by ", errors);
        return first + furthest(curves.get(0)) + ".";
    }

    private static String furthest(ReliabilityCurve curve) {
        String by = curve.againstTruth() ? "" : " by the ratings";
        return curve.furthest()
                .map(bin -> "; furthest where it says " + percent(bin.said()) + " and " + percent(bin.came())
                        + (by.isEmpty() ? " come true" : " come" + by))
                .orElse("; in no bin is it surely off" + by);
    }

    private static String points(Figure error) {
        String points = Numbers.points(error.estimate().orElseThrow());
        return points + (points.equals("1") ? " point" : " points");
    }

    private static String percent(double share) {
        return Numbers.percent(share, 0);
    }

    private String name() {
        return Names.arm(arm.name(), arm.method());
    }

    @Override
    public double width() {
        return 560;
    }

    @Override
    public double height() {
        return MASS + 6;
    }

    @Override
    public void draw(Html page) {
        Plane plane = new Plane(page, new Scale(0, 1, LEFT, LEFT + SIDE), new Scale(0, 1, BOTTOM, TOP));
        plane.grid();
        plane.base(STEPS, findings.forecast());
        plane.diagonal();
        Marks marks = new Marks(page, plane.x());
        marks.label("how often it came", LEFT - 34, TOP - 10, "start");
        for (int i = 0; i < curves.size(); i++) {
            curve(plane, i);
        }
        mass(marks);
    }

    private void curve(Plane plane, int position) {
        ReliabilityCurve curve = curves.get(position);
        Symbol symbol = curve.againstTruth() ? Symbol.CIRCLE : Symbol.SQUARE;
        plane.page().open("g", "class", "line " + curve.against().label() + (curve.againstTruth() ? "" : " dash-1"));
        plane.through(curve.bins().stream()
                .map(bin -> new Plane.Place(bin.said(), bin.came()))
                .toList());
        curve.bins().forEach(bin -> {
            plane.whisker(bin.said(), bin.frequency().low(), bin.frequency().high());
            plane.symbol(symbol, plane.x().at(bin.said()), plane.y().at(bin.came()));
        });
        double y = TOP + 12 + position * 4 * LINE;
        plane.symbol(symbol, LABEL, y - 4);
        plane.page().close();
        label(new Marks(plane.page(), plane.x()), curve, y);
    }

    private static void label(Marks marks, ReliabilityCurve curve, double y) {
        marks.name(curve.againstTruth() ? "against truth" : "against the ratings", LABEL + 12, y);
        curve.error().ifPresent(error -> {
            String told = error.isValue() ? Format.DECIMAL.estimate(error) : error.state();
            marks.label("off by (ece) " + told, LABEL + 12, y + LINE, "start");
            if (error.isValue()) {
                marks.label(Format.DECIMAL.interval(error), LABEL + 12, y + 2 * LINE, "start");
            }
        });
    }

    /** A line a bin, as high as it is large. */
    private void mass(Marks marks) {
        int most = most();
        for (ReliabilityCurve.Bin bin : curves.get(0).bins()) {
            double x = marks.scale().at(bin.said());
            marks.link(x, MASS, x, MASS - HIGHEST * bin.examples() / most, "mass");
        }
        marks.range(0, 1, MASS, "axis");
        marks.label("examples a bin, at most " + Numbers.count(most), LABEL, MASS, "start");
    }

    private int most() {
        return curves.get(0).bins().stream()
                .mapToInt(ReliabilityCurve.Bin::examples)
                .max()
                .orElseThrow();
    }

    @Override
    public String description() {
        return curves.stream()
                .map(curve -> (curve.againstTruth() ? "Against truth" : "Against the ratings") + ": "
                        + curve.bins().stream()
                                .map(bin -> percent(bin.said()) + " said, " + percent(bin.came()) + " came")
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "Points by bin, in a square from 0 to 1. ", "."));
    }

    @Override
    public List<String> legend() {
        List<String> entries = new ArrayList<>();
        IntStream.range(0, curves.size())
                .forEach(i -> entries.add(
                        curves.get(i).againstTruth() ? "\u25cf against truth" : "\u25a1 against the ratings"));
        entries.add("bars: 95\u00a0% intervals");
        entries.add("diagonal: comes as often as it is said");
        return entries;
    }
}
