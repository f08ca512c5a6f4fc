package dev.plumbline.cli;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What {@code verdict.json} knows of a gate, in lines. */
record Explanation(JsonNode gate) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(VerdictFile.name(gate));
        add(lines, "outcome", outcome());
        add(lines, "found", text("sentence"));
        add(lines, "where", text("file") + ":" + gate.path("line").asInt());
        add(lines, "because", text("because"));
        Metric.named(text("metric")).ifPresent(metric -> {
            add(lines, "metric", metric.label() + ": " + metric.meaning());
            add(lines, "formula", metric.formula());
        });
        add(lines, "estimate", estimate(gate));
        gate.path("worst-slices")
                .valueStream()
                .forEach(slice -> add(lines, "worst slice", slice.path("slice").asString("") + ": " + estimate(slice)));
        add(lines, "silence", silence());
        add(lines, "what to do", remedy());
        return lines;
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-12s  %s", what, text));
        }
    }

    private String outcome() {
        return text("outcome").toUpperCase(Locale.ROOT) + ", "
                + text("standing").replace('-', ' ');
    }

    /** Estimate, interval and what they rest on; of a gate the interval whose ends are its one-sided bounds. */
    private static String estimate(JsonNode figure) {
        if (!figure.path("estimate").isNumber()) {
            return "";
        }
        String estimate = Figures.of(figure.path("estimate").asDouble());
        if (figure.path("state").asString("").equals("rounded")) {
            return "about " + estimate + ", all that the run gives away";
        }
        return estimate + " ("
                + end(figure.path("low")) + " to " + end(figure.path("high"))
                + String.format(
                        Locale.ROOT,
                        "; n %,d, clusters %,d, seeds %d)",
                        figure.path("n").asInt(),
                        figure.path("clusters").asInt(),
                        figure.path("seeds").asInt());
    }

    private static String end(JsonNode end) {
        return end.isNumber() ? Figures.of(end.asDouble()) : "open";
    }

    private String silence() {
        return switch (text("silence")) {
            case "found" -> "ratings pass this bound and truth fails it: no metric on ratings would have shown it";
            case "undecided" -> "whether ratings pass this bound where truth fails it is not decided";
            default -> "";
        };
    }

    private String remedy() {
        return switch (text("standing")) {
            case "red" ->
                text("expect").equals("fail")
                        ? "a negative control passed: look for truth in what the student sees, or for a bound that is too lax"
                        : "read the worst slices in report.html; mend the labels or the model, or waive the gate with owner and date";
            case "undecided" ->
                gate.path("clusters-needed").isNumber()
                        ? String.format(
                                Locale.ROOT,
                                "%,d clusters of held-out examples would decide it",
                                gate.path("clusters-needed").asInt())
                        : "declare an 'alternative' to learn how many clusters would decide it, or add held-out examples";
            case "waived" -> "mend it before the waiver ends";
            default -> "";
        };
    }

    private String text(String field) {
        return gate.path(field).asString("");
    }
}
