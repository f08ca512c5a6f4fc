package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.reports.record.Csv;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what {@link Csv} wrote: RFC 4180, with the apostrophe taken off that kept a spreadsheet from running a cell. */
final class CsvRows {

    private static final int END = -1;

    private final Place file;
    private final Reader text;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int next;

    CsvRows(Place file, Reader text) {
        this.file = file;
        this.text = text;
    }

    /** A row under the header of its file. */
    record Row(Place place, Map<String, Integer> header, List<String> cells) {

        /** The cell of a column; a column that the file has not is told, with its place. */
        String get(String column) {
            Integer at = header.get(column);
            if (at == null) {
                throw new BadInput(
                        Place.of(place.file(), 1),
                        "expected a column '" + column
                                + "', found none: the run was written by another version of Plumbline; run the tasks anew"
                                + " with this one");
            }
            return cells.get(at);
        }
    }

    void read(Consumer<Row> each) throws IOException {
        next = text.read();
        List<String> names = row();
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            header.put(names.get(i), i);
        }
        while (next != END) {
            Place place = Place.of(file.file(), line);
            List<String> cells = row();
            if (cells.size() != names.size()) {
                throw new BadInput(
                        place, "expected " + names.size() + " cells, found " + cells.size() + "; run the tasks anew");
            }
            each.accept(new Row(place, header, cells));
        }
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(Csv.read(next == '"' ? quoted() : bare()));
            if (next != ',') {
                break;
            }
            next = text.read();
        }
        if (next == '\r') {
            next = text.read();
        }
        if (next == '\n') {
            line++;
            next = text.read();
        } else if (next != END) {
            throw new BadInput(
                    Place.of(file.file(), line),
                    "expected a comma or the end of a line after a cell; run the tasks anew");
        }
        return cells;
    }

    private String bare() throws IOException {
        cell.setLength(0);
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            cell.append((char) next);
            next = text.read();
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        int opened = line;
        cell.setLength(0);
        next = text.read();
        while (next != '"' || (next = text.read()) == '"') {
            if (next == END) {
                throw new BadInput(Place.of(file.file(), opened), "a quote that is never closed; run the tasks anew");
            }
            line += next == '\n' ? 1 : 0;
            cell.append((char) next);
            next = text.read();
        }
        return cell.toString();
    }
}
