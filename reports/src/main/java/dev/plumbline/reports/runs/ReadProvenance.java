package dev.plumbline.reports.runs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Where a run came from, as {@code provenance.json} tells it.
 *
 * @param facts what is held beside each other, by what it is called
 * @param files hashes of the task files, the data and the programs, by path
 */
record ReadProvenance(Map<String, String> facts, SortedMap<String, String> files) {

    static ReadProvenance of(RunFiles files) throws IOException {
        JsonNode root = files.json("provenance.json");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Started", root.path("started").asString("").replaceFirst("\\.\\d+Z$", "Z"));
        facts.put("Version", root.path("plumbline").asString(""));
        facts.put("Seed", root.path("seed").asString(""));
        facts.put("Day of waivers", root.path("today").asString(""));
        JsonNode jvm = root.path("jvm");
        facts.put(
                "Java",
                jvm.path("java.version").asString("") + " "
                        + jvm.path("java.vm.vendor").asString(""));
        facts.put(
                "System",
                jvm.path("os.name").asString("") + " " + jvm.path("os.arch").asString(""));
        facts.put("Kernel", root.path("kernel").asString(""));
        SortedMap<String, String> hashes = new TreeMap<>();
        root.path("files")
                .properties()
                .forEach(file -> hashes.put(file.getKey(), file.getValue().asString("")));
        return new ReadProvenance(facts, hashes);
    }
}
