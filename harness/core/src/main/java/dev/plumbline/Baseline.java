package dev.plumbline;

import dev.plumbline.config.KebabCase;
import dev.plumbline.dataset.World;
import dev.plumbline.truth.Outcomes;
import dev.plumbline.verdict.Gate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run leaves for later ones to be held against: outcomes by example id, without a word of the examples.
 *
 * @param task the name of the task
 * @param seed of its dataset
 * @param world the generator of its examples with its numbers; empty for a file
 * @param gates the names of its gates
 * @param outcomes of what its gates hold against earlier runs, at least one
 */
public record Baseline(String task, long seed, String world, List<String> gates, List<Outcomes> outcomes) {

    public Baseline {
        gates = List.copyOf(gates);
        outcomes = List.copyOf(outcomes);
    }

    /** Of a task as it ran; empty where no gate is held against an earlier run. */
    static Optional<Baseline> of(Task task, List<Outcomes> recorded) {
        return Optional.of(recorded)
                .filter(outcomes -> !outcomes.isEmpty())
                .map(outcomes -> new Baseline(
                        task.task(), task.dataset().seed(), world(task), Gate.names(task.verdict()), outcomes));
    }

    /** A world with its numbers, such as {@code arithmetic-claims{examples=12000}}; empty for a file. */
    public static String world(Task task) {
        return task.dataset().world().map(Baseline::name).orElse("");
    }

    private static String name(World world) {
        Map<String, Object> numbers = JsonMapper.shared().convertValue(world, new TypeReference<>() {});
        numbers.remove("place");
        return KebabCase.of(world.getClass().getSimpleName()) + new TreeMap<>(numbers);
    }

    /** How many examples have an outcome. */
    public int examples() {
        return (int) outcomes.stream()
                .flatMap(one -> one.byId().keySet().stream())
                .distinct()
                .count();
    }
}
