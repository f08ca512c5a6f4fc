package dev.plumbline.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A record as its components in their order; one without any is a single byte. */
final class RecordForm implements Form<Object> {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Method> accessors = new ArrayList<>();
    private final Forms forms;
    private final RecordComponent[] components;
    private volatile List<Form<Object>> parts = List.of();

    RecordForm(Class<?> type, Forms forms) {
        this.type = type;
        this.forms = forms;
        this.components = type.getRecordComponents();
        this.constructor = constructor(type, components);
        for (RecordComponent component : components) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor: " + type, e);
        }
    }

    @Override
    public void write(Object value, Sink out) {
        if (components.length == 0) {
            out.bit(false);
        }
        for (int i = 0; i < components.length; i++) {
            Object part = Objects.requireNonNull(part(value, i), components[i]::toString);
            parts().get(i).write(part, out);
        }
    }

    /** Found when first needed, as a record may hold itself. */
    private List<Form<Object>> parts() {
        if (parts.size() < components.length) {
            parts = Arrays.stream(components)
                    .map(component -> forms.of(component.getGenericType()))
                    .toList();
        }
        return parts;
    }

    private Object part(Object value, int i) {
        try {
            return accessors.get(i).invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that is stored must be readable: " + type, e);
        }
    }

    @Override
    public Object read(Source in) throws Malformed {
        in.down();
        if (components.length == 0) {
            in.bit();
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts().get(i).read(in);
        }
        in.up();
        return made(values);
    }

    /** What the record itself refuses was never written. */
    private Object made(Object[] values) throws Malformed {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Malformed("no " + type.getSimpleName() + " has these components: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that is stored must have a constructor: " + type, e);
        }
    }
}
