package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Embeddings in a matrix file as a view: held against their ids and their stamp, and checked to be finite. */
final class EmbeddingsView {

    private final ViewSpec.Embeddings spec;
    private final EmbeddingFiles files;
    private final Sheet sheet;
    private final String name;

    EmbeddingsView(ViewSpec.Embeddings spec, EmbeddingFiles files, Sheet sheet) {
        this.spec = spec;
        this.files = files;
        this.sheet = sheet;
        this.name = files.roots().name(spec.file());
    }

    /** The view; {@code fit} are the candidates outside the held-out split. */
    View.Mapped view(int[] fit) {
        if (spec.standardize() && fit.length == 0) {
            throw new BadInput(spec.place(), ColumnsView.NOTHING_TO_FIT);
        }
        Path path = files.roots().resolve(spec.file(), spec.place());
        try {
            NpyHeader header = NpyHeader.read(path, name);
            return view(path, header, new MappedRows(path, header), fit);
        } catch (IOException e) {
            throw new BadInput(Place.of(name), "cannot be read; make it readable, or fetch it anew");
        }
    }

    private View.Mapped view(Path path, NpyHeader header, MappedRows matrix, int[] fit) throws IOException {
        String model = model(path);
        int[] at = new IdFile(files, spec, sheet).rows(header.rows());
        int[] wanted = new int[header.rows()];
        Arrays.fill(wanted, -1);
        for (int candidate = 0; candidate < at.length; candidate++) {
            wanted[at[candidate]] = candidate;
        }
        boolean[] fits = new boolean[at.length];
        for (int candidate : spec.standardize() ? fit : new int[0]) {
            fits[candidate] = true;
        }
        Problems problems = new Problems();
        MatrixPass pass = new MatrixPass(matrix, header.rows());
        long checksum = pass.run(wanted, fits, files.ids(), Place.of(name), problems);
        problems.raise();
        MatrixFile file = new MatrixFile(path, model, header, checksum, matrix);
        return spec.standardize()
                ? new View.Mapped(file, at, pass.mean(), pass.deviations())
                : new View.Mapped(file, at, new double[0], new double[0]);
    }

    /** What made the matrix: as its stamp says, or as the task does. */
    private String model(Path path) throws IOException {
        boolean stamped = Files.exists(path.resolveSibling(path.getFileName() + ".json"));
        if (!stamped) {
            return spec.model()
                    .orElseThrow(() -> new BadInput(
                            spec.place(),
                            "expected the name of the model that made " + name + ", found neither the key model nor"
                                    + " the stamp " + name + ".json; give one of the two"));
        }
        String stamp = stamp();
        if (spec.model().filter(model -> !model.equals(stamp)).isPresent()) {
            throw new BadInput(
                    spec.place(),
                    "expected embeddings made by " + Quoted.of(spec.model().get()) + ", found the stamp "
                            + Quoted.of(stamp) + " in " + name + ".json; correct the name, or fetch the other file");
        }
        return stamp;
    }

    private String stamp() throws IOException {
        Path path = files.roots().resolve(spec.file() + ".json", spec.place());
        try {
            JsonNode model =
                    JsonMapper.shared().readTree(Files.readAllBytes(path)).path("model");
            if (model.isString() && !model.asString().isBlank()) {
                return model.asString();
            }
        } catch (JacksonException e) {
            throw new BadInput(Place.of(name + ".json"), expectedStamp("something else"));
        }
        throw new BadInput(Place.of(name + ".json"), expectedStamp("no such name"));
    }

    private static String expectedStamp(String found) {
        return "expected a JSON object with the name of the model under 'model', found " + found
                + "; write it as {\"model\": \"NAME\"}";
    }
}
