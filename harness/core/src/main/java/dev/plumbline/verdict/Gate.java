package dev.plumbline.verdict;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Slices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bound on a metric. It holds where the interval's end on the side of the bound does, at a one-sided confidence.
 *
 * @param place where it stands in the task file
 * @param metric the name of the metric
 * @param arm {@code student} by default, or {@code scores} in an audit of given scores
 * @param method by default the only one of its arm
 * @param slice a column with its value, or the two of a pair of columns; empty for every held-out example
 * @param atLeast inclusive lower bound; exactly one of the two bounds is given
 * @param atMost inclusive upper bound
 * @param confidence one-sided
 * @param alternative a value on the passing side of the bound: for it the number of clusters that would decide is computed
 * @param expect {@code fail} for a negative control, which is red if the gate ever passes
 * @param inconclusive whether an undecided gate is red ({@code fail}) or let through ({@code allow})
 * @param because why the bound is what it is
 */
public record Gate(
        Place place,
        String metric,
        Optional<String> arm,
        Optional<String> method,
        Map<String, String> slice,
        @Default("truth") Against against,
        OptionalDouble atLeast,
        OptionalDouble atMost,
        @Default("0.95") @Range(min = 0.5, max = 0.9999) double confidence,
        OptionalDouble alternative,
        @Default("pass") Expect expect,
        @Default("fail") OnInconclusive inconclusive,
        Optional<String> because) {

    /**
     * What the gate asks, as short as it can be told from the others of its task: metric, arm and method as far as they are
     * written, bound, slice.
     *
     * <p>Worked example: {@code pgr soft at least .2 on citation=fabricated}.
     */
    public String name() {
        String ratings = against == Against.RATINGS ? " against ratings" : "";
        String subject = Stream.concat(arm.stream(), method.stream()).collect(Collectors.joining("/"));
        String where = slice.isEmpty() ? "" : " on " + Slices.name(slice);
        return metric + ratings + (subject.isEmpty() ? "" : " " + subject) + required() + where;
    }

    /** The bounds as written, for {@link Gates} tells a mistaken gate only later. */
    private String required() {
        String least = atLeast.isPresent() ? " at least " + Figures.exact(atLeast.getAsDouble()) : "";
        return least + (atMost.isPresent() ? " at most " + Figures.exact(atMost.getAsDouble()) : "");
    }

    /**
     * The names of a task's gates, in their order: where several would have the same one, the later ones end in {@code #2}
     * and so on.
     */
    public static List<String> names(List<Gate> gates) {
        Set<String> taken = new LinkedHashSet<>();
        for (Gate gate : gates) {
            String name = gate.name();
            for (int i = 2; !taken.add(name); i++) {
                name = gate.name() + " #" + i;
            }
        }
        return List.copyOf(taken);
    }

    /** How the gate must come out. */
    public enum Expect {
        PASS,
        FAIL
    }

    /** What an undecided gate does to the run. */
    public enum OnInconclusive {
        FAIL,
        ALLOW
    }
}
