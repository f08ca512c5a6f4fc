package dev.plumbline.reports.raters;

import dev.plumbline.reports.chart.Matrix;
import dev.plumbline.reports.words.AlarmPowers;
import dev.plumbline.reports.words.AlarmPowers.Alarm;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.AlarmPower;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often each alarm goes off with each planted error and without any, as a picture: alarms that use ratings only apart from those that use truth. */
public record AlarmMatrix(AlarmPowers powers) {

    private static final String FINDS = "\u2713";

    /** Empty where no alarm has a value. */
    public List<Matrix> picture() {
        List<Matrix.Block> blocks = Stream.of(Against.RATINGS, Against.TRUTH)
                .map(this::block)
                .filter(block -> !block.rows().isEmpty())
                .toList();
        boolean any = blocks.stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(row -> row.squares().stream())
                .anyMatch(square -> square.flatMap(Matrix.Square::share).isPresent());
        return any ? List.of(new Matrix(description(), columns(), blocks, legend())) : List.of();
    }

    private List<String> columns() {
        return Stream.concat(Stream.of("no error").filter(none -> quiet()), powers.errors().stream())
                .toList();
    }

    /** Whether it is known how often alarms go off without an error. */
    private boolean quiet() {
        return powers.alarms().stream()
                .anyMatch(
                        alarm -> powers.find(alarm, AlarmPower.FALSE_ALARM, "").isPresent());
    }

    private Matrix.Block block(Against uses) {
        List<Matrix.Row> rows = powers.alarms().stream()
                .filter(alarm -> alarm.uses() == uses)
                .map(this::row)
                .toList();
        return new Matrix.Block(uses == Against.TRUTH ? "Alarms that use truth" : "Alarms that use ratings only", rows);
    }

    private Matrix.Row row(Alarm alarm) {
        Stream<Optional<Matrix.Square>> without = Stream.of(find(alarm, AlarmPower.FALSE_ALARM, ""))
                .filter(none -> quiet())
                .map(figure -> figure.map(found -> square(found, true)));
        Stream<Optional<Matrix.Square>> with = powers.errors().stream()
                .map(error -> find(alarm, AlarmPower.POWER, error).map(found -> square(found, false)));
        return new Matrix.Row(alarm.name(), Stream.concat(without, with).toList());
    }

    private Optional<Figure> find(Alarm alarm, String metric, String error) {
        return powers.find(alarm, metric, error).map(Figure::of);
    }

    private static Matrix.Square square(Figure figure, boolean falseAlarm) {
        if (!figure.isValue()) {
            return new Matrix.Square(Optional.empty(), "\u2013", falseAlarm, false);
        }
        double share = figure.estimate().orElseThrow();
        boolean finds = !falseAlarm && AlarmPowers.finds(figure);
        return new Matrix.Square(Optional.of(share), Trend.two(share) + (finds ? " " + FINDS : ""), falseAlarm, finds);
    }

    private String description() {
        return "A row an alarm, a column a planted error; in each cell how often the alarm goes off.";
    }

    private List<String> legend() {
        return Stream.of(
                        FINDS + " finds the error: goes off in 80\u00a0% of the trials or more",
                        quiet() ? "lined: false alarms" : "",
                        "the darker, the more often; \u2013 nothing to read")
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
