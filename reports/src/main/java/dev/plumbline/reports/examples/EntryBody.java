package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All of an entry: who says what of it, who rated it how, and its texts. */
record EntryBody(Browsed browsed, Entry entry) implements Part {

    @Override
    public void write(Html page) {
        page.open("div", "class", "entry-body").open("dl", "class", "facts");
        if (!entry.cluster().isEmpty()) {
            fact(page, "cluster", entry.cluster());
        }
        if (entry.slices().length > 0) {
            fact(page, "slices", slices());
        }
        if (browsed.kind() != Browsed.Kind.POOL) {
            sayings(page);
        }
        ratings(page);
        page.close();
        fields(page, entry.fields());
        if (browsed.kind() == Browsed.Kind.PAIR) {
            sides(page);
        } else if (browsed.kind() == Browsed.Kind.POOL) {
            new CandidatesTable(browsed, entry).write(page);
        }
        page.close();
    }

    private static void fact(Html page, String name, String what) {
        page.open("div").leaf("dt", name).leaf("dd", what).close();
    }

    private String slices() {
        return IntStream.of(entry.slices())
                .mapToObj(slice -> browsed.slices().get(slice).name())
                .collect(Collectors.joining(", "));
    }

    private void sayings(Html page) {
        Words words = new Words(browsed.classes());
        fact(page, "truth", words.truth(entry.truth()));
        if (browsed.run().labels().isPresent()) {
            fact(page, "weak label", said(words, entry.weak()));
        }
        for (int arm = 0; arm < entry.judged().size(); arm++) {
            fact(
                    page,
                    browsed.judged().get(arm).name(),
                    said(words, entry.judged().get(arm)) + ": "
                            + Words.outcomes(entry.outcomes().get(arm)));
        }
        for (int arm = 0; arm < entry.beside().size(); arm++) {
            fact(
                    page,
                    browsed.voices().beside().get(arm).name(),
                    said(words, entry.beside().get(arm)));
        }
    }

    private static String said(Words words, Said said) {
        return (words.answer(said.answer()) + " " + Words.probability(said)).strip();
    }

    /** Class by class, who said it. */
    private void ratings(Html page) {
        Map<Integer, String> bySaying = entry.ratings().stream()
                .collect(Collectors.groupingBy(
                        Rating::says,
                        TreeMap::new,
                        Collectors.mapping(rating -> browsed.raters().get(rating.rater()), Collectors.joining(", "))));
        bySaying.forEach(
                (says, raters) -> fact(page, "rated " + browsed.classes().get(says), raters));
    }

    private void fields(Html page, List<Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        page.open("dl", "class", "texts");
        for (Field field : fields) {
            page.open("div");
            page.leaf("dt", browsed.columns().names().get(field.column())).open("dd");
            text(page, field.text());
            page.close().close();
        }
        page.close();
    }

    private static void text(Html page, String text) {
        Shortened shown = Shortened.of(text, Packed.STATIC_LENGTH);
        page.text(shown.text());
        if (shown.left() > 0) {
            page.leaf("em", EntryPart.left(shown.left()), "class", "left");
        }
    }

    private void sides(Html page) {
        page.open("div", "class", "sides");
        for (int side = 0; side < 2; side++) {
            Candidate candidate = entry.candidates().get(side);
            page.open("div", "class", "side").leaf("h4", candidate.name());
            page.leaf("p", preferred(side), "class", "preferred");
            fields(page, candidate.fields());
            page.close();
        }
        page.close();
    }

    /** Who prefers a side; the last class is the first side. */
    private String preferred(int side) {
        return new Preferred(browsed, entry).of(side);
    }
}
