package dev.plumbline.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part of a task file says, wherever it stands: equal for two parts that differ in nothing but their places. */
public final class Placeless {

    private Placeless() {}

    /**
     * Lists in place of records and collections, without their places; everything else as it is. Worked example: a logistic model
     * with an l2 of 1 is {@code [Logistic, 1.0]} in whatever line it was asked for.
     */
    public static Object of(Object value) {
        if (value instanceof Record part) {
            return components(part);
        }
        if (value instanceof Optional<?> some) {
            return some.map(Placeless::of).stream().toList();
        }
        if (value instanceof Map<?, ?> map) {
            return of(List.copyOf(map.entrySet()));
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return List.of(of(entry.getKey()), of(entry.getValue()));
        }
        return value instanceof Collection<?> many
                ? many.stream().map(Placeless::of).toList()
                : value;
    }

    private static List<Object> components(Record part) {
        List<Object> said = new ArrayList<>();
        said.add(part.getClass().getSimpleName());
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (component.getType() != Place.class) {
                said.add(of(valueOf(part, component)));
            }
        }
        return said;
    }

    private static Object valueOf(Record part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
