package dev.plumbline.verdict;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Slices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What gates ask, as short as it can be told from the others of their task: metric, arm and method as far as they are written,
 * bound, point of a curve, slice.
 *
 * <p>Worked example: {@code pgr soft at least .2 on citation=fabricated}.
 */
final class GateNames {

    private GateNames() {}

    /** In their order: where several would have the same one, the later ones end in {@code #2} and so on. */
    static List<String> of(List<Gate> gates) {
        Set<String> taken = new LinkedHashSet<>();
        for (Gate gate : gates) {
            String name = of(gate);
            for (int i = 2; !taken.add(name); i++) {
                name = of(gate) + " #" + i;
            }
        }
        return List.copyOf(taken);
    }

    static String of(Gate gate) {
        String ratings = gate.against() == Against.RATINGS ? " against ratings" : "";
        String subject =
                Stream.concat(gate.arm().stream(), gate.method().stream()).collect(Collectors.joining("/"));
        String where = gate.slice().isEmpty() ? "" : " on " + Slices.name(gate.slice());
        return asked(gate) + ratings + (subject.isEmpty() ? "" : " " + subject) + required(gate) + where + point(gate);
    }

    private static String point(Gate gate) {
        String group = gate.group().map(name -> " at group " + name).orElse("");
        String round = gate.round().isPresent() ? " at round " + gate.round().getAsInt() : "";
        String at = gate.at().entrySet().stream()
                .map(point -> " at " + point.getKey() + " " + point.getValue())
                .collect(Collectors.joining());
        return round + group + at;
    }

    private static String asked(Gate gate) {
        String best = gate.select().isPresent() ? "best " : "";
        return best + (gate.kind() == Gate.Kind.SILENT_FAILURE ? "silent failure of " : "") + gate.metric();
    }

    /** The bounds as written, for {@link Gates} tells a mistaken gate only later. */
    private static String required(Gate gate) {
        String least = gate.atLeast().isPresent()
                ? " at least " + Figures.exact(gate.atLeast().getAsDouble())
                : "";
        String most = gate.atMost().isPresent()
                ? " at most " + Figures.exact(gate.atMost().getAsDouble())
                : "";
        String earlier =
                gate.noWorseThan().map(run -> " no worse than " + run.label()).orElse("");
        String margin =
                gate.margin().isPresent() ? " by " + Figures.exact(gate.margin().getAsDouble()) : "";
        return least + most + earlier + margin;
    }
}
