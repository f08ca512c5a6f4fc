package dev.plumbline.dataset;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Puts keys and columns into the tables of {@link Examples}. */
final class ExampleTables {

    private final Shape shape;
    private final Sheet sheet;
    private final Keys keys;

    private ExampleTables(Shape shape, Sheet sheet, Keys keys) {
        this.shape = shape;
        this.sheet = sheet;
        this.keys = keys;
    }

    /** The examples with those of the sheet's columns that are named. */
    static Examples of(Shape shape, Sheet sheet, Keys keys, List<String> names) {
        return new ExampleTables(shape, sheet, keys).examples(names);
    }

    private Examples examples(List<String> names) {
        List<String> columns =
                names.stream().filter(name -> !Examples.isKey(name)).toList();
        int[] all = IntStream.range(0, sheet.size()).toArray();
        Table candidates = table("candidates", columns, all);
        Table table = shape == Shape.POINTWISE
                ? candidates
                : table("examples", columns.stream().filter(this::agrees).toList(), keys.first());
        return new Examples(shape, table, candidates, keys.first(), keys.second(), sheet.places());
    }

    private boolean agrees(String column) {
        List<String> cells = sheet.cells(column);
        return IntStream.range(0, keys.first().length)
                .allMatch(i -> cells.get(keys.first()[i]).equals(cells.get(keys.second()[i])));
    }

    private Table table(String name, List<String> columns, int[] rows) {
        Table table = Table.create(name);
        add(table, Examples.ID, keys.ids(), rows);
        add(table, Examples.POOL, keys.pools(), rows);
        add(table, Examples.CLUSTER, keys.clusters(), rows);
        columns.forEach(column -> add(table, column, sheet.cells(column), rows));
        return table;
    }

    private static void add(Table table, String name, List<String> cells, int[] rows) {
        table.addColumns(StringColumn.create(name, LineSheet.pick(cells, rows)));
    }
}
