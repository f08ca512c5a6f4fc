package dev.plumbline.cli;

import dev.plumbline.config.Visible;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text with their columns aligned. */
record TextTable(List<List<String>> rows) {

    private static final String GAP = "  ";

    /** A line a row; the last column is not padded. Control characters are made visible first, for they have a width then. */
    List<String> lines() {
        List<List<String>> cells =
                rows.stream().map(row -> row.stream().map(Visible::of).toList()).toList();
        int[] widths = IntStream.range(0, cells.get(0).size())
                .map(column -> cells.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
