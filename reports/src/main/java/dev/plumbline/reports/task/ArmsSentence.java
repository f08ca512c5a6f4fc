package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often the arms are right, in a sentence. */
record ArmsSentence(ArmsRows rows) {

    String text() {
        List<ArmsRows.Row> known =
                rows.all().stream().filter(row -> row.right().isPresent()).toList();
        if (known.isEmpty()) {
            return "How often each arm is right is not known; the rings are what the ratings say.";
        }
        List<ArmsRows.Row> students =
                known.stream().filter(ArmsRows.Row::student).toList();
        if (students.isEmpty()) {
            return extremes("", known) + ".";
        }
        return students.size() == 1
                ? student(students.get(0))
                : extremes("Of " + Numbers.count(students.size(), "student") + " ", students) + beside() + ".";
    }

    private String student(ArmsRows.Row student) {
        String ratings = student.rated()
                .map(figure -> ", where the ratings say " + share(figure))
                .orElse("");
        return student.name() + " is right on " + share(student.right().orElseThrow()) + " of the held-out examples"
                + ratings + beside()
                + student.pgr().map(ArmsSentence::recovered).orElse("") + ".";
    }

    private String beside() {
        List<String> parts = Stream.of(beside(rows.weak(), "the weak labels"), beside(rows.ceiling(), "the ceiling"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    private static Optional<String> beside(Optional<ArmsRows.Row> row, String name) {
        return row.flatMap(ArmsRows.Row::right).map(figure -> name + " on " + share(figure));
    }

    /** Only what the interval says. */
    private static String recovered(Figure pgr) {
        if (!pgr.isValue()) {
            return "; how much of the gap between the two it recovers is " + pgr.state();
        }
        double estimate = pgr.estimate().orElseThrow();
        String value = "PGR " + Trend.two(estimate);
        double low = pgr.low().orElse(Double.NEGATIVE_INFINITY);
        double high = pgr.high().orElse(Double.POSITIVE_INFINITY);
        if (low > 1) {
            return "; it passes the ceiling (" + value + ")";
        }
        if (low > 0) {
            return "; of the gap between the two it recovers " + Numbers.points(estimate) + "\u00a0%";
        }
        return high < 0
                ? "; it ends below the weak labels (" + value + ")"
                : "; nothing of the gap between the two is surely recovered (" + value + ")";
    }

    private static String extremes(String start, List<ArmsRows.Row> of) {
        Comparator<ArmsRows.Row> byShare = Comparator.comparingDouble(
                row -> row.right().orElseThrow().estimate().orElseThrow());
        ArmsRows.Row best = of.stream().max(byShare).orElseThrow();
        ArmsRows.Row worst = of.stream().min(byShare).orElseThrow();
        String first = start + best.name() + " is most often right, on "
                + share(best.right().orElseThrow()) + " of the held-out examples";
        String least = best.equals(worst)
                ? ""
                : ", and " + worst.name() + " least, on " + share(worst.right().orElseThrow());
        return first + least + preferred(of, best);
    }

    /** Whom the ratings put first, where that is not who is most often right. */
    private static String preferred(List<ArmsRows.Row> of, ArmsRows.Row best) {
        Comparator<ArmsRows.Row> byRatings = Comparator.comparingDouble(ArmsSentence::rated);
        ArmsRows.Row preferred = of.stream().max(byRatings).orElseThrow();
        return best.rated().isPresent() && rated(preferred) > rated(best)
                ? ", while the ratings put " + preferred.name() + " first, with "
                        + share(preferred.rated().orElseThrow())
                : "";
    }

    private static double rated(ArmsRows.Row row) {
        return row.rated().map(figure -> figure.estimate().orElseThrow()).orElse(0.0);
    }

    private static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }
}
