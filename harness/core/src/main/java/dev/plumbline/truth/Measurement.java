package dev.plumbline.truth;

/** A number and what it is. */
public record Measurement(MetricKey key, Measured measured) {}
