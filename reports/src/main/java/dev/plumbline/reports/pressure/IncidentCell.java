package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Gauge;
import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.pressure.Incident.Reading;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cell of an incident. Side by side cells are a table of two signs, the coherence coach's from top to bottom and the whole reward's from left to right, with what is
 * no cell of theirs below it; on a narrow page they stand below each other. A reading has one scale in all cells.
 */
record IncidentCell(Incident incident, String step) implements Picture {

    private static final double BAR = 128;
    private static final double CELL = Gauge.NAME + BAR + Gauge.DIGITS;
    private static final double HEAD = 26;
    private static final double APART = 6;
    private static final double FOOT = 12 + 2 * APART;
    private static final String WRONG = "\u25b2";

    /** Of every sign that was tried. */
    static List<IncidentCell> all(Incident incident) {
        return incident.steps().stream()
                .map(step -> new IncidentCell(incident, step))
                .toList();
    }

    @Override
    public double width() {
        return CELL;
    }

    @Override
    public double height() {
        return HEAD + incident.readings().size() * Gauge.ROW + FOOT;
    }

    @Override
    public void draw(Html page) {
        Marks frame = new Marks(page, new Scale(0, 1, 0, CELL));
        frame.range(0, 1, 1, "axis");
        frame.name(Incident.name(step), 0, 17);
        List<Reading> readings = incident.readings();
        for (int i = 0; i < readings.size(); i++) {
            Marks marks = new Marks(page, scale(readings.get(i)));
            double y = HEAD + (i + 0.5) * Gauge.ROW + readings.get(i).kind().below() * APART;
            gauge(readings.get(i)).ifPresent(gauge -> gauge.draw(marks, y));
        }
    }

    private Optional<Gauge> gauge(Reading reading) {
        String sign = incident.looksWrong(step, reading) ? WRONG : "";
        return incident.figure(step, reading).map(figure -> new Gauge(reading.words(), figure, reading.base(), sign));
    }

    /** Of a share from 0 to 1, of a divergence from 0 on, else as far to either side. */
    private Scale scale(Reading reading) {
        double left = Gauge.NAME;
        if (reading.base() > 0) {
            return new Scale(0, 1, left, left + BAR);
        }
        double most = incident.steps().stream()
                .flatMap(any -> incident.figure(any, reading).filter(Figure::isValue).stream())
                .flatMap(figure -> Stream.of(figure.estimate(), figure.low(), figure.high()))
                .flatMapToDouble(value -> value.stream())
                .map(Math::abs)
                .max()
                .orElse(1);
        double end = most > 0 ? most : 1;
        return new Scale(reading == Reading.DIVERGENCE ? 0 : -end, end, left, left + BAR);
    }

    @Override
    public String description() {
        List<String> wrong = incident.readings().stream()
                .filter(reading -> incident.looksWrong(step, reading))
                .map(Reading::words)
                .toList();
        return Incident.name(step) + ": "
                + (wrong.isEmpty() ? "nothing looks wrong." : "what looks wrong is " + Names.listed(wrong) + ".");
    }

    /** Below the last. */
    @Override
    public List<String> legend() {
        List<String> steps = incident.steps();
        return !step.equals(steps.get(steps.size() - 1))
                ? List.of()
                : List.of(
                        WRONG + " looks wrong: all of the 95\u00a0% interval is on the wrong side",
                        "filled bars: less than nothing, or than a half of shares",
                        "hollow bars: more",
                        "from top to bottom what a dashboard shows, what detectors see, what is true; each reading has one scale in all cells");
    }
}
