package dev.plumbline.truth;

/**
 * Where weak labels are wrong, as a model of the student's kind forecasts it from the student's view, within each class of the
 * truth, for examples of other folds than those it was fitted on. A diagnosis of the weak labels, never shown to a student.
 *
 * @param wrong of every example the probability that its weak label is wrong, negative where none was forecast
 * @param fold of every example: forecasts of one class and fold come from one model, and can be compared
 */
public record ErrorForecast(double[] wrong, int[] fold) {}
