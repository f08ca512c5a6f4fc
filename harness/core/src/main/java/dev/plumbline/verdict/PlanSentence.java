package dev.plumbline.verdict;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Subject;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a gate needs, in a sentence. Power is rounded down, what is needed for it up. */
record PlanSentence(Gate gate, MetricKey key, Design design) {

    /** Of a design that no gate can be decided by. */
    String tooFew() {
        return head() + present() + ", and nothing is decided by fewer than 2 clusters";
    }

    /** Of a metric whose variance is not known before it is measured. */
    String unforeseen() {
        return head()
                + present()
                + (gate.kind() == Gate.Kind.SILENT_FAILURE
                        ? "; ratings and truth decide it together, so plan a gate on each"
                        : "; the variance of " + key.metric()
                                + " does not follow from the design, so plan it by a pilot run");
    }

    /** Of any other. */
    String of(Optional<GatePlan.Need> need, OptionalDouble detectable) {
        return head() + present() + "; " + detectable(detectable) + "; "
                + need.map(this::needed).orElseGet(this::undeclared);
    }

    private String head() {
        String slice = key.slice().equals(MetricKey.ALL) ? "" : " on " + key.slice();
        String control = gate.expect() == Gate.Expect.FAIL ? " (expected to fail)" : "";
        String what = gate.kind() == Gate.Kind.SILENT_FAILURE ? "silent failure of " + key.metric() : key.metric();
        String since = gate.noWorseThan()
                .map(earlier -> ", its change since the " + earlier.label())
                .orElse("");
        return new Subject(key.arm(), key.method()) + slice + ": " + what + since + " " + bound() + control + ": ";
    }

    private String bound() {
        Bound bound = Bound.of(gate);
        return bound.word() + " " + Figures.exact(bound.value());
    }

    private String present() {
        return count(design.items(), "example") + " in " + count(design.clusters(), "cluster") + ", "
                + count(design.seeds(), "seed");
    }

    private String detectable(OptionalDouble detectable) {
        if (detectable.isEmpty()) {
            return "no value is far enough from the bound to be decided with power .8";
        }
        boolean up = gate.deciding() > 0;
        RoundingMode away = up ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return "decides with power .8 from " + Figures.of(detectable.getAsDouble(), 4, away) + (up ? " up" : " down");
    }

    private String undeclared() {
        return "declare an alternative (alternative: VALUE, " + (gate.deciding() > 0 ? "above " : "below ")
                + Figures.exact(Bound.of(gate).value()) + ") to learn how many clusters decide it";
    }

    private String needed(GatePlan.Need need) {
        String alternative = Figures.exact(gate.alternative().orElseThrow());
        return "at the alternative " + alternative + " the power is " + Figures.of(need.power(), 2, RoundingMode.FLOOR)
                + ", and .8 needs " + sizes(need);
    }

    private String sizes(GatePlan.Need need) {
        OptionalInt seeds = need.seeds().isPresent() && need.seeds().getAsInt() > design.seeds()
                ? need.seeds()
                : OptionalInt.empty();
        String trained = seeds.isPresent() ? count(seeds.getAsInt(), "seed") + " with these clusters" : "";
        if (need.clusters().isEmpty()) {
            return trained.isEmpty()
                    ? "more seeds and more clusters: no number of one alone is enough"
                    : trained + "; more clusters alone are not enough";
        }
        int clusters = need.clusters().getAsInt();
        double items = Math.ceil(clusters * ((double) design.items() / design.clusters()));
        return count((long) items, "example") + " in " + count(clusters, "cluster")
                + (trained.isEmpty() ? "" : ", or " + trained);
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
