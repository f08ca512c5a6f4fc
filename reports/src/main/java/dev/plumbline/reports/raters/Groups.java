package dev.plumbline.reports.raters;

import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose ratings: groups of raters with their shares, which of them approve of what, and whether an arm knows how people differ. */
public record Groups(Findings findings, Footnotes notes) implements Part {

    private static final String APPROVAL = "approval";
    private static final String OF_POPULATION = "approval-of-population";
    private static final String LEAST = "least-approval";

    /** What no other table has. */
    public static final List<String> METRICS = List.of(
            APPROVAL,
            OF_POPULATION,
            LEAST,
            "total-variation",
            "chance-total-variation",
            "excess-total-variation",
            "jensen-shannon",
            "chance-jensen-shannon",
            "excess-jensen-shannon",
            "diversity-lost");

    /** What is said of each group of raters. */
    public static final List<String> OF_RATERS = List.of(
            "rater-count",
            "rating-count",
            "share-of-raters",
            "share-of-ratings",
            "share-of-population",
            "in-group-agreement",
            "cross-group-agreement");

    @Override
    public void write(Html page) {
        raters().write(page);
        approvals().forEach(sentence -> page.leaf("p", sentence, "class", "groups"));
        approval().write(page);
        differing().write(page);
    }

    /** Of a panel whose raters are all of one group, none. */
    private List<String> names() {
        List<String> names = findings.steps(MetricKey.GROUP);
        return names.size() > 1 ? names : List.of();
    }

    private FiguresTable raters() {
        List<String> columns = new ArrayList<>(OF_RATERS);
        columns.add(findings.accuracy());
        List<FiguresTable.Row> rows = names().stream()
                .map(name -> new FiguresTable.Row(
                        name,
                        Stream.concat(
                                        OF_RATERS.stream().map(metric -> point(Arm.RATERS, "", metric, name)),
                                        Stream.of(findings.find(new MetricKey(
                                                Arm.GROUP, name, MetricKey.ALL, findings.accuracy(), Against.TRUTH))))
                                .toList()))
                .toList();
        return new FiguresTable(
                "Groups of raters of the held-out examples, and how often each is right by itself",
                "Group",
                columns,
                rows,
                notes);
    }

    private Optional<Measured> point(String arm, String method, String metric, String group) {
        return findings.find(
                new MetricKey(arm, method, MetricKey.ALL, metric, Against.RATINGS, MetricKey.GROUP, group));
    }

    private FiguresTable approval() {
        List<String> columns = Stream.of(
                        Stream.of("all raters"), names().stream(), Stream.of("population", "least of the groups"))
                .flatMap(each -> each)
                .toList();
        List<FiguresTable.Row> rows = findings.arms().stream()
                .map(arm -> new FiguresTable.Row(
                        Names.arm(arm.name(), arm.method()),
                        Stream.of(
                                        Stream.of(whole(arm, APPROVAL)),
                                        names().stream().map(name -> point(arm.name(), arm.method(), APPROVAL, name)),
                                        Stream.of(whole(arm, OF_POPULATION), whole(arm, LEAST)))
                                .flatMap(each -> each)
                                .toList()))
                .toList();
        return new FiguresTable(
                "Approval: the share of the ratings that say what is predicted, by group", "Arm", columns, rows, notes);
    }

    private Optional<Measured> whole(Arm arm, String metric) {
        return findings.find(arm, MetricKey.ALL, metric, Against.RATINGS);
    }

    private FiguresTable differing() {
        List<String> columns =
                METRICS.stream().filter(metric -> !metric.contains(APPROVAL)).toList();
        List<FiguresTable.Row> rows = findings.arms().stream()
                .map(arm -> new FiguresTable.Row(
                        Names.arm(arm.name(), arm.method()),
                        columns.stream().map(metric -> whole(arm, metric)).toList()))
                .toList();
        return new FiguresTable(
                "Distributional agreement: does an arm know how people differ?", "Arm", columns, rows, notes);
    }

    /** Of every student, and of the weak labels where there is none: who approves most and least, beside how often it is right. */
    private List<String> approvals() {
        List<Arm> students = findings.arms(Arm.STUDENT);
        return (students.isEmpty() ? findings.arms(Arm.WEAK) : students)
                .stream().map(this::approvals).flatMap(Optional::stream).toList();
    }

    private Optional<String> approvals(Arm arm) {
        List<Measurement> groups = findings.of(arm.name()).stream()
                .filter(one -> one.key().method().equals(arm.method())
                        && one.key().metric().equals(APPROVAL)
                        && one.key().axis().equals(MetricKey.GROUP)
                        && one.key().slice().equals(MetricKey.ALL))
                .filter(one -> Figure.of(one.measured()).isValue())
                .sorted(Comparator.comparingDouble(Groups::estimate))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        Measurement least = groups.get(0);
        Measurement most = groups.get(groups.size() - 1);
        return Optional.of("Of the ratings by " + most.key().step() + " " + percent(most) + " say what "
                + Names.arm(arm.name(), arm.method()) + " says, of those by "
                + least.key().step() + " " + percent(least)
                + findings.find(arm, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                        .map(Figure::of)
                        .filter(Figure::isValue)
                        .map(right -> "; it is right on "
                                + Numbers.points(right.estimate().orElseThrow()) + "\u00a0% of the examples")
                        .orElse("")
                + ".");
    }

    private static double estimate(Measurement one) {
        return Figure.of(one.measured()).estimate().orElseThrow();
    }

    private static String percent(Measurement one) {
        return Numbers.points(estimate(one)) + "\u00a0%";
    }
}
