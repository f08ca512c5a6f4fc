package dev.plumbline;

import dev.plumbline.cache.Form;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Sink;
import dev.plumbline.cache.Source;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A table of text columns: its name and its columns in order, each as its texts. */
final class TableForm implements Form<Table> {

    @Override
    public void write(Table table, Sink out) {
        out.text(table.name());
        out.count(table.columnCount());
        for (String name : table.columnNames()) {
            out.text(name);
            StringColumn texts = table.stringColumn(name);
            out.count(texts.size());
            texts.forEach(out::text);
        }
    }

    @Override
    public Table read(Source in) throws Malformed {
        Table table = Table.create(in.text());
        int columns = in.count(2);
        for (int c = 0; c < columns; c++) {
            StringColumn texts = StringColumn.create(in.text());
            int rows = in.count(2);
            for (int row = 0; row < rows; row++) {
                texts.append(in.text());
            }
            added(table, texts);
        }
        return table;
    }

    private static void added(Table table, StringColumn texts) throws Malformed {
        try {
            table.addColumns(texts);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Malformed("expected columns of one length with different names", e);
        }
    }
}
