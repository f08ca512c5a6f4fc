package dev.plumbline.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one of the records of a sealed interface: {@code name: {keys}}, or the bare name. */
final class Alternatives {

    private final Binding binding;
    private final Map<String, Class<?>> kinds;

    Alternatives(Class<?> type, Binding binding) {
        this.binding = binding;
        this.kinds = of(type);
    }

    /**
     * The records of a sealed interface by their names in a task file, which sort them: in which order a compiler lists
     * them depends on what else it compiles.
     */
    static Map<String, Class<?>> of(Class<?> type) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                kinds.put(KebabCase.of(permitted.getSimpleName()), permitted);
            } else {
                kinds.putAll(of(permitted));
            }
        }
        return kinds;
    }

    Optional<Object> read(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.empty()) {
            return bare(scalar.text(), scalar.place());
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return binding.wrong(node, Expected.oneOf(kinds.keySet()));
        }
        if (mapping.entries().size() != 1) {
            return binding.problem(
                    node.place(),
                    "expected " + Expected.oneOf(kinds.keySet()) + " as the only key, found "
                            + mapping.entries().size() + " keys; leave the others out");
        }
        Map.Entry<String, Node.Entry> only =
                mapping.entries().entrySet().iterator().next();
        Node keys = only.getValue().value();
        return keys instanceof Node.Scalar scalar && scalar.empty()
                ? bare(only.getKey(), only.getValue().place())
                : kind(only.getKey(), only.getValue().place(), keys);
    }

    /** A name without keys is the name with none of them. */
    private Optional<Object> bare(String name, Place place) {
        return kind(name, place, new Node.Mapping(place, Map.of()));
    }

    private Optional<Object> kind(String name, Place place, Node keys) {
        Class<?> kind = kinds.get(name);
        return kind == null
                ? binding.problem(place, Nearest.unknown("kind", name, kinds.keySet(), kinds.keySet()))
                : binding.value(keys, kind, Optional.empty());
    }
}
