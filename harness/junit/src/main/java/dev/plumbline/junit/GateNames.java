package dev.plumbline.junit;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Slices;
import dev.plumbline.verdict.Gate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What gates are called where tests are listed: {@code student/soft: gain on round=yes at least 0}, as far as the gate says
 * whom it means.
 */
final class GateNames {

    private GateNames() {}

    /** A name for each gate of a task, all different: of two that are called the same the second gets {@code #2}. */
    static List<String> of(List<Gate> gates) {
        Map<String, Integer> taken = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Gate gate : gates) {
            String name = of(gate);
            int count = taken.merge(name, 1, Integer::sum);
            names.add(count == 1 ? name : name + " #" + count);
        }
        return names;
    }

    private static String of(Gate gate) {
        return subject(gate)
                + gate.metric()
                + (gate.against() == Against.RATINGS ? " against ratings" : "")
                + (gate.slice().isEmpty() ? "" : " on " + Slices.name(gate.slice()))
                + bound(gate)
                + (gate.expect() == Gate.Expect.FAIL ? ", expected to fail" : "");
    }

    private static String subject(Gate gate) {
        String named =
                Stream.concat(gate.arm().stream(), gate.method().stream()).collect(Collectors.joining("/"));
        return named.isEmpty() ? "" : named + ": ";
    }

    private static String bound(Gate gate) {
        String least = gate.atLeast().isPresent()
                ? " at least " + Figures.exact(gate.atLeast().getAsDouble())
                : "";
        String most = gate.atMost().isPresent()
                ? " at most " + Figures.exact(gate.atMost().getAsDouble())
                : "";
        return least + most;
    }
}
