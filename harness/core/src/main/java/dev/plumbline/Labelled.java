package dev.plumbline;

import dev.plumbline.labeling.WeakLabels;
import java.util.Optional;

/** What the stage labeling leaves to later ones. */
record Labelled(Optional<WeakLabels> labels) {}
