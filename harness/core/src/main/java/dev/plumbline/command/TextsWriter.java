package dev.plumbline.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes texts to be scored into a folder: {@code job.json}, and {@code texts.jsonl} with the number of each text, from 1, as its id. */
record TextsWriter(List<String> texts, Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write() throws IOException {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("format", Exchange.FORMAT);
        terms.put("texts", Exchange.TEXTS);
        terms.put("scores", Exchange.SCORES);
        Files.writeString(folder.resolve(Exchange.JOB), JSON.writeValueAsString(terms) + "\n");
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(Exchange.TEXTS))) {
            for (int i = 0; i < texts.size(); i++) {
                Map<String, String> line = new LinkedHashMap<>();
                line.put("id", Integer.toString(i + 1));
                line.put("text", texts.get(i));
                out.write(JSON.writeValueAsString(line) + "\n");
            }
        }
    }
}
