package dev.plumbline;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.rewards.UnderPressure;
import dev.plumbline.truth.Arm;
import dev.plumbline.verdict.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the points that gates name against the pressure that is asked for, before anything is optimised: a gate elsewhere would find nothing to hold.
 *
 * @param methods the rewards whose policies are meant
 * @param points the steps of each axis; none where only the data can tell them
 */
record PressureGates(List<String> methods, Map<String, List<String>> points) {

    /** What does not go together. */
    static List<Problem> problems(Task task) {
        return UnderPressure.spec(task)
                .map(pressure -> new PressureGates(UnderPressure.methods(task), pressure.points()))
                .map(gates -> task.verdict().stream()
                        .filter(gates::concern)
                        .flatMap(gate -> gates.problems(gate).stream())
                        .toList())
                .orElse(List.of());
    }

    private boolean concern(Gate gate) {
        return gate.arm().filter(Arm.POLICY::equals).isPresent()
                && gate.method().filter(methods::contains).isPresent();
    }

    private List<Problem> problems(Gate gate) {
        List<Problem> problems = new ArrayList<>();
        gate.at().forEach((axis, step) -> {
            List<String> steps = points.get(axis);
            if (steps == null) {
                problems.add(new Problem(gate.place(), "no axis '" + axis + "' of this pressure; " + hint(axis)));
            } else if (!steps.isEmpty() && !steps.contains(step)) {
                problems.add(new Problem(
                        gate.place(),
                        "no step '" + step + "' of " + axis + "; expected one of " + String.join(", ", steps)));
            }
        });
        return problems;
    }

    private String hint(String axis) {
        return Nearest.name(axis, points.keySet())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("expected one of " + String.join(", ", points.keySet()));
    }
}
