package dev.plumbline.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of several types, by its simple name among them; one that is itself sealed stands for its own alternatives. */
final class AlternativesForm implements Form<Object> {

    private final Class<?> type;
    private final Map<String, Class<?>> byName = new LinkedHashMap<>();
    private final Forms forms;

    AlternativesForm(Class<?> type, List<Class<?>> kinds, Forms forms) {
        this.type = type;
        this.forms = forms;
        kinds.forEach(this::add);
    }

    private void add(Class<?> kind) {
        if (kind.isSealed()) {
            List.of(kind.getPermittedSubclasses()).forEach(this::add);
        } else if (byName.put(kind.getSimpleName(), kind) != null) {
            throw new IllegalArgumentException("two alternatives of " + type + " are called " + kind.getSimpleName());
        }
    }

    @Override
    public void write(Object value, Sink out) {
        String name = value.getClass().getSimpleName();
        if (byName.get(name) != value.getClass()) {
            throw new IllegalArgumentException("the alternative " + value.getClass() + " of " + type
                    + " cannot be stored; name it among the alternatives");
        }
        out.text(name);
        forms.of(value.getClass()).write(value, out);
    }

    @Override
    public Object read(Source in) throws Malformed {
        Class<?> kind = byName.get(in.text());
        if (kind == null) {
            throw new Malformed("expected an alternative of " + type.getSimpleName() + ", found another name");
        }
        return forms.of(kind).read(in);
    }
}
