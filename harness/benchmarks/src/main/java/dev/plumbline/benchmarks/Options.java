package dev.plumbline.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a program was asked for, as {@code key=value} on its command line. */
record Options(Map<String, String> given) {

    static Options of(String[] arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("expected key=value, found " + argument);
            }
            given.put(argument.substring(0, at), argument.substring(at + 1));
        }
        return new Options(given);
    }

    String text(String key) {
        String value = given.get(key);
        if (value == null) {
            throw new IllegalArgumentException("expected " + key + "=..., found " + given.keySet());
        }
        return value;
    }

    String text(String key, String otherwise) {
        return given.getOrDefault(key, otherwise);
    }

    int number(String key, int otherwise) {
        return given.containsKey(key) ? Integer.parseInt(text(key)) : otherwise;
    }
}
