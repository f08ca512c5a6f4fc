package dev.plumbline.reports.raters;

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

/** The alarms of a task: a sentence on each planted error, and how often each alarm goes off. */
public record Alarms(AlarmPowers powers, Footnotes notes) implements Part {

    @Override
    public void write(Html page) {
        List<String> errors = powers.errors();
        if (errors.isEmpty()) {
            return;
        }
        powers.sum().ifPresent(sentence -> page.leaf("p", sentence, "class", "alarms"));
        if (errors.size() > 1) {
            page.open("ul", "class", "alarms");
            errors.forEach(error -> page.leaf("li", powers.sentence(error)));
            page.close();
        }
        table(page, errors);
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
