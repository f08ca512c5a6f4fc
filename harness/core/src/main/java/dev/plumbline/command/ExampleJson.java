package dev.plumbline.command;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.View;
import tools.jackson.core.JsonGenerator;

/** Writes what a program sees of an example: its id, and of each of its candidates the columns and the features. */
record ExampleJson(Job job, Examples examples, JsonGenerator json) {

    void inputs(int example) {
        json.writeStringProperty("id", examples.id(example));
        if (examples.shape() == Shape.POINTWISE) {
            candidate(examples.first()[example]);
            return;
        }
        json.writeObjectPropertyStart("first");
        candidate(examples.first()[example]);
        json.writeEndObject();
        json.writeObjectPropertyStart("second");
        candidate(examples.second()[example]);
        json.writeEndObject();
    }

    private void candidate(int row) {
        if (!job.reads().isEmpty()) {
            json.writeObjectPropertyStart("columns");
            for (String column : job.reads()) {
                json.writeStringProperty(
                        column, examples.candidates().stringColumn(column).get(row));
            }
            json.writeEndObject();
        }
        job.view().ifPresent(view -> features(view, row));
    }

    private void features(View view, int row) {
        if (view instanceof View.Dense dense) {
            json.writeArrayPropertyStart("features");
            for (int c = 0; c < dense.columns(); c++) {
                json.writeNumber(dense.values()[row * dense.columns() + c]);
            }
            json.writeEndArray();
        } else if (view instanceof View.Sparse sparse) {
            json.writeObjectPropertyStart("features");
            for (int at = sparse.starts()[row]; at < sparse.starts()[row + 1]; at++) {
                json.writeNumberProperty(Integer.toString(sparse.at()[at]), sparse.values()[at]);
            }
            json.writeEndObject();
        }
    }
}
