package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The candidates of a pool, ordered by the first reward, the highest first. */
record CandidatesTable(Browsed browsed, Entry entry) implements Part {

    @Override
    public void write(Html page) {
        int[] columns = entry.candidates().stream()
                .flatMap(candidate -> candidate.fields().stream())
                .mapToInt(Field::column)
                .distinct()
                .sorted()
                .toArray();
        boolean gold = entry.candidates().stream()
                .anyMatch(candidate -> candidate.gold().isPresent());
        Grid table = Grid.open(page, "candidates", caption(), heads(columns, gold));
        entry.candidates().stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.rewards()[0])
                        .reversed())
                .forEach(candidate -> table.row(candidate.name(), cells -> cells(cells, candidate, columns, gold)));
        table.close();
    }

    private String caption() {
        String shown = Numbers.count(entry.candidates().size(), "candidate");
        String order = " ordered by " + browsed.judged().get(0).name();
        return entry.leftOut() == 0
                ? shown + order
                : shown + order + "; " + Numbers.count(entry.leftOut())
                        + " that rewards and raters put lower are left out";
    }

    private List<String> heads(int[] columns, boolean gold) {
        List<String> heads = new ArrayList<>(List.of("Candidate"));
        browsed.judged().forEach(reward -> heads.add(reward.name()));
        heads.add("weak label");
        heads.add("truth");
        if (gold) {
            heads.add("gold");
        }
        IntStream.of(columns)
                .forEach(column -> heads.add(browsed.columns().names().get(column)));
        return heads;
    }

    private void cells(Html page, Candidate candidate, int[] columns, boolean gold) {
        Words words = new Words(browsed.classes());
        for (double reward : candidate.rewards()) {
            number(page, reward);
        }
        page.leaf("td", (words.answer(candidate.weak().answer()) + " " + Words.probability(candidate.weak())).strip());
        page.leaf("td", words.truth(candidate.truth().orElse(-1)));
        if (gold) {
            candidate.gold().ifPresentOrElse(value -> number(page, value), () -> page.leaf("td", ""));
        }
        for (int column : columns) {
            Shortened text = candidate.fields().stream()
                    .filter(field -> field.column() == column)
                    .map(field -> Shortened.of(field.text(), Packed.STATIC_LENGTH))
                    .findFirst()
                    .orElse(new Shortened("", 0));
            page.leaf("td", text.text() + (text.left() == 0 ? "" : EntryPart.left(text.left())));
        }
    }

    private static void number(Html page, double value) {
        page.leaf("td", ExamplesJson.number(value).toPlainString().replace('-', '\u2212'), "class", "num");
    }
}
