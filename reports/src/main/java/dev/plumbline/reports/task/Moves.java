package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Moving;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moves ratings and rewards: features at equal truth and at equal rating, and what each is worth in points of truth. */
public record Moves(Findings findings, Footnotes notes) implements Part {

    private static final String PULL = "pull";
    private static final String WORTH = "points-worth";

    @Override
    public void write(Html page) {
        List<String> features = findings.steps(Moving.FEATURE);
        if (features.isEmpty()) {
            return;
        }
        page.leaf("h4", "What moves it");
        subjects(Against.TRUTH)
                .forEach(subject -> sentence(subject).ifPresent(said -> page.leaf("p", said, "class", "moves")));
        if (subjects(Against.TRUTH).isEmpty()) {
            chart(Against.RATINGS, "rating").write(page);
        } else {
            chart(Against.TRUTH, "truth").write(page);
            if (!subjects(Against.RATINGS).isEmpty()) {
                new Details("The same at equal rating", List.of(chart(Against.RATINGS, "rating"))).write(page);
            }
        }
    }

    private Chart chart(Against against, String anchor) {
        MovedPicture moved = new MovedPicture(findings, against, subjects(against));
        return new Chart(
                moved.title(),
                "rows",
                moved.picture(),
                List.of(),
                page -> tables(against, anchor).forEach(table -> table.write(page)));
    }

    /** Of whom pulls were measured, in the order of the measurements. */
    private List<Subject> subjects(Against against) {
        return findings.along(Moving.FEATURE).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(PULL) && key.against() == against)
                .map(key -> new Subject(key.arm(), key.method()))
                .distinct()
                .toList();
    }

    private List<FiguresTable> tables(Against against, String anchor) {
        return List.of(
                table(
                        PULL,
                        against,
                        "What one unit of each feature adds where the others, and " + anchor + ", are equal"),
                table(
                        MovedPicture.RELATIVE,
                        against,
                        "The same in points of " + anchor + ": what one unit of each feature adds"),
                table(WORTH, against, "How many units of each feature are worth one point of " + anchor));
    }

    private FiguresTable table(String metric, Against against, String caption) {
        List<Subject> subjects = subjects(against);
        List<FiguresTable.Row> rows = findings.steps(Moving.FEATURE).stream()
                .map(feature -> new FiguresTable.Row(
                        feature,
                        subjects.stream()
                                .map(subject -> find(subject, metric, against, feature))
                                .toList()))
                .toList();
        return new FiguresTable(
                caption, "Feature", subjects.stream().map(Subject::toString).toList(), rows, notes);
    }

    private Optional<Measured> find(Subject subject, String metric, Against against, String feature) {
        return findings.find(new MetricKey(subject.arm(), subject.method(), MetricKey.ALL, metric, against)
                .at(Moving.FEATURE, feature));
    }

    private static String name(Subject subject) {
        return subject.arm().equals(Arm.WEAK) ? "the raters" : subject.toString();
    }

    /** Such as: to reward/x one point of truth is worth 22.5 of words. */
    private Optional<String> sentence(Subject subject) {
        List<String> worths = new ArrayList<>();
        boolean measured = false;
        for (String feature : findings.steps(Moving.FEATURE)) {
            Optional<Figure> worth =
                    find(subject, WORTH, Against.TRUTH, feature).map(Figure::of);
            measured |= worth.isPresent();
            worth.filter(Figure::isValue)
                    .map(figure -> figure.estimate().orElseThrow())
                    .filter(points -> points > 0)
                    .ifPresent(points -> worths.add(Trend.two(points) + " of " + feature));
        }
        if (!measured) {
            return Optional.empty();
        }
        return Optional.of(
                worths.isEmpty()
                        ? "No feature clearly adds to " + name(subject) + " at equal truth."
                        : "To " + name(subject) + " one point of truth is worth " + Names.listed(worths) + ".");
    }
}
