package dev.plumbline.reports.chart;

import dev.plumbline.reports.words.Figure;

/**
 * A figure in a picture: filled against truth, hollow from the ratings alone.
 *
 * @param figure one without a value is not drawn
 */
public record Spot(Figure figure, boolean truth) {}
