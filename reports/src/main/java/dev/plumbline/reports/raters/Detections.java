package dev.plumbline.reports.raters;

import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The round in which each alarm first went off, by loop; alarms that use ratings only first. */
public record Detections(Findings findings, Footnotes notes) implements Part {

    private static final String DETECTED = "-detected";
    private static final String PATCHED = "patched";

    /** An alarm, and what it uses. */
    private record Alarm(String name, Against uses) {}

    @Override
    public void write(Html page) {
        List<String> loops = findings.of(Arm.POLICY).stream()
                .filter(Detections::detection)
                .map(one -> one.key().method())
                .distinct()
                .toList();
        if (loops.isEmpty()) {
            return;
        }
        loops.forEach(loop -> page.leaf("p", sentence(loop), "class", "detections"));
        loops.stream()
                .map(this::patched)
                .filter(said -> !said.isEmpty())
                .forEach(said -> page.leaf("p", said, "class", "patched"));
        List<String> heads =
                Stream.concat(Stream.of("Alarm", "Uses"), loops.stream()).toList();
        Grid table = Grid.open(page, "figures", "The first round in which each alarm went off, by loop", heads);
        alarms().forEach(alarm -> table.row(alarm.name(), cells -> {
            cells.leaf("td", alarm.uses() == Against.TRUTH ? "truth" : "ratings only", "class", "num");
            loops.forEach(loop -> cell(cells, find(alarm, loop).map(one -> Figure.of(one.measured()))));
        }));
        table.close();
    }

    /** The round, or that there was none, with the reason as a footnote. */
    private void cell(Html page, Optional<Figure> figure) {
        page.open("td", "class", "num");
        figure.ifPresent(found -> {
            if (found.isValue()) {
                page.leaf("b", Format.WHOLE.estimate(found));
            } else {
                page.text("none");
                notes.mark(page, found.reason());
            }
        });
        page.close();
    }

    private static boolean detection(Measurement one) {
        return one.key().metric().endsWith(DETECTED) && one.key().axis().isEmpty();
    }

    private Stream<Alarm> alarms() {
        return Stream.of(Against.RATINGS, Against.TRUTH)
                .flatMap(uses -> findings.of(Arm.POLICY).stream()
                        .filter(one -> detection(one) && one.key().against() == uses)
                        .map(one -> new Alarm(name(one), uses))
                        .distinct());
    }

    private static String name(Measurement one) {
        String metric = one.key().metric();
        return metric.substring(0, metric.length() - DETECTED.length());
    }

    private Optional<Measurement> find(Alarm alarm, String loop) {
        return findings.of(Arm.POLICY).stream()
                .filter(Detections::detection)
                .filter(one -> new Alarm(name(one), one.key().against()).equals(alarm)
                        && one.key().method().equals(loop))
                .findFirst();
    }

    /** Which alarm came first in a loop: of those that use ratings only, and of those that use truth. */
    private String sentence(String loop) {
        return "In the loop " + loop + ", "
                + first(loop, Against.RATINGS).orElse("no alarm that uses ratings only went off") + "; "
                + first(loop, Against.TRUTH).orElse("none that uses truth went off") + ".";
    }

    private Optional<String> first(String loop, Against uses) {
        return alarms().filter(alarm -> alarm.uses() == uses)
                .flatMap(alarm -> round(alarm, loop).stream())
                .min(Double::compare)
                .map(round ->
                        (uses == Against.TRUTH ? "of those that use truth, " : "of the alarms that use ratings only, ")
                                + Names.listed(wentOff(loop, uses, round)) + " went off first, in round "
                                + Numbers.asWritten(round));
    }

    private List<String> wentOff(String loop, Against uses, double round) {
        return alarms().filter(alarm -> alarm.uses() == uses)
                .filter(alarm -> round(alarm, loop).filter(at -> at == round).isPresent())
                .map(Alarm::name)
                .toList();
    }

    private Optional<Double> round(Alarm alarm, String loop) {
        return find(alarm, loop)
                .map(one -> Figure.of(one.measured()))
                .filter(Figure::isValue)
                .map(figure -> figure.estimate().orElseThrow());
    }

    /** Which slices a loop put right, in their order; empty where it put none right. */
    private String patched(String loop) {
        List<String> slices = findings.of(Arm.POLICY).stream()
                .filter(one ->
                        one.key().method().equals(loop) && one.key().metric().equals(PATCHED))
                .map(one -> one.key().slice() + after(Figure.of(one.measured())))
                .toList();
        return slices.isEmpty() ? "" : "The loop " + loop + " put right the labels of " + Names.listed(slices) + ".";
    }

    /** Nothing where the round is kept back. */
    private static String after(Figure round) {
        return round.isValue() ? " after round " + Format.WHOLE.estimate(round) : "";
    }
}
