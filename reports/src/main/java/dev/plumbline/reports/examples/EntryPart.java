package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An entry without a script: a line, behind which all of it stands. */
record EntryPart(Browsed browsed, Entry entry) implements Part {

    private static final int EXCERPT = 160;
    private static final int SHORT = 40;

    @Override
    public void write(Html page) {
        page.open("li", "class", "entry").open("details").open("summary");
        page.leaf("code", entry.id(), "class", "entry-id").text(" ");
        if (browsed.kind() == Browsed.Kind.POOL) {
            pool(page);
        } else {
            single(page);
        }
        page.leaf("span", excerpt(), "class", "excerpt").close();
        new EntryBody(browsed, entry).write(page);
        page.close().close();
    }

    private void single(Html page) {
        Words words = new Words(browsed.classes());
        said(page, "truth", words.truth(entry.truth()), "");
        if (browsed.run().labels().isPresent()) {
            said(page, "weak label", words.answer(entry.weak().answer()), Words.probability(entry.weak()));
        }
        if (browsed.beyondWeak()) {
            Said first = entry.judged().get(0);
            said(page, browsed.judged().get(0).name(), words.answer(first.answer()), Words.probability(first));
        }
        outcome(page);
    }

    private void pool(Html page) {
        Candidate first = top();
        Words words = new Words(browsed.classes());
        said(page, browsed.judged().get(0).name() + " puts first", first.name(), "");
        said(page, "truth", words.truth(first.truth().orElse(-1)), "");
        said(page, "weak label", words.answer(first.weak().answer()), Words.probability(first.weak()));
        outcome(page);
    }

    private void outcome(Html page) {
        if (!entry.outcomes().isEmpty()) {
            page.leaf("span", Words.outcomes(entry.outcomes().get(0)), "class", "found")
                    .text(" ");
        }
    }

    private static void said(Html page, String who, String what, String probability) {
        page.open("span", "class", "said").leaf("small", who).text(" ").leaf("strong", what);
        page.text(probability.isEmpty() ? "" : " " + probability).close().text(" ");
    }

    /** The longest text, or all where all are short. */
    private String excerpt() {
        List<Field> fields = fields();
        String text = fields.stream()
                .map(Field::text)
                .max(Comparator.comparingInt(String::length))
                .filter(longest -> longest.length() > SHORT)
                .orElseGet(() -> fields.stream()
                        .map(field -> browsed.columns().names().get(field.column()) + " " + field.text())
                        .collect(Collectors.joining(" \u00b7 ")));
        Shortened shown = Shortened.of(text, EXCERPT);
        return shown.text() + (shown.left() == 0 ? "" : " \u2026");
    }

    private List<Field> fields() {
        if (!entry.fields().isEmpty() || entry.candidates().isEmpty()) {
            return entry.fields();
        }
        return (browsed.kind() == Browsed.Kind.POOL ? top() : entry.candidates().get(0)).fields();
    }

    private Candidate top() {
        return entry.candidates().get((int) entry.judged().get(0).probability());
    }

    /** What was cut off a text. */
    static String left(int characters) {
        return " \u2026 " + Numbers.count(characters, "more character");
    }
}
