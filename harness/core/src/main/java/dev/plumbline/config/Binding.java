package dev.plumbline.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One binding of a tree: chooses how a node is read by the type wanted, and collects every problem. A value is empty where there was one. */
final class Binding {

    private final Map<Class<?>, Class<?>> ports;
    private final List<Problem> problems;

    Binding(Map<Class<?>, Class<?>> ports, List<Problem> problems) {
        this.ports = ports;
        this.problems = problems;
    }

    /** The value of a node, as the type wants it. */
    Optional<Object> value(Node node, Type type, Optional<Range> range) {
        if (type instanceof ParameterizedType generic) {
            return generic(node, generic, range);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == OptionalDouble.class) {
            return value(node, double.class, range).map(number -> OptionalDouble.of((double) number));
        }
        if (wanted == OptionalInt.class) {
            return value(node, int.class, range).map(number -> OptionalInt.of((int) number));
        }
        Class<?> bound = bound(wanted);
        if (bound.isRecord()) {
            return record(node, bound);
        }
        if (bound.isAnnotationPresent(ByForm.class)) {
            return new Forms(bound, this).read(node);
        }
        return bound.isSealed() ? new Alternatives(bound, this).read(node) : scalar(node, bound, range);
    }

    private Optional<Object> generic(Node node, ParameterizedType type, Optional<Range> range) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return list(node, of[0], range);
        }
        if (type.getRawType() == Map.class) {
            return map(node, of[1], range);
        }
        if (type.getRawType() == Optional.class) {
            return value(node, of[0], range).map(Optional::of);
        }
        throw new IllegalStateException("a task file has no form for a component of type " + type);
    }

    private Optional<Object> list(Node node, Type of, Optional<Range> range) {
        if (!(node instanceof Node.Sequence sequence)) {
            return wrong(node, Expected.LIST);
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            value(item, primitive(of), range).ifPresent(items::add);
        }
        return Optional.of(List.copyOf(items));
    }

    private Optional<Object> map(Node node, Type of, Optional<Range> range) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, Expected.MAPPING);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) ->
                        value(entry.value(), primitive(of), range).ifPresent(value -> values.put(key, value)));
        return Optional.of(Collections.unmodifiableMap(values));
    }

    /** Lists and maps hold boxes of what is written. */
    private static Type primitive(Type of) {
        return of == Integer.class ? int.class : of == Double.class ? double.class : of;
    }

    private Optional<Object> record(Node node, Class<?> type) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, Expected.MAPPING);
        }
        return new RecordKeys(type, this).read(mapping);
    }

    private Optional<Object> scalar(Node node, Class<?> type, Optional<Range> range) {
        if (type.isEnum() && node instanceof Node.Scalar scalar && !scalar.empty()) {
            return constant(scalar, type);
        }
        Optional<Object> value =
                node instanceof Node.Scalar scalar ? Scalars.read(scalar, type, range) : Optional.empty();
        return value.isPresent() ? value : wrong(node, Expected.of(type, range));
    }

    private Optional<Object> constant(Node.Scalar scalar, Class<?> type) {
        Map<String, Object> constants = Expected.constants(type);
        if (!constants.containsKey(scalar.text())) {
            return problem(
                    scalar.place(), Nearest.unknown("value", scalar.text(), constants.keySet(), constants.keySet()));
        }
        return Optional.of(constants.get(scalar.text()));
    }

    private Class<?> bound(Class<?> type) {
        return ports.getOrDefault(type, type);
    }

    /** What a message says of a key of that type. */
    String expected(Type type, Optional<Range> range) {
        return Expected.of(type instanceof Class<?> wanted ? bound(wanted) : type, range);
    }

    /** Reports that something else was expected. */
    Optional<Object> wrong(Node node, String expected) {
        return problem(node.place(), "expected " + expected + ", found " + node.found() + "; " + remedy(node));
    }

    private static String remedy(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.empty()) {
            return "write it";
        }
        return node instanceof Node.Scalar scalar && scalar.quoted() ? "remove the quotes" : "correct it";
    }

    /** Reports; there is no value then. */
    Optional<Object> problem(Place place, String message) {
        problems.add(new Problem(place, message));
        return Optional.empty();
    }
}
