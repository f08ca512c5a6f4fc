package dev.plumbline.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an import was told besides its files.
 *
 * @param values of each option that was given; a flag has one that means nothing
 */
public record Options(Map<Option, List<String>> values) {

    /** None. */
    public static final Options NONE = new Options(Map.of());

    public Options {
        values = Map.copyOf(values);
    }

    /** The same with another option. */
    public Options with(Option option, String... given) {
        Map<Option, List<String>> all = new EnumMap<>(Option.class);
        all.putAll(values);
        all.put(option, List.of(given));
        return new Options(all);
    }

    boolean has(Option option) {
        return values.containsKey(option);
    }

    Optional<String> value(Option option) {
        return all(option).stream().findFirst();
    }

    String value(Option option, String otherwise) {
        return value(option).orElse(otherwise);
    }

    List<String> all(Option option) {
        return values.getOrDefault(option, List.of());
    }

    /** Refuses what a format does not know. */
    void check(String format, Set<Option> takes) {
        values.keySet().stream()
                .sorted()
                .filter(option -> option != Option.LEAVE_OUT && !takes.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Misuse(option.flag() + " means nothing to " + format + "; leave it out");
                });
    }
}
