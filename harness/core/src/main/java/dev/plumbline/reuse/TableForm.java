package dev.plumbline.reuse;

import dev.plumbline.cache.Form;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Sink;
import dev.plumbline.cache.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A table of text columns: its name and its columns in order, each as the texts that occur in it and which of them stands in which row. */
final class TableForm implements Form<Table> {

    @Override
    public void write(Table table, Sink out) {
        out.text(table.name());
        out.count(table.columnCount());
        for (String name : table.columnNames()) {
            out.text(name);
            write(table.stringColumn(name), out);
        }
    }

    private static void write(StringColumn column, Sink out) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (String text : column) {
            texts.putIfAbsent(text, texts.size());
        }
        out.count(texts.size());
        texts.keySet().forEach(out::text);
        out.count(column.size());
        for (String text : column) {
            out.count(Objects.requireNonNull(texts.get(text)));
        }
    }

    @Override
    public Table read(Source in) throws Malformed {
        Table table = Table.create(in.text());
        int columns = in.count(2);
        for (int c = 0; c < columns; c++) {
            added(table, column(in));
        }
        return table;
    }

    private static StringColumn column(Source in) throws Malformed {
        StringColumn column = StringColumn.create(in.text());
        String[] texts = new String[in.count(2)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.text();
        }
        int rows = in.count(1);
        for (int row = 0; row < rows; row++) {
            int text = in.count(0);
            if (text >= texts.length) {
                throw new Malformed("expected one of " + texts.length + " texts, found number " + text);
            }
            column.append(texts[text]);
        }
        return column;
    }

    private static void added(Table table, StringColumn texts) throws Malformed {
        try {
            table.addColumns(texts);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Malformed("expected columns of one length with different names", e);
        }
    }
}
