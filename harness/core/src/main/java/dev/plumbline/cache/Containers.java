package dev.plumbline.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The forms of what holds other values. */
final class Containers {

    private Containers() {}

    record OfList(Form<Object> element) implements Form<List<?>> {

        @Override
        public void write(List<?> value, Sink out) {
            out.count(value.size());
            value.forEach(one -> element.write(one, out));
        }

        @Override
        public List<?> read(Source in) throws Malformed {
            int size = in.count(1);
            List<Object> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(element.read(in));
            }
            return Collections.unmodifiableList(values);
        }
    }

    record OfOptional(Form<Object> element) implements Form<Optional<?>> {

        @Override
        public void write(Optional<?> value, Sink out) {
            out.bit(value.isPresent());
            value.ifPresent(one -> element.write(one, out));
        }

        @Override
        public Optional<?> read(Source in) throws Malformed {
            return in.bit() ? Optional.of(element.read(in)) : Optional.empty();
        }
    }

    /** In the order in which the map has them, and for a sorted one by its keys. */
    record OfMap(Form<Object> key, Form<Object> value, boolean sorted) implements Form<Map<?, ?>> {

        @Override
        public void write(Map<?, ?> map, Sink out) {
            out.count(map.size());
            map.forEach((one, other) -> {
                key.write(one, out);
                value.write(other, out);
            });
        }

        @Override
        public Map<?, ?> read(Source in) throws Malformed {
            int size = in.count(2);
            Map<Object, Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object one = key.read(in);
                map.put(one, value.read(in));
            }
            return sorted
                    ? Collections.unmodifiableSortedMap((TreeMap<Object, Object>) map)
                    : Collections.unmodifiableMap(map);
        }
    }
}
