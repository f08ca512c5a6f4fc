package dev.plumbline.policy;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What else is known of the candidates of the {@link Pools}, by which a policy can be watched without truth.
 *
 * @param exploit how much each exploits the reward, where a column says so
 * @param features of every candidate, by their names, in the order of the task
 * @param canaries of every candidate 1 where it is known to be good, -1 where bad, else 0; empty where no column says so
 * @param themes empty where no column says so
 */
public record Watched(
        Optional<double[]> exploit, Map<String, double[]> features, Optional<int[]> canaries, Optional<Themes> themes) {

    /** What marks a candidate that is known to be good. */
    public static final String GOOD = "good";

    /** What marks a candidate that is known to be bad. */
    public static final String BAD = "bad";

    public Watched {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    static Watched of(PressureSpec spec, Examples examples, Pools pools) {
        Map<String, double[]> features = new LinkedHashMap<>();
        spec.features().forEach(name -> features.put(name, numbers(examples, name, pools)));
        return new Watched(
                spec.exploit().map(name -> numbers(examples, name, pools)),
                features,
                spec.incident().flatMap(IncidentSpec::canaries).map(name -> canaries(texts(examples, name, pools))),
                spec.theme().map(theme -> themes(theme, examples, pools)));
    }

    static double[] numbers(Examples examples, String column, Pools pools) {
        double[] all = LabelReader.numbers(examples, column);
        return IntStream.of(pools.rows()).mapToDouble(row -> all[row]).toArray();
    }

    private static List<String> texts(Examples examples, String column, Pools pools) {
        return IntStream.of(pools.rows())
                .mapToObj(row -> examples.column(column).get(row))
                .toList();
    }

    private static int[] canaries(List<String> marks) {
        return marks.stream()
                .mapToInt(mark -> mark.equals(GOOD) ? 1 : mark.equals(BAD) ? -1 : 0)
                .toArray();
    }

    private static Themes themes(ThemeSpec spec, Examples examples, Pools pools) {
        List<String> names = new ArrayList<>();
        int[] theme = numbered(texts(examples, spec.column(), pools), names);
        List<String> topics = IntStream.range(0, pools.size())
                .mapToObj(p -> examples.column(spec.of()).get(pools.rows()[pools.starts()[p]]))
                .toList();
        return new Themes(names, theme, numbered(topics, new ArrayList<>()));
    }

    /** Texts as numbers from 0 in the order in which they first appear; the names are put down. */
    private static int[] numbered(List<String> texts, List<String> names) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] numbers = texts.stream()
                .mapToInt(text -> known.computeIfAbsent(text, name -> known.size()))
                .toArray();
        names.addAll(known.keySet());
        return numbers;
    }
}
