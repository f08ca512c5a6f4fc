package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Numeric columns as a dense view, each centred and scaled on demand. */
final class ColumnsView {

    /** Said where there is nothing to standardize by. */
    static final String NOTHING_TO_FIT =
            "cannot standardize, as every example is held out; give another split a share, or write standardize: false";

    private final ViewSpec.Columns spec;
    private final Sheet sheet;
    private final int[] fit;

    /** Makes a view of a sheet's columns; {@code fit} are the rows outside the held-out split. */
    ColumnsView(ViewSpec.Columns spec, Sheet sheet, int[] fit) {
        this.spec = spec;
        this.sheet = sheet;
        this.fit = fit;
    }

    View view() {
        if (spec.names().isEmpty()) {
            throw new BadInput(spec.place(), "expected at least one column, found none; name numeric columns");
        }
        if (spec.standardize() && fit.length == 0) {
            throw new BadInput(spec.place(), NOTHING_TO_FIT);
        }
        int columns = spec.names().size();
        float[] values = new float[Math.multiplyExact(sheet.size(), columns)];
        for (int c = 0; c < columns; c++) {
            double[] column = numbers(spec.names().get(c));
            double[] scaled = spec.standardize() ? standardized(column) : column;
            for (int row = 0; row < scaled.length; row++) {
                values[row * columns + c] = (float) scaled[row];
            }
        }
        return new View.Dense(sheet.size(), columns, values);
    }

    private double[] numbers(String name) {
        List<String> cells = sheet.cells(name);
        double[] numbers = new double[cells.size()];
        Problems problems = new Problems();
        for (int row = 0; row < numbers.length; row++) {
            OptionalDouble number = Numbers.parse(cells.get(row));
            if (number.isEmpty() || !Float.isFinite((float) number.getAsDouble())) {
                problems.add(
                        sheet.place(row),
                        "expected a finite number in the feature '" + name + "', found " + Quoted.of(cells.get(row))
                                + "; correct the cell, or leave the column out of the view");
            }
            numbers[row] = number.orElse(0);
        }
        problems.raise();
        return numbers;
    }

    /** By the mean and the standard deviation (divisor n) of the rows to fit on; a column that does not vary there is 0. */
    private double[] standardized(double[] column) {
        double mean = IntStream.of(fit).mapToDouble(row -> column[row]).reduce(0, Double::sum) / fit.length;
        double variance = IntStream.of(fit)
                        .mapToDouble(row -> (column[row] - mean) * (column[row] - mean))
                        .reduce(0, Double::sum)
                / fit.length;
        boolean varies = IntStream.of(fit).anyMatch(row -> column[row] != column[fit[0]]);
        double[] scaled = new double[column.length];
        for (int row = 0; row < scaled.length && varies && variance > 0; row++) {
            scaled[row] = (column[row] - mean) / Math.sqrt(variance);
        }
        return scaled;
    }
}
