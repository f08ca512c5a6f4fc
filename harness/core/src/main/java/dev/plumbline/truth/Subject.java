package dev.plumbline.truth;

/**
 * Who is measured: an arm and its method.
 *
 * @param arm see {@link MetricKey}
 * @param method empty for arms that have none
 */
public record Subject(String arm, String method) {

    @Override
    public String toString() {
        return method.isEmpty() ? arm : arm + "/" + method;
    }
}
