package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Escape;
import dev.plumbline.reports.words.ExampleOutcome;
import dev.plumbline.reports.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of a browser for its script: arrays in place of objects, and every text once. A probability is written in thousandths, a missing
 * number as null; what an outcome is, as the bits of its positions in {@link ExampleOutcome}. {@code examples.js} reads what stands here, place by place.
 */
final class ExamplesJson {

    private static final ObjectMapper COMPACT = JsonMapper.shared();
    private static final List<ExampleOutcome> ALL = List.of(ExampleOutcome.values());
    private static final int DIGITS = 5;

    private final Browsed browsed;
    private final int all;
    private final int length;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Object> texts = new ArrayList<>();
    private final Set<Integer> said = new TreeSet<>();
    private final List<Object> rows = new ArrayList<>();
    private int bytes;

    /**
     * Holds nothing yet.
     *
     * @param all how many entries the task has
     * @param length at which texts are cut
     */
    ExamplesJson(Browsed browsed, int all, int length) {
        this.browsed = browsed;
        this.all = all;
        this.length = length;
        this.bytes = size(head()) + 2;
    }

    /** Adds an entry, unless the whole would then be larger than so many bytes. */
    boolean add(Entry entry, int most) {
        int known = texts.size();
        List<Object> row = row(entry);
        int more = size(row)
                + 1
                + texts.subList(known, texts.size()).stream()
                        .mapToInt(text -> size(text) + 1)
                        .sum();
        if (bytes + more > most) {
            forget(known);
            return false;
        }
        rows.add(row);
        said.addAll(entry.said());
        bytes += more;
        return true;
    }

    private void forget(int known) {
        texts.subList(known, texts.size()).clear();
        places.values().removeIf(place -> place >= known);
    }

    /** Whether any text was cut. */
    boolean cut() {
        return texts.stream().anyMatch(List.class::isInstance);
    }

    int size() {
        return rows.size();
    }

    /** How many it takes in the page at most: a few commas are counted that are not there. */
    int bytes() {
        return bytes;
    }

    String json() {
        return COMPACT.writeValueAsString(head());
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("kind", browsed.kind().name().toLowerCase(Locale.ROOT));
        head.put("all", all);
        head.put("weak", browsed.run().labels().isPresent());
        head.put("compared", browsed.compared());
        head.put("classes", classes());
        head.put(
                "judged",
                browsed.judged().stream()
                        .map(arm -> List.of(Escape.visible(arm.key()), Escape.visible(arm.name())))
                        .toList());
        head.put(
                "beside",
                browsed.voices().beside().stream()
                        .map(voice -> Escape.visible(voice.name()))
                        .toList());
        head.put(
                "slices",
                browsed.slices().stream()
                        .map(slice -> Escape.visible(slice.name()))
                        .toList());
        head.put(
                "columns",
                browsed.columns().names().stream().map(Escape::visible).toList());
        head.put(
                "rewards",
                browsed.rewards().stream()
                        .map(reward -> Escape.visible(reward.name()))
                        .toList());
        head.put("raters", browsed.raters().stream().map(Escape::visible).toList());
        head.put(
                "outcomes",
                Arrays.stream(ExampleOutcome.values())
                        .map(o -> List.of(o.key(), o.word()))
                        .toList());
        head.put("texts", texts);
        head.put("entries", rows);
        return head;
    }

    /** By name, where single examples are given away or anybody here says it; else one that only truth knows would stand here. */
    private List<String> classes() {
        return IntStream.range(0, browsed.classes().size())
                .mapToObj(cls -> browsed.told() || said.contains(cls)
                        ? Escape.visible(browsed.classes().get(cls))
                        : "")
                .toList();
    }

    private List<Object> row(Entry entry) {
        return Arrays.asList(
                Escape.visible(entry.id()),
                place(entry.cluster()),
                entry.slices(),
                entry.truth(),
                said(entry.weak()),
                entry.judged().stream().map(this::judged).toList(),
                entry.beside().stream().map(ExamplesJson::said).toList(),
                entry.outcomes().stream().map(ExamplesJson::bits).toList(),
                fields(entry.fields()),
                entry.candidates().stream().map(this::candidate).toList(),
                entry.ratings().stream()
                        .flatMapToInt(rating -> IntStream.of(rating.rater(), rating.says()))
                        .toArray(),
                entry.leftOut());
    }

    private List<Object> candidate(Candidate candidate) {
        return Arrays.asList(
                Escape.visible(candidate.name()),
                fields(candidate.fields()),
                Arrays.stream(candidate.rewards())
                        .mapToObj(ExamplesJson::number)
                        .toList(),
                said(candidate.weak()),
                candidate.truth().orElse(-1),
                candidate.gold().isPresent() ? number(candidate.gold().getAsDouble()) : null);
    }

    private int[] fields(List<Field> fields) {
        return fields.stream()
                .flatMapToInt(field -> IntStream.of(field.column(), place(field.text())))
                .toArray();
    }

    /** Where a text stands among all; with how much was cut off. */
    private int place(String text) {
        Integer known = places.get(text);
        if (known != null) {
            return known;
        }
        Shortened shown = Shortened.of(text, length);
        texts.add(shown.left() == 0 ? shown.text() : List.of(shown.text(), shown.left()));
        places.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    private int[] judged(Said said) {
        return browsed.kind() == Browsed.Kind.POOL ? new int[] {said.answer(), (int) said.probability()} : said(said);
    }

    private static int[] said(Said said) {
        return new int[] {said.answer(), said.thousandths()};
    }

    private static int bits(Set<ExampleOutcome> outcomes) {
        return outcomes.stream().mapToInt(outcome -> 1 << ALL.indexOf(outcome)).sum();
    }

    /** Five digits are enough to look at, and all those before the point; the whole number stands in {@code examples.csv.gz}. */
    static BigDecimal number(double value) {
        BigDecimal exact = new BigDecimal(Numbers.exact(value));
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded =
                whole > DIGITS ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(new MathContext(DIGITS));
        return new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    private static int size(Object value) {
        return Escape.json(COMPACT.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8).length;
    }
}
