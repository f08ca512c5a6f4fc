package dev.plumbline.labeling;

/** How a weak model is trained. A port: labeling comes before learning, whose model descriptions implement it, and the root binds the two. */
public interface WeakLearner {}
