package dev.plumbline.dataset;

import dev.plumbline.config.Place;

/** A line of a data file: a JSON object, or a CSV row by its header. */
public record Line(Place place, Json.Fields fields) {}
