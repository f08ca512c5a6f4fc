package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Moving;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a unit of each feature moves the raters and each reward where truth, or the rating, is equal: in points of it, so that subjects compare. Features do
 * not, for each has a unit of its own, and so a scale of its own.
 */
record MovedPicture(Findings findings, Against against, List<Subject> all) {

    static final String RELATIVE = "relative-pull";

    /** Those with a value; of the ratings at equal rating there is none. */
    private List<Subject> subjects() {
        return all.stream()
                .filter(subject -> findings.steps(Moving.FEATURE).stream()
                        .anyMatch(feature -> value(subject, feature).isPresent()))
                .toList();
    }

    /** Without any value nothing is drawn. */
    List<Rows> picture() {
        List<Rows.Section> sections = features().stream().map(this::section).toList();
        return sections.isEmpty()
                ? List.of()
                : List.of(new Rows(
                        "A section a feature, a row for whom it moves.",
                        List.of(new Panel("a unit in points of " + anchor(), false)),
                        sections,
                        true));
    }

    /** Those with a value for anybody. */
    private List<String> features() {
        return findings.steps(Moving.FEATURE).stream()
                .filter(feature -> subjects().stream()
                        .anyMatch(subject -> value(subject, feature).isPresent()))
                .toList();
    }

    private Rows.Section section(String feature) {
        return new Rows.Section(
                feature,
                subjects().stream()
                        .map(subject -> new Rows.Row(name(subject), List.of(spots(subject, feature)), ""))
                        .toList());
    }

    private List<Spot> spots(Subject subject, String feature) {
        return figure(subject, feature).map(figure -> new Spot(figure, against == Against.TRUTH)).stream()
                .toList();
    }

    private Optional<Figure> figure(Subject subject, String feature) {
        return findings.find(new MetricKey(subject.arm(), subject.method(), MetricKey.ALL, RELATIVE, against)
                        .at(Moving.FEATURE, feature))
                .map(Figure::of);
    }

    private Optional<Figure> value(Subject subject, String feature) {
        return figure(subject, feature).filter(Figure::isValue);
    }

    private String anchor() {
        return against == Against.TRUTH ? "truth" : "the rating";
    }

    static String name(Subject subject) {
        return subject.arm().equals(Arm.WEAK) ? "the ratings" : subject.toString();
    }

    /** Who is moved by what, where all of the interval is on one side of 0. */
    String title() {
        String equal = "At equal " + (against == Against.TRUTH ? "truth" : "rating") + " ";
        return subjects().isEmpty()
                ? equal + "what a unit of a feature adds, in points of " + anchor() + ", has no value."
                : subjects().stream().map(this::moved).collect(Collectors.joining("; ", equal, "."));
    }

    private String moved(Subject subject) {
        List<String> up = features().stream()
                .filter(feature -> value(subject, feature)
                        .filter(figure -> figure.low().orElse(Double.NEGATIVE_INFINITY) > 0)
                        .isPresent())
                .toList();
        List<String> down = features().stream()
                .filter(feature -> value(subject, feature)
                        .filter(figure -> figure.high().orElse(Double.POSITIVE_INFINITY) < 0)
                        .isPresent())
                .toList();
        if (up.isEmpty() && down.isEmpty()) {
            return "no feature clearly moves " + name(subject);
        }
        return Stream.of(said(up, " raises ", " raise ", subject), said(down, " lowers ", " lower ", subject))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String said(List<String> features, String one, String several, Subject subject) {
        return features.isEmpty()
                ? ""
                : Names.listed(features) + (features.size() == 1 ? one : several) + name(subject);
    }
}
