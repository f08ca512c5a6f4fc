package dev.plumbline.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long tasks take where all of them is computed, as {@code provenance.json} tells it: for guesses at what is left, and for nothing else. */
public final class Durations {

    /** How many runs are looked through. */
    private static final int RUNS = 20;

    private static final String KEY = "seconds";

    private Durations() {}

    /** The seconds of each task in the newest run that tells of it, among the last 20. What cannot be read tells nothing. */
    public static Map<String, Double> of(RunFolders runs) throws IOException {
        List<Path> newest = new ArrayList<>(runs.runs());
        Collections.reverse(newest);
        Map<String, Double> seconds = new TreeMap<>();
        for (Path run : newest.subList(0, Math.min(RUNS, newest.size()))) {
            read(run.resolve(RunFolders.PROVENANCE)).forEach(seconds::putIfAbsent);
        }
        return seconds;
    }

    private static Map<String, Double> read(Path provenance) {
        Map<String, Double> seconds = new TreeMap<>();
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(provenance));
            root.path(KEY).properties().forEach(task -> {
                double took = task.getValue().asDouble(-1);
                if (took >= 0) {
                    seconds.put(task.getKey(), took);
                }
            });
        } catch (IOException | JacksonException e) {
            // A guess is not worth a complaint: without this run there is one earlier, or none.
            return new TreeMap<>();
        }
        return seconds;
    }
}
