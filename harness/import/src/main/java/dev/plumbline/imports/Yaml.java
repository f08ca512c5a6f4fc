package dev.plumbline.imports;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a task file, line by line. */
final class Yaml {

    /** What is text in YAML without quotes, and no word that means something else. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_][A-Za-z0-9_.-]*");

    private final StringBuilder text = new StringBuilder();

    Yaml line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Yaml lines(Collection<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    /** A list on one line; nothing where it is empty. */
    Yaml list(String key, Collection<String> items) {
        return items.isEmpty() ? this : line(key + ": [" + String.join(", ", items) + "]");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The name of a column, quoted where it needs to be. */
    static String name(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** A text that may hold anything. */
    static String quoted(String text) {
        return "\""
                + text.chars()
                        .mapToObj(c ->
                                c == '"' || c == '\\' ? "\\" + (char) c : c == '\n' ? "\\n" : Character.toString(c))
                        .collect(Collectors.joining())
                + "\"";
    }
}
