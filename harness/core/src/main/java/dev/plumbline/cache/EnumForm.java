package dev.plumbline.cache;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A constant by its name. */
final class EnumForm implements Form<Object> {

    private final Class<?> type;
    private final Map<String, Object> byName;

    EnumForm(Class<?> type) {
        this.type = type;
        this.byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(one -> ((Enum<?>) one).name(), Function.identity()));
    }

    @Override
    public void write(Object value, Sink out) {
        out.text(((Enum<?>) value).name());
    }

    @Override
    public Object read(Source in) throws Malformed {
        String name = in.text();
        Object found = byName.get(name);
        if (found == null) {
            throw new Malformed("expected a " + type.getSimpleName() + ", found another name");
        }
        return found;
    }
}
