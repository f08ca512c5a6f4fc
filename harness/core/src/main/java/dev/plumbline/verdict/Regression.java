package dev.plumbline.verdict;

import dev.plumbline.truth.Change;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate that is held against an earlier run: the change, and what makes it red whatever the change is.
 *
 * @param key on the gate's slice
 * @param names of the gates that the task has
 */
record Regression(Earlier earlier, MetricKey key, History history, List<String> names) {

    private static final String ACCEPT = "plumbline baseline update RUN";

    /** The change, or why there is none. */
    Measured measured() {
        return change().map(Change::difference)
                .orElseGet(() -> new Measured.Undefined("there is nothing recorded to hold it against"));
    }

    private Optional<Change> change() {
        return history.change(earlier, key);
    }

    /** What the gate's sentence adds, though it is no fault. */
    String told() {
        int added = change().map(change -> change.added().size()).orElse(0);
        return added == 0
                ? ""
                : "; " + examples(added) + (added == 1 ? " is" : " are") + " not in the " + earlier.label()
                        + " and not compared";
    }

    /** Why the gate is red whatever was measured, each with its remedy. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        absent(Earlier.BASELINE).ifPresent(faults::add);
        if (earlier == Earlier.ANCHOR) {
            absent(Earlier.ANCHOR).ifPresent(faults::add);
        }
        List<String> gone =
                history.gates().stream().filter(gate -> !names.contains(gate)).toList();
        if (!gone.isEmpty()) {
            faults.add("the baseline records " + (gone.size() == 1 ? "a gate" : gone.size() + " gates")
                    + " that the task no longer has, " + such(gone) + "; put " + (gone.size() == 1 ? "it" : "them")
                    + " back, or accept with '" + ACCEPT + "'");
        }
        if (faults.isEmpty()) {
            unpaired().ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    private Optional<String> absent(Earlier file) {
        String why = history.there().get(file);
        if (why == null) {
            return Optional.of("there is no " + file.file() + " beside the task; look at this run and write it with '"
                    + ACCEPT + "'");
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(why + "; " + remedy(file));
    }

    private Optional<String> unpaired() {
        Optional<Change> change = change();
        if (change.isEmpty()) {
            return Optional.of(earlier.file() + " records no " + key.metric() + " of "
                    + new Subject(key.arm(), key.method()) + " against "
                    + key.against().label() + "; " + remedy(earlier));
        }
        List<String> removed = change.get().removed();
        if (!removed.isEmpty()) {
            boolean one = removed.size() == 1;
            return Optional.of(examples(removed.size()) + " of the " + earlier.label() + (one ? " is" : " are")
                    + " no longer measured, " + such(removed) + "; put " + (one ? "it" : "them") + " back, or "
                    + remedy(earlier));
        }
        return change.get().difference() instanceof Measured.Value ? Optional.empty() : Optional.of(remedy(earlier));
    }

    private static String examples(int count) {
        return count == 1 ? "1 example" : String.format(Locale.ROOT, "%,d examples", count);
    }

    private static String such(List<String> names) {
        return (names.size() == 1 ? "" : "such as ") + "'" + names.get(0) + "'";
    }

    private static String remedy(Earlier file) {
        return file == Earlier.ANCHOR
                ? "anchor anew with 'plumbline baseline update --anchor RUN'"
                : "accept with '" + ACCEPT + "'";
    }
}
