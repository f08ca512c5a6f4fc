package dev.plumbline.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks that a gate says what it requires, once. */
record BoundCheck(Gate gate) {

    /** What is wrong, in the order of the keys. */
    List<String> mistakes() {
        List<String> given = given();
        if (given.size() != 1) {
            String found = given.isEmpty() ? "none" : String.join(", ", given);
            return List.of("expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found " + found
                    + "; give exactly one");
        }
        List<String> mistakes = new ArrayList<>(gate.noWorseThan().isPresent() ? earlier() : bounded());
        if (mistakes.isEmpty() && gate.alternative().isPresent()) {
            alternative(mistakes);
        }
        return mistakes;
    }

    private List<String> given() {
        return Stream.of(
                        gate.atLeast().isPresent() ? "'at-least'" : "",
                        gate.atMost().isPresent() ? "'at-most'" : "",
                        gate.noWorseThan().isPresent() ? "'no-worse-than'" : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private List<String> bounded() {
        List<String> mistakes = new ArrayList<>();
        if (gate.margin().isPresent()) {
            mistakes.add("'margin' goes with 'no-worse-than'; add that, or leave 'margin' out");
        }
        if (gate.silentFailure().isPresent() && gate.alternative().isPresent()) {
            mistakes.add("a silent failure has no 'alternative'; leave it out");
        }
        return mistakes;
    }

    private List<String> earlier() {
        List<String> mistakes = new ArrayList<>();
        if (gate.select().isPresent()) {
            mistakes.add("a gate on an earlier run is of one method; name it, and leave out 'select'");
        }
        if (gate.silentFailure().isPresent()) {
            mistakes.add("a silent failure is held against a bound, not against an earlier run; write 'metric' in place"
                    + " of 'silent-failure', or a bound in place of 'no-worse-than'");
        }
        if (gate.margin().orElse(0) <= 0) {
            String found =
                    gate.margin().isPresent() ? Double.toString(gate.margin().getAsDouble()) : "none";
            mistakes.add("expected a 'margin' above 0 by which it may be worse, such as 0.01, found " + found
                    + "; no data can show that nothing was lost at all");
        }
        return mistakes;
    }

    private void alternative(List<String> mistakes) {
        if (BothSides.better(gate.metric()) == 0 && gate.noWorseThan().isPresent()) {
            return;
        }
        Bound bound = Bound.of(gate);
        double alternative = gate.alternative().orElseThrow();
        if (gate.deciding() * (alternative - bound.value()) <= 0) {
            String side = gate.deciding() > 0 ? "above" : "below";
            String key =
                    gate.noWorseThan().isPresent() ? "the change " : bound.side() > 0 ? "'at-least: " : "'at-most: ";
            String end = gate.noWorseThan().isPresent() ? " that is allowed" : "'";
            String control = gate.expect() == Gate.Expect.FAIL ? ", as the gate is expected to fail" : "";
            mistakes.add("expected an 'alternative' " + side + " " + key + bound.value() + end + control + ", found "
                    + alternative + "; correct one of the two");
        }
    }
}
