package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads objects, one a line or one an element of an array. */
final class JsonLines {

    private static final String OBJECT = "a JSON object";

    private final DataFile file;
    private final JsonFactory factory;

    JsonLines(DataFile file) {
        this.file = file;
        // NaN and Infinity are let through here, to be refused with a message of our own.
        this.factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(file.constraints())
                .build();
    }

    /** An object a line; blank lines are passed over. */
    void readLines(BufferedReader text, Consumer<Line> each) throws IOException {
        boolean any = false;
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                each.accept(line(line, number));
                any = true;
            }
        }
        if (!any) {
            throw file.empty("none");
        }
    }

    private Line line(String text, int number) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            Line line = object(parser, parser.nextToken(), number, "a JSON object on every line");
            if (parser.nextToken() != null) {
                throw file.bad(number, "expected one JSON object a line, found more behind it; break the line there");
            }
            return line;
        } catch (JacksonException e) {
            throw file.broken(e, number, OBJECT);
        }
    }

    /** An array of objects and nothing else. */
    void readArray(Reader text, Consumer<Line> each) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            array(parser, each);
        }
    }

    /** Objects one after another, whatever the lines, or an array of them. */
    void readObjects(Reader text, Consumer<Line> each) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            objects(parser, each);
        }
    }

    private void objects(JsonParser parser, Consumer<Line> each) {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                elements(parser, each);
            } else if (token == null) {
                throw file.empty("none");
            }
            for (token = token == JsonToken.START_ARRAY ? parser.nextToken() : token;
                    token != null;
                    token = parser.nextToken()) {
                each.accept(object(parser, token, row(parser), OBJECT));
            }
        } catch (JacksonException e) {
            throw file.broken(e, DataFile.line(e, parser), OBJECT);
        }
    }

    private void array(JsonParser parser, Consumer<Line> each) {
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw parser.currentToken() == null
                        ? file.empty("none")
                        : file.bad(row(parser), "expected an array of objects, found something else; put it into [ ]");
            }
            elements(parser, each);
            if (parser.nextToken() != null) {
                throw file.bad(row(parser), "expected the end of the file after the array, found more; remove it");
            }
        } catch (JacksonException e) {
            throw file.broken(e, DataFile.line(e, parser), "a JSON array of objects");
        }
    }

    private void elements(JsonParser parser, Consumer<Line> each) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            throw file.empty("an empty array");
        }
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            each.accept(object(parser, token, row(parser), "a JSON object as every element of the array"));
        }
    }

    private static int row(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private Line object(JsonParser parser, JsonToken token, int line, String expected) {
        if (token != JsonToken.START_OBJECT) {
            throw file.bad(line, "expected " + expected + ", found " + named(token) + "; write {\"key\": value, ...}");
        }
        return new Line(Place.of(file.name(), line), fields(parser, line));
    }

    private static String named(JsonToken token) {
        return token == JsonToken.START_ARRAY ? "an array" : "a single value";
    }

    private Json value(JsonParser parser, JsonToken token, int line) {
        if (token == JsonToken.START_OBJECT) {
            return fields(parser, line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, line);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Json.Text("");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
            throw file.bad(
                    line,
                    "expected a number, found " + parser.getString() + "; write a finite number, or null for none");
        }
        return new Json.Text(file.cell(parser.getString(), line));
    }

    private Json.Fields fields(JsonParser parser, int line) {
        Map<String, Json> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (values.put(key, value(parser, parser.nextToken(), line)) != null) {
                throw file.bad(line, "the key '" + key + "' stands twice in one object; keep one of the two");
            }
        }
        return new Json.Fields(values);
    }

    private Json.Items items(JsonParser parser, int line) {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token, line));
        }
        return new Json.Items(values);
    }
}
