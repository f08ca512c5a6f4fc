package dev.plumbline.cache;

/** How the values of one type are written, and read back as what they were. Every value takes at least one byte. */
public interface Form<T> {

    void write(T value, Sink out);

    T read(Source in) throws Malformed;
}
