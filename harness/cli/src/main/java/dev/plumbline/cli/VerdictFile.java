package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code verdict.json} of a run that is over.
 *
 * @param root the whole of it
 */
record VerdictFile(Path file, JsonNode root) {

    static final String NAME = "verdict.json";

    private static final int FORMAT = 1;

    /**
     * Reads that of a run's folder.
     *
     * @throws BadInput where there is none, or it is not one
     */
    static VerdictFile of(Path run) throws IOException {
        Path file = run.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    Place.of(file.toString()),
                    "no such file; name the folder of a run, such as reports/runs/20261231-235959");
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            if (root.path("format").asInt(0) == FORMAT && root.path("gates").isArray()) {
                return new VerdictFile(file, root);
            }
        } catch (JacksonException e) {
            throw new BadInput(Place.of(file.toString()), "it is no JSON; run the tasks anew");
        }
        throw new BadInput(
                Place.of(file.toString()),
                "expected a verdict of format " + FORMAT + "; run the tasks anew with this version");
    }

    /** Every gate of every task. */
    List<JsonNode> gates() {
        return root.path("gates").valueStream().toList();
    }

    /** A gate with its task, as it is named on the command line. */
    static String name(JsonNode gate) {
        return gate.path("task").asString("") + " / " + gate.path("name").asString("");
    }
}
