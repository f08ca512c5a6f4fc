package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field of a line as a task file names it: a plain key, or a JSON pointer (RFC 6901), which starts with a slash.
 *
 * @param steps keys and indexes from the line inwards
 */
record Field(String written, List<String> steps) {

    static Field of(String written) {
        return written.startsWith("/") ? pointer(written) : key(written);
    }

    static Field key(String key) {
        return new Field(key, List.of(key));
    }

    private static Field pointer(String written) {
        List<String> steps = Arrays.stream(written.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        return new Field(written, steps);
    }

    /** Whether it was written as a pointer. */
    static boolean isPointer(String written) {
        return written.startsWith("/");
    }

    /** The pointer to it, the same for both ways of writing. */
    String pointer() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    Optional<Json> in(Json line) {
        Optional<Json> found = Optional.of(line);
        for (String step : steps) {
            found = found.flatMap(json -> json.at(step));
        }
        return found;
    }
}
