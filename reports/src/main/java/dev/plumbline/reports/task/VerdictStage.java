package dev.plumbline.reports.task;

import dev.plumbline.Control;
import dev.plumbline.Controls;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Sign;
import dev.plumbline.verdict.GateResult;
import java.util.List;

/** The gates of one task, with where they stand in its file and why they were set, and its controls. */
public record VerdictStage(List<GateResult> gates, Controls controls) implements Part {

    @Override
    public void write(Html page) {
        gates(page);
        controls(page);
    }

    private void gates(Html page) {
        if (gates.isEmpty()) {
            page.leaf("p", "The task asks for no gate.", "class", "quiet");
            return;
        }
        page.open("ul", "class", "verdict");
        gates.forEach(gate -> gate(page, gate));
        page.close();
    }

    private void controls(Html page) {
        if (controls.all().isEmpty()) {
            page.leaf("p", controls.absence(), "class", "quiet");
            return;
        }
        page.open("h4").text("Controls").close().open("ul", "class", "controls");
        for (Control control : controls.all()) {
            page.open("li");
            new Sign(control.outcome()).write(page);
            page.text(" ")
                    .leaf("code", control.name())
                    .text(" " + control.sentence() + ".")
                    .close();
        }
        page.close();
    }

    private static void gate(Html page, GateResult result) {
        page.open("li");
        new Sign(result.standing()).write(page);
        page.text(" " + result.sentence() + " ")
                .leaf("code", result.gate().place().toString());
        result.gate().because().ifPresent(because -> page.leaf("p", because, "class", "because"));
        page.close();
    }
}
