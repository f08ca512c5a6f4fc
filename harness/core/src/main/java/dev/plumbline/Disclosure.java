package dev.plumbline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of held-out truth a run gives away: to its files, to the console and to whoever holds its {@link TaskRun}.
 *
 * <p>Each level gives what those before it give, and more. Why there are levels: an answer that decides every commit is
 * slowly fitted to, the sooner the finer it is (Blum and Hardt 2015; Dwork et al. 2015).
 */
public enum Disclosure {
    /** How each gate and control came out, and a gate's figure to the grain that the task's ledger states. */
    VERDICT,
    /** Every figure, but no example's truth: nothing of a slice so small that its figures give its examples away. */
    METRICS,
    /** The truth of every held-out example, beside what each arm said of it. */
    EXAMPLES;

    /** The name on the command line and in reports: {@code verdict}, {@code metrics}, {@code examples}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a name, if there is one. */
    public static Optional<Disclosure> named(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }
}
