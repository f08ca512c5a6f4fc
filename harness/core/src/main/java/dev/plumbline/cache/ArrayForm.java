package dev.plumbline.cache;

import java.lang.reflect.Array;

/** An array of anything but plain numbers. */
record ArrayForm(Class<?> of, Form<Object> element) implements Form<Object[]> {

    @Override
    public void write(Object[] value, Sink out) {
        out.count(value.length);
        for (Object one : value) {
            element.write(one, out);
        }
    }

    @Override
    public Object[] read(Source in) throws Malformed {
        Object[] values = (Object[]) Array.newInstance(of, in.count(1));
        for (int i = 0; i < values.length; i++) {
            values[i] = element.read(in);
        }
        return values;
    }
}
