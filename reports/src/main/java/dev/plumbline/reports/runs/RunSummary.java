package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What the index tells of a run.
 *
 * @param unreadable why nothing can be told; then all else is empty
 * @param state the worst that happened, such as {@code red}
 * @param disclosed how much of held-out truth was given away; {@code mixed} where tasks differ
 * @param seconds from its start to its end, if both are recorded
 * @param page whether it has a report to open
 */
record RunSummary(
        String name,
        Optional<String> unreadable,
        String state,
        int silent,
        Counted counted,
        List<String> tasks,
        List<ReadGate> gates,
        String disclosed,
        String version,
        OptionalLong seconds,
        boolean page) {

    /** How many there were. */
    record Counted(
            int tasks,
            int notRun,
            int asExpected,
            int red,
            int undecided,
            int waived,
            int held,
            int broken,
            int untested) {

        static final Counted NOTHING = new Counted(0, 0, 0, 0, 0, 0, 0, 0, 0);

        static Counted of(JsonNode counts) {
            return new Counted(
                    counts.path("tasks").asInt(0),
                    counts.path("not-run").asInt(0),
                    counts.path("as-expected").asInt(0),
                    counts.path("red").asInt(0),
                    counts.path("undecided").asInt(0),
                    counts.path("waived").asInt(0),
                    counts.path("controls-held").asInt(0),
                    counts.path("controls-broken").asInt(0),
                    counts.path("controls-untested").asInt(0));
        }
    }

    /** Reads one; what cannot be read is its reason, never an exception. */
    static RunSummary of(RunFiles files) {
        try {
            return read(files, files.versioned("verdict.json"), files.json("provenance.json"));
        } catch (BadInput e) {
            return unreadable(files, e.problems().get(0).message());
        } catch (IOException e) {
            return unreadable(files, "it cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static RunSummary unreadable(RunFiles files, String why) {
        return new RunSummary(
                files.name(),
                Optional.of(why),
                "unreadable",
                0,
                Counted.NOTHING,
                List.of(),
                List.of(),
                "",
                "",
                OptionalLong.empty(),
                files.has("report.html"));
    }

    private static RunSummary read(RunFiles files, JsonNode verdict, JsonNode provenance) {
        return new RunSummary(
                files.name(),
                Optional.empty(),
                verdict.path("state").asString(""),
                verdict.path("silent-failures").path("count").asInt(0),
                Counted.of(verdict.path("counts")),
                texts(verdict.path("held-out"), "task"),
                ReadGate.all(verdict),
                disclosed(texts(verdict.path("held-out"), "disclosed")),
                provenance.path("plumbline").asString(""),
                seconds(provenance),
                files.has("report.html"));
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString("")).toList();
    }

    private static String disclosed(List<String> levels) {
        List<String> distinct = levels.stream().distinct().toList();
        return distinct.isEmpty() ? "" : distinct.size() == 1 ? distinct.get(0) : "mixed";
    }

    private static OptionalLong seconds(JsonNode provenance) {
        try {
            Instant started = Instant.parse(provenance.path("started").asString(""));
            Instant ended = Instant.parse(provenance.path("ended").asString(""));
            return OptionalLong.of(Duration.between(started, ended).toSeconds());
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }
}
