package dev.plumbline.reports.runs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A gate in two runs.
 *
 * @param before empty where only the later run has it, or nothing of the task ran
 * @param after likewise
 */
record GatePair(ReadGate.Id id, Optional<ReadGate> before, Optional<ReadGate> after) {

    /** How the two outcomes stand to each other, in the order in which they are read. */
    enum Move {
        WORSE("worse", "\u25bc"),
        CHANGED("changed", "\u25c7"),
        BETTER("better", "\u25b2"),
        ONLY_ONE("in one run only", "\u25c7"),
        AS_BEFORE("as before", "=");

        private final String word;
        private final String shape;

        Move(String word, String shape) {
            this.word = word;
            this.shape = shape;
        }

        String word() {
            return word;
        }

        String shape() {
            return shape;
        }
    }

    /** All gates of both, in the order of the later run, those that only the earlier one has last. */
    static List<GatePair> of(List<ReadGate> before, List<ReadGate> after) {
        Map<ReadGate.Id, ReadGate> then = byId(before);
        Map<ReadGate.Id, ReadGate> now = byId(after);
        Set<ReadGate.Id> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        return ids.stream()
                .map(id -> new GatePair(id, Optional.ofNullable(then.get(id)), Optional.ofNullable(now.get(id))))
                .toList();
    }

    private static Map<ReadGate.Id, ReadGate> byId(List<ReadGate> gates) {
        return gates.stream()
                .collect(Collectors.toMap(
                        ReadGate::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** Worse where more is to be mended, as the task's expectation and waivers have it. */
    Move move() {
        if (before.isEmpty() || after.isEmpty()) {
            return Move.ONLY_ONE;
        }
        int worse = after.get().badness() - before.get().badness();
        if (worse != 0) {
            return worse > 0 ? Move.WORSE : Move.BETTER;
        }
        boolean same = before.get().outcome().equals(after.get().outcome())
                && before.get().standing().equals(after.get().standing());
        return same ? Move.AS_BEFORE : Move.CHANGED;
    }

    /** Whether the figure is another, whatever came of it. */
    boolean moved() {
        return difference().isEmpty() || difference().getAsDouble() != 0;
    }

    /** The estimate after minus that before, where both have one. */
    OptionalDouble difference() {
        OptionalDouble then = estimate(before);
        OptionalDouble now = estimate(after);
        return then.isPresent() && now.isPresent()
                ? OptionalDouble.of(now.getAsDouble() - then.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble estimate(Optional<ReadGate> gate) {
        return gate.isPresent() ? gate.get().figure().estimate() : OptionalDouble.empty();
    }
}
