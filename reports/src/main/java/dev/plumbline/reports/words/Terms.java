package dev.plumbline.reports.words;

import dev.plumbline.truth.Alarm;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.LoopAlarm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.WhenUndefined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every word that a report explains: the vocabulary first, then metrics and curves, then what alarms read. */
public final class Terms {

    private static final Map<String, Term> BY_NAME = all();

    /** What a name in a table may go on with, such as {@code accuracy of weak}, {@code student/soft}, {@code divergence (ratings)}. */
    private static final Pattern FIRST = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)( \\(| of | to |/).*", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Terms() {}

    public static Collection<Term> every() {
        return BY_NAME.values();
    }

    /** The term that a name in a table is, or begins with. */
    public static Optional<Term> of(String name) {
        Term whole = BY_NAME.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher first = FIRST.matcher(name);
        return first.matches() ? Optional.ofNullable(BY_NAME.get(first.group(1))) : Optional.empty();
    }

    /** Those that a text uses, in one form or another. */
    public static List<Term> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Set<String> words =
                WORD.matcher(small).results().map(match -> match.group()).collect(Collectors.toSet());
        return every().stream()
                .filter(term -> uses(small, words, term.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean uses(String text, Set<String> words, String name) {
        return name.contains(" ") ? text.contains(name) : words.contains(name) || words.contains(name + "s");
    }

    private static Map<String, Term> all() {
        List<Term> terms = new ArrayList<>(Vocabulary.WORDS);
        for (ExampleOutcome outcome : ExampleOutcome.OF_THE_FLOW) {
            terms.add(new Term(outcome.word(), "what becomes of an example: " + outcome.meaning()));
        }
        for (Metric metric : Metric.values()) {
            terms.add(number(metric.label(), metric.meaning(), metric.formula(), WhenUndefined.of(metric)));
        }
        for (Curve curve : Curve.values()) {
            terms.add(number(curve.label(), curve.meaning(), curve.formula(), WhenUndefined.of(curve)));
        }
        for (LoopAlarm alarm : LoopAlarm.values()) {
            terms.add(new Term(alarm.label(), "an alarm of a loop: " + alarm.meaning()));
        }
        for (Alarm alarm : Alarm.values()) {
            terms.add(new Term(alarm.label(), "what an alarm reads: " + alarm.meaning()));
        }
        Map<String, Term> byName = new LinkedHashMap<>();
        // An alarm that reads a metric has the metric's name: that is told of already.
        terms.forEach(term -> byName.putIfAbsent(term.name(), term));
        return byName;
    }

    private static Term number(String name, String meaning, String formula, String undefined) {
        return new Term(name, meaning, Optional.of(formula), Optional.of(undefined));
    }
}
