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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of an incident as a table of two signs, the coherence coach's from top to bottom and the whole reward's from left to right; below it what is no cell of
 * theirs. A reading has one scale in all cells.
 */
record IncidentPicture(Incident incident) implements Picture {

    private static final double BAR = 128;
    private static final double CELL = Gauge.NAME + BAR + Gauge.DIGITS;
    private static final double GAP = 24;
    private static final double HEAD = 26;
    private static final double APART = 6;
    private static final double FOOT = 12 + 2 * APART;
    private static final String WRONG = "\u25b2";

    @Override
    public double width() {
        return 2 * CELL + GAP;
    }

    @Override
    public double height() {
        int bands = (incident.steps().size() + 1) / 2;
        return bands * cell();
    }

    private double cell() {
        return HEAD + incident.readings().size() * Gauge.ROW + FOOT;
    }

    @Override
    public void draw(Html page) {
        List<String> steps = incident.steps();
        for (int i = 0; i < steps.size(); i++) {
            int band = i / 2;
            cell(page, steps.get(i), i % 2 * (CELL + GAP), band * cell());
        }
    }

    private void cell(Html page, String step, double left, double top) {
        Marks frame = new Marks(page, new Scale(0, 1, left, left + CELL));
        frame.range(0, 1, top + 1, "axis");
        frame.name(Incident.name(step), left, top + 17);
        List<Reading> readings = incident.readings();
        for (int i = 0; i < readings.size(); i++) {
            Marks marks = new Marks(page, scale(readings.get(i), left + Gauge.NAME));
            double y =
                    top + HEAD + (i + 0.5) * Gauge.ROW + readings.get(i).kind().below() * APART;
            gauge(step, readings.get(i)).ifPresent(gauge -> gauge.draw(marks, y));
        }
    }

    private Optional<Gauge> gauge(String step, Reading reading) {
        String sign = incident.looksWrong(step, reading) ? WRONG : "";
        return incident.figure(step, reading).map(figure -> new Gauge(reading.words(), figure, reading.base(), sign));
    }

    /** Of a share from 0 to 1, of a divergence from 0 on, else as far to either side. */
    private Scale scale(Reading reading, double left) {
        if (reading.base() > 0) {
            return new Scale(0, 1, left, left + BAR);
        }
        double most = incident.steps().stream()
                .flatMap(step -> incident.figure(step, reading).filter(Figure::isValue).stream())
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
        return incident.steps().stream().map(this::told).collect(Collectors.joining(" "));
    }

    private String told(String step) {
        List<String> wrong = incident.readings().stream()
                .filter(reading -> incident.looksWrong(step, reading))
                .map(Reading::words)
                .toList();
        return Incident.name(step) + ": "
                + (wrong.isEmpty() ? "nothing looks wrong." : "what looks wrong is " + Names.listed(wrong) + ".");
    }

    @Override
    public List<String> legend() {
        return List.of(
                WRONG + " looks wrong: all of the 95\u00a0% interval is on the wrong side",
                "filled bars: less than nothing, or than a half of shares",
                "hollow bars: more",
                "from top to bottom what a dashboard shows, what detectors see, what is true; each reading has one scale in all cells");
    }
}
