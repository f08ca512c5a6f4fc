package dev.plumbline.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one of the records of a sealed interface that is {@link ByForm}. */
final class Forms {

    /** What a record's only component may be to be written as that alone. */
    private static final Set<Class<?>> SHORT = Set.of(String.class, List.class, double.class);

    private final Class<?> type;
    private final Binding binding;

    Forms(Class<?> type, Binding binding) {
        this.type = type;
        this.binding = binding;
    }

    Optional<Object> read(Node node) {
        if (node instanceof Node.Mapping) {
            return binding.value(node, only(Object.class), Optional.empty());
        }
        if (node instanceof Node.Scalar scalar && scalar.empty()) {
            return binding.wrong(node, "text, a list or a mapping");
        }
        Class<?> kind = only(node instanceof Node.Sequence ? List.class : scalar());
        String key = KebabCase.of(components(kind).get(0).getName());
        Node keys = new Node.Mapping(node.place(), Map.of(key, new Node.Entry(node.place(), node)));
        return binding.value(keys, kind, Optional.empty());
    }

    /** A number where a record of the type is written as one, else a text. */
    private Class<?> scalar() {
        boolean number = Arrays.stream(type.getPermittedSubclasses()).anyMatch(kind -> form(kind) == double.class);
        return number ? double.class : String.class;
    }

    /** The record whose only component is of that type; of any other record for {@code Object}. */
    private Class<?> only(Class<?> component) {
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(kind -> form(kind) == component)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no record for " + component));
    }

    private static Class<?> form(Class<?> kind) {
        List<RecordComponent> components = components(kind);
        Class<?> first = components.get(0).getType();
        return components.size() == 1 && SHORT.contains(first) ? first : Object.class;
    }

    private static List<RecordComponent> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(component -> component.getType() != Place.class)
                .toList();
    }
}
