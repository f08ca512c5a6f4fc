package dev.plumbline.reports;

import dev.plumbline.verdict.GateResult;
import java.util.List;

/** The gates of one task, with where they stand in its file and why they were set. */
record VerdictStage(List<GateResult> gates) implements Part {

    @Override
    public void write(Html page) {
        if (gates.isEmpty()) {
            page.leaf("p", "The task asks for no gate.", "class", "quiet");
            return;
        }
        page.open("ul", "class", "verdict");
        gates.forEach(gate -> gate(page, gate));
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
