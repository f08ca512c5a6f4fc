package dev.plumbline.imports;

import dev.plumbline.config.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats that can be imported. */
public final class Formats {

    private static final List<Format> ALL = List.of(
            new RewardBench(),
            new RewardBench2(),
            new RmBench(),
            new JudgeBench(),
            new HhRlhf(),
            new UltraFeedback(),
            new UltraFeedbackBinarized(),
            new HelpSteer2(),
            new Dices(),
            new Trl(),
            new Plain("csv"),
            new Plain("jsonl"));

    private Formats() {}

    /** What each reads, by its name. */
    public static Map<String, String> all() {
        Map<String, String> about = new LinkedHashMap<>();
        ALL.forEach(format -> about.put(format.name(), format.about()));
        return about;
    }

    static Format named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Misuse unknown(String name) {
        List<String> known = ALL.stream().map(Format::name).toList();
        return new Misuse("unknown format '" + name + "'"
                + Nearest.name(name, known)
                        .map(near -> ", did you mean '" + near + "'?")
                        .orElse("; known are " + String.join(", ", known)));
    }
}
