package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The ids of the rows of a matrix, one a line. */
final class IdFile {

    private final EmbeddingFiles files;
    private final ViewSpec.Embeddings spec;
    private final Sheet sheet;
    private final String name;
    private final Map<String, Integer> candidates = new HashMap<>();
    private final Problems problems = new Problems();

    IdFile(EmbeddingFiles files, ViewSpec.Embeddings spec, Sheet sheet) {
        this.files = files;
        this.spec = spec;
        this.sheet = sheet;
        this.name = files.roots().name(spec.ids());
        for (int candidate = 0; candidate < files.ids().size(); candidate++) {
            candidates.put(files.ids().get(candidate), candidate);
        }
    }

    /**
     * The row of each candidate.
     *
     * @param height rows of the matrix, each of which must have an id
     */
    int[] rows(int height) {
        int[] rows = new int[files.ids().size()];
        Arrays.fill(rows, -1);
        int found;
        try (BufferedReader text = files.file(spec.ids(), spec.place()).text(false)) {
            found = read(text, rows);
        } catch (IOException e) {
            throw new BadInput(Place.of(name), "cannot be read; make it readable, or fetch it anew");
        }
        if (found != height) {
            throw new BadInput(
                    Place.of(name),
                    "expected " + height + " ids, one for each row of "
                            + files.roots().name(spec.file()) + ", found " + found + "; write an id for every row");
        }
        missing(rows);
        problems.raise();
        return rows;
    }

    private int read(BufferedReader text, int[] rows) throws IOException {
        int row = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            Integer candidate = candidates.get(line);
            if (line.isEmpty()) {
                problems.add(Place.of(name, row + 1), "expected an id, found an empty line; write the id of the row");
            } else if (candidate != null && rows[candidate] >= 0) {
                problems.add(
                        Place.of(name, row + 1),
                        "the id " + Quoted.of(line) + " stands in line " + (rows[candidate] + 1)
                                + " already; leave one of the two rows out");
            } else if (candidate != null) {
                rows[candidate] = row;
            }
            row++;
        }
        return row;
    }

    private void missing(int[] rows) {
        for (int candidate = 0; candidate < rows.length; candidate++) {
            if (rows[candidate] < 0) {
                problems.add(
                        Place.of(name),
                        "expected a row for the candidate "
                                + Quoted.of(files.ids().get(candidate)) + " at " + sheet.place(candidate)
                                + ", found none; embed it too, or leave it out of the data");
            }
        }
    }
}
