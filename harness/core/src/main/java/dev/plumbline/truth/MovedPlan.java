package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * Of whom it is measured what moves them.
 *
 * @param pulled rewards and scores that are held against features
 * @param probed rewards that are held against probes
 * @param rated whether features are asked for, and there are ratings that are held against them too
 * @param judged whether there is a truth
 */
public record MovedPlan(List<Subject> pulled, List<Subject> probed, boolean rated, boolean judged) {

    /** Nothing of anybody. */
    public static final MovedPlan NONE = new MovedPlan(List.of(), List.of(), false, false);

    private static final Subject RATERS = new Subject(Arm.WEAK, "");

    public MovedPlan {
        pulled = List.copyOf(pulled);
        probed = List.copyOf(probed);
    }

    /** What is measured of a subject along the features and the probes. */
    List<Plan.Measure> measures(Subject subject) {
        List<Plan.Measure> measures = new ArrayList<>();
        if (pulled.contains(subject)) {
            pulls(judged, Against.TRUTH, measures);
            pulls(rated, Against.RATINGS, measures);
        }
        if (subject.equals(RATERS) && rated) {
            pulls(judged, Against.TRUTH, measures);
            measures.add(new Plan.Measure(Metric.PULL, Against.RATINGS));
        }
        if (probed.contains(subject)) {
            measures.add(new Plan.Measure(Metric.PROBE_SHIFT, Against.RATINGS));
            measures.add(new Plan.Measure(Metric.PROBE_FLIP_RATE, Against.RATINGS));
            if (judged) {
                measures.add(new Plan.Measure(Metric.PROBE_ACCURACY_DROP, Against.TRUTH));
            }
        }
        return measures;
    }

    private static void pulls(boolean there, Against against, List<Plan.Measure> measures) {
        if (there) {
            measures.add(new Plan.Measure(Metric.PULL, against));
            measures.add(new Plan.Measure(Metric.RELATIVE_PULL, against));
            measures.add(new Plan.Measure(Metric.POINTS_WORTH, against));
        }
    }
}
