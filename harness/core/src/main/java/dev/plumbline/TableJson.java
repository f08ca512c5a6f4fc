package dev.plumbline;

import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A table of text columns as JSON: its name and its columns in order, each an array of texts. */
final class TableJson {

    private TableJson() {}

    static final class Writer extends StdSerializer<Table> {

        Writer() {
            super(Table.class);
        }

        @Override
        public void serialize(Table table, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("name", table.name());
            json.writeObjectPropertyStart("columns");
            for (String column : table.columnNames()) {
                json.writeName(column);
                json.writePOJO(table.stringColumn(column).asObjectArray());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Table> {

        Reader() {
            super(Table.class);
        }

        @Override
        public Table deserialize(JsonParser json, DeserializationContext context) {
            var tree = context.readTree(json);
            Table table = Table.create(tree.get("name").asString());
            tree.get("columns").properties().forEach(column -> {
                StringColumn texts = StringColumn.create(column.getKey());
                column.getValue().forEach(text -> texts.append(text.asString()));
                table.addColumns(texts);
            });
            return table;
        }
    }
}
