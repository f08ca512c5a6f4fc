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

    private static final Comparator<ArmsRows.Row> BY_SHARE = Comparator.comparingDouble(
            row -> row.right().orElseThrow().estimate().orElseThrow());

    String text() {
        List<ArmsRows.Row> known =
                rows.all().stream().filter(row -> row.right().isPresent()).toList();
        if (known.isEmpty()) {
            return "How often each arm is right is not known; the rings are what the ratings say.";
        }
        List<ArmsRows.Row> students =
                known.stream().filter(ArmsRows.Row::student).toList();
        if (students.isEmpty()) {
            return (rows.all().size() == 1
                            ? alone(known.get(0))
                            : known.size() == 1 ? only(known.get(0)) : extremes("", known))
                    + ".";
        }
        return students.size() == 1
                ? student(students.get(0))
                : extremes("Of " + Numbers.count(students.size(), "student") + " ", students) + beside() + ".";
    }

    private String student(ArmsRows.Row student) {
        return alone(student) + beside()
                + student.pgr().map(ArmsSentence::recovered).orElse("") + ".";
    }

    private String alone(ArmsRows.Row row) {
        String ratings = row.rated()
                .map(figure -> ", where the ratings say " + share(figure))
                .orElse("");
        return row.name() + " is right on " + share(row.right().orElseThrow()) + " of the " + rows.of() + ratings;
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

    private String only(ArmsRows.Row row) {
        return row.name() + " is right on " + share(row.right().orElseThrow()) + " of the " + rows.of()
                + "; of the others that is not known";
    }

    /** The best and the worst; of those that are as often right as each other, that they are. */
    private String extremes(String start, List<ArmsRows.Row> of) {
        ArmsRows.Row best = of.stream().max(BY_SHARE).orElseThrow();
        ArmsRows.Row worst = of.stream().min(BY_SHARE).orElseThrow();
        String most = share(best.right().orElseThrow());
        String least = share(worst.right().orElseThrow());
        if (of.size() > 1 && most.equals(least)) {
            return start
                    + (start.isEmpty()
                            ? (of.size() == 2 ? "Both arms are" : "All " + of.size() + " arms are")
                            : "each is")
                    + " right on " + most + " of the " + rows.of() + said(of);
        }
        return start + best.name() + " is most often right, on " + most + " of the " + rows.of()
                + said(best, "the ratings say ") + ", and " + worst.name() + " least, on " + least + said(worst, "")
                + overlap(best, worst) + preferred(of, best);
    }

    private static String said(ArmsRows.Row row, String start) {
        return row.rated().map(figure -> " (" + start + share(figure) + ")").orElse("");
    }

    /** What the two figures alone do not say. */
    private static String overlap(ArmsRows.Row best, ArmsRows.Row worst) {
        double low = best.right().orElseThrow().low().orElse(Double.NEGATIVE_INFINITY);
        double high = worst.right().orElseThrow().high().orElse(Double.POSITIVE_INFINITY);
        return low > high ? "" : "; their intervals overlap";
    }

    private static String said(List<ArmsRows.Row> of) {
        return of.stream()
                .flatMap(row -> row.rated().stream())
                .max(Comparator.comparingDouble(figure -> figure.estimate().orElseThrow()))
                .map(figure -> ", where the ratings say up to " + share(figure))
                .orElse("");
    }

    /** Whom the ratings put first, where that is not who is most often right. */
    private static String preferred(List<ArmsRows.Row> of, ArmsRows.Row best) {
        Comparator<ArmsRows.Row> byRatings = Comparator.comparingDouble(ArmsSentence::rated);
        ArmsRows.Row preferred = of.stream().max(byRatings).orElseThrow();
        return best.rated().isPresent() && rated(preferred) > rated(best)
                ? "; the ratings put " + preferred.name() + " first"
                : "";
    }

    private static double rated(ArmsRows.Row row) {
        return row.rated().map(figure -> figure.estimate().orElseThrow()).orElse(0.0);
    }

    private static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }
}
