package dev.plumbline.config;

/**
 * One mistake in an input: where it is, and in one sentence what was expected, what was found and what to do.
 *
 * <p>Example: {@code tasks/a/task.yaml:7:3: unknown key 'labelling'; did you mean 'labeling'?}
 */
public record Problem(Place place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
