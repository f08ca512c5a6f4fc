package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gates of both runs side by side, what turned first; what is as before stands behind a line. */
record GatePairs(RunComparison compared) implements Part {

    private static final List<String> COLUMNS =
            List.of("Task", "Gate", "Told", "Before", "After", "Difference", "Paired");

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "gates").leaf("h2", "Gates side by side", "id", "gates");
        List<GatePair> turned = compared.gates().stream()
                .filter(gate -> gate.move().compareTo(GatePair.Move.ONLY_ONE) < 0)
                .toList();
        if (turned.isEmpty()) {
            page.leaf("p", "No gate that both runs have came out otherwise.");
        } else {
            Footnotes notes = new Footnotes("gates");
            table(page, "Gates that came out otherwise", turned, notes);
            notes.write(page);
        }
        behind(page, GatePair.Move.AS_BEFORE, "gates-as-before", "Gates that came out as before");
        behind(page, GatePair.Move.ONLY_ONE, "gates-of-one", "Gates that only one of the runs has");
        page.close();
    }

    private void behind(Html page, GatePair.Move move, String anchor, String caption) {
        List<GatePair> gates =
                compared.gates().stream().filter(gate -> gate.move() == move).toList();
        if (!gates.isEmpty()) {
            Footnotes notes = new Footnotes(anchor);
            page.open("details").leaf("summary", Numbers.count(gates.size(), "gate") + " " + move.word());
            table(page, caption, gates, notes);
            notes.write(page);
            page.close();
        }
    }

    private void table(Html page, String caption, List<GatePair> gates, Footnotes notes) {
        Map<Pairing.Asked, RunComparison.PairedFigure> paired = compared.paired().stream()
                .collect(Collectors.toMap(
                        one -> new Pairing.Asked(one.task(), one.difference().key()), Function.identity()));
        Grid table = Grid.open(page, "pairs", caption, COLUMNS);
        for (GatePair gate : gates) {
            table.row(gate.id().task(), cells -> cells(cells, gate, paired, notes));
        }
        table.close();
    }

    private void cells(
            Html page, GatePair gate, Map<Pairing.Asked, RunComparison.PairedFigure> paired, Footnotes notes) {
        page.leaf("td", gate.id().name(), "class", "prose").open("td");
        Moved.sign(gate.move()).write(page);
        page.close();
        side(page, gate.before());
        side(page, gate.after());
        OptionalDouble difference = gate.difference();
        page.leaf(
                "td", difference.isPresent() ? TrendTables.signed(difference.getAsDouble()) : "\u2013", "class", "num");
        page.open("td");
        key(gate).ifPresent(asked -> {
            RunComparison.PairedFigure one = paired.get(asked);
            if (one != null) {
                Moved.sign(one.told()).write(page);
            } else {
                page.text("not paired");
                notes.mark(page, compared.reasons().getOrDefault(asked, "it is in one of the runs only"));
            }
        });
        page.close();
    }

    /** What both ask for; of a gate that now asks for something else nothing is the same. */
    private static Optional<Pairing.Asked> key(GatePair gate) {
        Optional<MetricKey> then = gate.before().map(ReadGate::key);
        Optional<MetricKey> now = gate.after().map(ReadGate::key);
        return now.isPresent() && then.equals(now)
                ? Optional.of(new Pairing.Asked(gate.id().task(), now.get()))
                : Optional.empty();
    }

    private static void side(Html page, Optional<ReadGate> gate) {
        page.open("td");
        if (gate.isPresent()) {
            Signs.outcome(gate.get().outcome()).write(page);
            page.text(" ");
            Signs.standing(gate.get().standing()).write(page);
            page.text(" ").leaf("span", TrendTables.estimate(gate.get()), "class", "estimate");
        } else {
            page.text("\u2013");
        }
        page.close();
    }
}
