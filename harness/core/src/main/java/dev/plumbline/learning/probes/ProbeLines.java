package dev.plumbline.learning.probes;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Sha256;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts that another machine scores, as lines of JSON: {@code id}, {@code probe} ({@code original} for the text as it is), {@code sha256} of the
 * text, and {@code text} on the way out, {@code score} on the way back.
 */
public final class ProbeLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProbeTexts texts;
    private final List<Probe> probes;
    /** The texts as they are, then as each probe changes them. */
    private final List<List<String>> all = new ArrayList<>();

    public ProbeLines(ProbeTexts texts, List<Probe> probes) {
        this.texts = texts;
        this.probes = List.copyOf(probes);
        all.add(texts.originals());
        probes.forEach(probe -> all.add(texts.changed(probe)));
    }

    /** How many there are. */
    public int size() {
        return all.size() * texts.size();
    }

    /** What a text is scored as: {@code original}, or a probe's name. */
    String label(int kind) {
        return kind == 0 ? Probe.ORIGINAL : probes.get(kind - 1).label();
    }

    /** Writes every text, candidate by candidate: the same task gives the same bytes. */
    public void export(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < texts.size(); i++) {
                for (int kind = 0; kind < all.size(); kind++) {
                    Map<String, Object> line = key(i, kind);
                    line.put("text", all.get(kind).get(i));
                    out.write(JSON.writeValueAsString(line) + "\n");
                }
            }
        }
    }

    /** Writes the scores in the order of {@link #export}. */
    public void store(double[][] scores, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < texts.size(); i++) {
                for (int kind = 0; kind < all.size(); kind++) {
                    Map<String, Object> line = key(i, kind);
                    line.put("score", scores[kind][i]);
                    out.write(JSON.writeValueAsString(line) + "\n");
                }
            }
        }
    }

    private Map<String, Object> key(int candidate, int kind) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", texts.ids().get(candidate));
        line.put("probe", label(kind));
        line.put("sha256", Sha256.of(all.get(kind).get(candidate)));
        return line;
    }

    /**
     * Reads the scores of every text.
     *
     * @param name what messages call the file
     * @return first those of the texts as they are, then those of each probe, a number a candidate
     * @throws BadInput if a line is not as it must be, of another text, there twice, or missing
     */
    public double[][] read(Path file, String name) {
        ScoredLines lines = new ScoredLines(name, texts.ids(), labels(), all);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.take(line, ++number);
            }
        } catch (CharacterCodingException e) {
            throw new BadInput(Place.of(name), "is not UTF-8; write UTF-8");
        } catch (IOException e) {
            throw new BadInput(Place.of(name), "cannot be read; make it readable");
        }
        return lines.scores();
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int kind = 0; kind < all.size(); kind++) {
            labels.add(label(kind));
        }
        return labels;
    }
}
