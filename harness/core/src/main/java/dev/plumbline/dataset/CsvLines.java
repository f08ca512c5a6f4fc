package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads rows of comma-separated values (RFC 4180) under a header; a row may go over several lines in quotes. */
final class CsvLines {

    private final DataFile file;
    private final List<String> cells = new ArrayList<>();
    private int line = 1;

    CsvLines(DataFile file) {
        this.file = file;
    }

    void read(Reader text, Consumer<Line> each) {
        CsvFactory factory =
                CsvFactory.builder().streamReadConstraints(file.constraints()).build();
        CsvMapper mapper =
                CsvMapper.builder(factory).enable(CsvReadFeature.WRAP_AS_ARRAY).build();
        try (JsonParser parser = mapper.reader().with(CsvSchema.emptySchema()).createParser(text)) {
            checked(parser, each);
        }
    }

    private void checked(JsonParser parser, Consumer<Line> each) {
        try {
            parser.nextToken();
            rows(parser, each);
        } catch (JacksonException e) {
            // A quote that is never closed is found at the end of the file, far from its row.
            throw file.broken(e, cells.isEmpty() ? DataFile.line(e, parser) : line, "comma-separated values");
        }
    }

    private void rows(JsonParser parser, Consumer<Line> each) {
        if (!row(parser)) {
            throw file.empty("none");
        }
        List<String> header = header();
        boolean any = false;
        while (row(parser)) {
            if (!blank(header)) {
                each.accept(new Line(Place.of(file.name(), line), new Json.Fields(fields(header))));
                any = true;
            }
        }
        if (!any) {
            throw file.empty("a header only");
        }
    }

    /** Reads the next row into {@code cells} and its first line into {@code line}. */
    private boolean row(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return false;
        }
        cells.clear();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
            cells.add(file.cell(parser.getString(), line));
        }
        return true;
    }

    /** An empty line in a table of several columns is no row. */
    private boolean blank(List<String> header) {
        return header.size() > 1 && cells.size() == 1 && cells.get(0).isBlank();
    }

    private List<String> header() {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i);
            if (name.isBlank()) {
                throw file.bad(line, "column " + (i + 1) + " of the header has no name; give it one");
            }
            if (!known.add(name)) {
                throw file.bad(line, "the column '" + name + "' stands twice in the header; rename one of the two");
            }
        }
        return List.copyOf(cells);
    }

    private Map<String, Json> fields(List<String> header) {
        if (cells.size() != header.size()) {
            throw file.bad(
                    line,
                    "expected " + header.size() + " values as in the header, found " + cells.size()
                            + "; correct the row, and put values with commas into quotes");
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), new Json.Text(cells.get(i)));
        }
        return fields;
    }
}
