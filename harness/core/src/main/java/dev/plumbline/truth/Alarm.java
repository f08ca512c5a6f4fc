package dev.plumbline.truth;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Something that one could watch to learn that ratings have gone wrong, so made that more of it is more alarming. Those against
 * ratings use no truth; those against truth use that of the audited examples alone.
 */
public enum Alarm {
    RATER_DISAGREEMENT(
            "rater-disagreement",
            Against.RATINGS,
            "1 minus the mean agreement of two ratings of one example",
            PanelReadings::disagreement),
    ODD_RATER(
            "odd-rater",
            Against.RATINGS,
            "how often the rater who differs most differs from another rater of the same example",
            PanelReadings::oddRater),
    GROUP_DISAGREEMENT(
            "group-disagreement",
            Against.RATINGS,
            "share of examples that not all groups of raters label alike",
            PanelReadings::groups),
    UNSURE_LABELS(
            "unsure-labels",
            Against.RATINGS,
            "1 minus the mean probability of the most probable weak class",
            PanelReadings::unsure),
    STUDENT_DISAGREEMENT(
            "student-disagreement",
            Against.RATINGS,
            "share of examples that the student labels otherwise than the weak labels",
            StudentReadings::disagreement),
    STUDENT_MISCALIBRATION(
            "student-miscalibration",
            Against.RATINGS,
            "Brier score of the student against the weak labels",
            StudentReadings::brier),
    WORST_SLICE_DISAGREEMENT(
            "worst-slice-disagreement",
            Against.RATINGS,
            "the student's disagreement with the weak labels on the slice where it is greatest",
            StudentReadings::worstDisagreement),
    LABEL_ERROR(
            "label-error", Against.TRUTH, "share of audited examples whose weak label is wrong", AuditReadings::labels),
    CONSENSUS_ERROR(
            "consensus-error",
            Against.TRUTH,
            "share of audited examples that are labelled wrong among those whose raters agree",
            AuditReadings::consensus),
    STUDENT_ERROR(
            "student-error",
            Against.TRUTH,
            "share of audited examples on which the student is wrong",
            AuditReadings::student),
    DIVERGENCE(
            "divergence",
            Against.TRUTH,
            "how much more often the student agrees with the weak labels than with truth",
            AuditReadings::divergence),
    INHERITED_ERROR(
            "inherited-error",
            Against.TRUTH,
            "share of the audited wrong weak labels that the student repeats",
            AuditReadings::inherited),
    WORST_SLICE_ERROR(
            "worst-slice-error",
            Against.TRUTH,
            "the student's error on the slice where it is greatest",
            AuditReadings::worstSlice);

    private final String label;
    private final Against against;
    private final String meaning;

    // A function that never changes, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Glance, OptionalDouble> reading;

    Alarm(String label, Against against, String meaning, Function<Glance, OptionalDouble> reading) {
        this.label = label;
        this.against = against;
        this.meaning = meaning;
        this.reading = reading;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** What it uses: ratings alone, or truth. */
    public Against against() {
        return against;
    }

    /** What it reads, in a clause. */
    public String meaning() {
        return meaning;
    }

    /** What it reads; nothing where what it would look at is not there. */
    OptionalDouble read(Glance glance) {
        return reading.apply(glance);
    }
}
