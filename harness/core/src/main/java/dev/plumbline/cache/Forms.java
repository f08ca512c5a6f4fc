package dev.plumbline.cache;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The form of each type, found once. */
final class Forms {

    private final Map<Type, Form<?>> known = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> alternatives;

    Forms(Map<Class<?>, Form<?>> own, Map<Class<?>, List<Class<?>>> alternatives) {
        known.putAll(Scalars.FORMS);
        known.putAll(PrimitiveArrays.FORMS);
        known.putAll(own);
        this.alternatives = Map.copyOf(alternatives);
    }

    /** A record may hold itself, so it is known before its components are. */
    @SuppressWarnings("unchecked")
    synchronized Form<Object> of(Type type) {
        Form<?> found = known.get(type);
        if (found == null) {
            found = found(type);
            known.put(type, found);
        }
        return (Form<Object>) found;
    }

    private Form<?> found(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (type instanceof GenericArrayType array) {
            throw new IllegalArgumentException("an array of " + array.getGenericComponentType() + " cannot be stored");
        }
        return type instanceof Class<?> of ? plain(of) : unknown(type);
    }

    private Form<?> plain(Class<?> type) {
        if (type.isRecord()) {
            return new RecordForm(type, this);
        }
        if (type.isEnum()) {
            return new EnumForm(type);
        }
        if (type.isArray()) {
            return new ArrayForm(type.getComponentType(), of(type.getComponentType()));
        }
        List<Class<?>> kinds =
                alternatives.getOrDefault(type, type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of());
        return kinds.isEmpty() ? unknown(type) : new AlternativesForm(type, kinds, this);
    }

    private Form<?> generic(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Containers.OfList(of(of[0]));
        }
        if (type.getRawType() == Optional.class) {
            return new Containers.OfOptional(of(of[0]));
        }
        if (type.getRawType() == Map.class) {
            return new Containers.OfMap(of(of[0]), of(of[1]), false);
        }
        return type.getRawType() == SortedMap.class ? new Containers.OfMap(of(of[0]), of(of[1]), true) : unknown(type);
    }

    private static Form<?> unknown(Type type) {
        throw new IllegalArgumentException("the type " + type.getTypeName()
                + " cannot be stored; make it a record of what can, or give the codec a form of it");
    }
}
