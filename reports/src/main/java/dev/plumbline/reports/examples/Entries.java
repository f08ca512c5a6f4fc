package dev.plumbline.reports.examples;

import dev.plumbline.reports.words.ExampleOutcome;
import java.util.Set;

/** What the browser of a task leafs through: its held-out examples one by one, or the pools of their candidates. */
interface Entries {

    int size();

    /** One or several outcomes of an entry, as a judged arm has it. */
    Set<ExampleOutcome> outcomes(int entry, int arm);

    /**
     * How little a judged arm goes with truth on an entry, the smaller the less: the probability that it gives to truth. Where truth is not
     * known, how little it goes with the weak label.
     */
    double near(int entry, int arm);

    /** Positions of its slices. */
    int[] slices(int entry);

    Entry entry(int entry);
}
