package dev.plumbline.reports.task;

import dev.plumbline.learning.probes.Probe;
import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
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
import dev.plumbline.truth.Moving;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changes to the text do to rewards: in a sentence what fools each most, in a picture, then tables. */
public record ProbesPart(Findings findings, Footnotes notes) implements Part {

    private static final String SHIFT = "probe-shift";
    private static final String FLIPS = "probe-flip-rate";
    private static final String DROP = "probe-accuracy-drop";

    @Override
    public void write(Html page) {
        List<String> rewards = findings.along(Moving.PROBE).stream()
                .map(Measurement::key)
                .map(MetricKey::method)
                .distinct()
                .toList();
        if (rewards.isEmpty()) {
            return;
        }
        page.leaf("h4", "What a change to the text does to it");
        page.leaf(
                "p",
                "Shifts are in standard deviations of the reward within pools. A flip is a preference that turns round where one side is"
                        + " changed: of a change that keeps the meaning each side in turn, of an exploit the side of the lower reward.");
        rewards.forEach(
                reward -> new Chart(sentence(reward), "rows", picture(reward), List.of(), tables(reward)).write(page));
    }

    private Part tables(String reward) {
        return page -> {
            table(reward, Probe.Kind.KEEPS_MEANING, "Changes that keep the meaning, to ")
                    .write(page);
            table(reward, Probe.Kind.EXPLOIT, "Exploits of ").write(page);
        };
    }

    /** By size; without any value nothing is drawn. */
    private List<Rows> picture(String reward) {
        List<Rows.Section> sections = Stream.of(
                        section(reward, Probe.Kind.EXPLOIT, "Exploits"),
                        section(reward, Probe.Kind.KEEPS_MEANING, "Changes that keep the meaning"))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return sections.isEmpty()
                ? List.of()
                : List.of(new Rows(
                        "A row a probe, the greatest shift first; at the left the shift, at the right the share of preferences that turn round.",
                        List.of(
                                new Panel("shift, in standard deviations", false, everywhere()),
                                new Panel("share of preferences turned", true)),
                        sections));
    }

    private Rows.Section section(String reward, Probe.Kind kind, String name) {
        List<Rows.Row> rows = probes(kind)
                .filter(probe -> value(reward, SHIFT, probe).isPresent()
                        || value(reward, FLIPS, probe).isPresent())
                .sorted(Comparator.comparingDouble(probe -> -Math.abs(estimate(reward, SHIFT, probe))))
                .map(probe -> new Rows.Row(
                        probe.label(), List.of(spots(reward, SHIFT, probe), spots(reward, FLIPS, probe)), ""))
                .toList();
        return new Rows.Section(name, rows);
    }

    /** All shifts of the task, for rewards are compared. */
    private List<Spot> everywhere() {
        return findings.along(Moving.PROBE).stream()
                .filter(one -> one.key().metric().equals(SHIFT))
                .map(one -> new Spot(Figure.of(one.measured()), false))
                .toList();
    }

    private List<Spot> spots(String reward, String metric, Probe probe) {
        return find(reward, metric, probe).map(measured -> new Spot(Figure.of(measured), false)).stream()
                .toList();
    }

    private FiguresTable table(String reward, Probe.Kind kind, String caption) {
        List<FiguresTable.Row> rows = probes(kind)
                .map(probe -> new FiguresTable.Row(
                        probe.label() + " (" + probe.meaning() + ")",
                        List.of(find(reward, SHIFT, probe), find(reward, FLIPS, probe), find(reward, DROP, probe))))
                .toList();
        return new FiguresTable(
                caption + Names.arm(Arm.REWARD, reward),
                "Probe",
                List.of("shift", "flips", "accuracy lost"),
                rows,
                notes);
    }

    private static Stream<Probe> probes(Probe.Kind kind) {
        return Arrays.stream(Probe.values()).filter(probe -> probe.kind() == kind);
    }

    private Optional<Measured> find(String reward, String metric, Probe probe) {
        Against against = metric.equals(DROP) ? Against.TRUTH : Against.RATINGS;
        return findings.find(
                new MetricKey(Arm.REWARD, reward, MetricKey.ALL, metric, against).at(Moving.PROBE, probe.label()));
    }

    private Optional<Figure> value(String reward, String metric, Probe probe) {
        return find(reward, metric, probe).map(Figure::of).filter(Figure::isValue);
    }

    private String sentence(String reward) {
        String name = Names.arm(Arm.REWARD, reward);
        String fooled = probes(Probe.Kind.EXPLOIT)
                .filter(probe -> value(reward, SHIFT, probe)
                        .filter(shift -> shift.low().orElse(-1) > 0)
                        .isPresent())
                .max(Comparator.comparingDouble(probe -> estimate(reward, SHIFT, probe)))
                .map(probe -> "What raises " + name + " most is " + probe.label() + ", by "
                        + Numbers.decimal(estimate(reward, SHIFT, probe), 2, RoundingMode.HALF_EVEN)
                        + turned(reward, probe) + ".")
                .orElse("No exploit clearly raises " + name + ".");
        return fooled
                + probes(Probe.Kind.KEEPS_MEANING)
                        .filter(probe -> value(reward, FLIPS, probe).isPresent() && estimate(reward, FLIPS, probe) > 0)
                        .max(Comparator.comparingDouble(probe -> estimate(reward, FLIPS, probe)))
                        .map(probe -> " Of the changes that keep the meaning " + probe.label() + " turns round most, "
                                + share(reward, probe) + " of its preferences.")
                        .orElse(" No change that keeps the meaning turns round any of its preferences.");
    }

    private String turned(String reward, Probe probe) {
        return value(reward, FLIPS, probe)
                .map(flips -> ", which turns round " + share(reward, probe) + " of its preferences")
                .orElse("");
    }

    private String share(String reward, Probe probe) {
        return Numbers.points(estimate(reward, FLIPS, probe)) + "\u00a0%";
    }

    private double estimate(String reward, String metric, Probe probe) {
        return value(reward, metric, probe)
                .map(figure -> figure.estimate().orElseThrow())
                .orElse(0.0);
    }
}
