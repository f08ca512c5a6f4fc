package dev.plumbline.reports.raters;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.AlarmPowers;
import dev.plumbline.reports.words.Format;
import dev.plumbline.truth.AlarmPower;
import java.util.List;
import java.util.stream.Stream;

/** The alarms of a task: how often each goes off in a picture, and a sentence on each planted error. */
public record Alarms(AlarmPowers powers, Footnotes notes) implements Part {

    @Override
    public void write(Html page) {
        List<String> errors = powers.errors();
        if (errors.isEmpty()) {
            return;
        }
        List<Part> sentences = errors.size() > 1 ? List.of(below -> sentences(below, errors)) : List.of();
        new Chart(
                        powers.sum().orElseThrow(),
                        "matrix",
                        new AlarmMatrix(powers).picture(),
                        sentences,
                        figures -> table(figures, errors))
                .write(page);
    }

    private void sentences(Html page, List<String> errors) {
        page.open("ul", "class", "alarms");
        errors.forEach(error -> page.leaf("li", powers.sentence(error)));
        page.close();
    }

    private void table(Html page, List<String> errors) {
        List<String> heads = Stream.concat(Stream.of("Alarm", "Uses", "without an error"), errors.stream())
                .toList();
        Grid table = Grid.open(page, "figures", "How often each alarm goes off, by planted error", heads);
        powers.alarms()
                .forEach(alarm -> table.row(alarm.name(), cells -> {
                    cells.leaf("td", alarm.told(), "class", "num");
                    Cell.of(powers.find(alarm, AlarmPower.FALSE_ALARM, ""), notes, Format.DECIMAL)
                            .write(cells);
                    errors.forEach(error -> Cell.of(powers.find(alarm, AlarmPower.POWER, error), notes, Format.DECIMAL)
                            .write(cells));
                }));
        table.close();
    }
}
