package dev.plumbline.dataset;

/** What was read: the dataset for every stage, and the truth, sealed, for the root alone. */
public record Loaded(Dataset dataset, SealedTruth truth) {}
