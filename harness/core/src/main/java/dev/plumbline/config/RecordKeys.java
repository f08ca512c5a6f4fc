package dev.plumbline.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the keys of a mapping into the components of a record. */
final class RecordKeys {

    private static final Map<Type, Object> EMPTY = Map.of(
            List.class, List.of(),
            Map.class, Map.of(),
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalDouble.class, OptionalDouble.empty());

    private final Class<?> type;
    private final Binding binding;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();

    RecordKeys(Class<?> type, Binding binding) {
        this.type = type;
        this.binding = binding;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() != Place.class) {
                components.put(KebabCase.of(component.getName()), component);
            }
        }
    }

    /** The record, or empty where a key was unknown, missing or wrong. */
    Optional<Object> read(Node.Mapping mapping) {
        Set<String> meant = reportUnknown(mapping);
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Place.class) {
                arguments.add(mapping.place());
            } else {
                argument(component, mapping, meant).ifPresent(arguments::add);
            }
        }
        return arguments.size() == type.getRecordComponents().length
                ? construct(arguments, mapping.place())
                : Optional.empty();
    }

    /** Reports every key that has no component; gives the keys that were probably meant, which are then not missing as well. */
    private Set<String> reportUnknown(Node.Mapping mapping) {
        List<String> free = components.keySet().stream()
                .filter(key -> !mapping.entries().containsKey(key))
                .toList();
        Set<String> meant = new LinkedHashSet<>();
        mapping.entries().forEach((key, entry) -> {
            if (!components.containsKey(key)) {
                Nearest.name(key, free).ifPresent(meant::add);
                binding.problem(entry.place(), Nearest.unknown("key", key, components.keySet(), free));
            }
        });
        return meant;
    }

    private Optional<Object> argument(RecordComponent component, Node.Mapping mapping, Set<String> meant) {
        String key = KebabCase.of(component.getName());
        Optional<Range> range = Optional.ofNullable(component.getAnnotation(Range.class));
        Node.Entry entry = mapping.entries().get(key);
        if (entry != null) {
            return binding.value(listed(entry.value(), component), component.getGenericType(), range);
        }
        Default written = component.getAnnotation(Default.class);
        if (written != null) {
            Node value = YamlTree.ofDefault(written.value(), mapping.place());
            return binding.value(listed(value, component), component.getGenericType(), range);
        }
        Optional<Object> empty = Optional.ofNullable(EMPTY.get(raw(component.getGenericType())));
        return empty.isPresent() || meant.contains(key)
                ? empty
                : binding.problem(
                        mapping.place(),
                        "missing key '" + key + "'; add it with "
                                + binding.expected(component.getGenericType(), range));
    }

    /** A single item as a list of it, where it may stand for one. */
    private static Node listed(Node node, RecordComponent component) {
        return component.isAnnotationPresent(OneOrMore.class) && !(node instanceof Node.Sequence)
                ? new Node.Sequence(node.place(), List.of(node))
                : node;
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }

    private Optional<Object> construct(List<Object> arguments, Place place) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(arguments.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return binding.problem(place, String.valueOf(refused.getMessage()));
            }
            throw new IllegalStateException("the constructor of " + type + " broke", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record for task files must be constructible: " + type, e);
        }
    }
}
