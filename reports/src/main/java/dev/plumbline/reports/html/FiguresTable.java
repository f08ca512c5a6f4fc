package dev.plumbline.reports.html;

import dev.plumbline.reports.words.Format;
import dev.plumbline.truth.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures by row and column, without the rows and columns in which nothing was measured; nothing at all where nothing was.
 *
 * @param corner what the rows are
 */
public record FiguresTable(String caption, String corner, List<String> columns, List<Row> rows, Footnotes notes)
        implements Part {

    /**
     * A row.
     *
     * @param cells one a column
     */
    public record Row(String name, List<Optional<Measured>> cells) {
        private boolean filled() {
            return cells.stream().anyMatch(Optional::isPresent);
        }
    }

    @Override
    public void write(Html page) {
        List<Row> filled = rows.stream().filter(Row::filled).toList();
        if (filled.isEmpty()) {
            return;
        }
        int[] shown = IntStream.range(0, columns.size())
                .filter(column ->
                        filled.stream().anyMatch(row -> row.cells().get(column).isPresent()))
                .toArray();
        List<String> heads = Stream.concat(
                        Stream.of(corner), IntStream.of(shown).mapToObj(columns::get))
                .toList();
        Grid table = Grid.open(page, "figures", caption, heads);
        filled.forEach(row -> table.row(
                row.name(),
                cells -> IntStream.of(shown)
                        .forEach(column -> Cell.of(row.cells().get(column), notes, Format.of(columns.get(column)))
                                .write(cells))));
        table.close();
    }
}
