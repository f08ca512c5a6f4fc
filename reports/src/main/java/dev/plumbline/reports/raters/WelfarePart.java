package dev.plumbline.reports.raters;

import dev.plumbline.policy.Criterion;
import dev.plumbline.policy.WelfareSpec;
import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What groups of raters choose together: in words and as a picture, what each choice is worth to whom, and what it comes to by truth.
 *
 * @param population whether it is known how large each group is in the population
 */
public record WelfarePart(WelfareSpec spec, boolean population, Findings findings, Footnotes notes) implements Part {

    public static final String UTILITY = "utility";
    private static final String PLAIN = "What each policy is worth to the groups, by ratings.";
    private static final String WORST_OFF = "worst-off";
    private static final String PRICE = "price-of-fairness";

    /** What is one number of a policy, in the order of the table. */
    public static final List<String> WHOLE =
            List.of("mean-utility", WORST_OFF, PRICE, "accepted", "kl-divergence", "duality-gap");

    @Override
    public void write(Html page) {
        page.leaf("p", chosen());
        if (!policies().isEmpty()) {
            new Chart(fairness().orElse(PLAIN), "rows", picture(), List.of(), worth()).write(page);
        }
        outcome().write(page);
    }

    private String chosen() {
        List<String> criteria = spec.choose().stream().map(Criterion::label).toList();
        String utility = spec.utilities().isEmpty() ? "the share of its ratings that approve" : "a column of the data";
        return "Groups choose together among the candidates of each pool, by " + Names.listed(criteria)
                + ". A group's utility of a candidate is " + utility
                + ", in standard deviations under the base policy, whose own utility is 0. Means weigh the groups "
                + weighed() + "." + leash();
    }

    private String weighed() {
        if (!spec.weights().isEmpty()) {
            return spec.weights().entrySet().stream()
                    .map(weight -> weight.getKey() + " by " + Numbers.asWritten(weight.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return population ? "by their shares of the population" : "alike";
    }

    private String leash() {
        if (spec.klAtMost().isPresent()) {
            return " No policy goes further than "
                    + Numbers.asWritten(spec.klAtMost().getAsDouble()) + " nats from the base.";
        }
        return spec.beta().isPresent()
                ? " Each nat of divergence from the base costs "
                        + Numbers.asWritten(spec.beta().getAsDouble()) + "."
                : "";
    }

    /** The policies that groups choose, in the order of the measurements. */
    private List<String> policies() {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals("mean-utility"))
                .map(MetricKey::method)
                .distinct()
                .toList();
    }

    private List<String> groups() {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key ->
                        key.axis().equals(MetricKey.GROUP) && key.metric().equals(UTILITY))
                .map(MetricKey::step)
                .distinct()
                .toList();
    }

    private List<Rows> picture() {
        WelfareRows rows = new WelfareRows(groups());
        return WelfareRows.picture(policies().stream()
                .map(policy -> rows.section(
                        policy,
                        groups().stream()
                                .map(group -> utility(policy, group).map(Figure::of))
                                .toList()))
                .filter(section -> section.rows().stream()
                        .anyMatch(row -> !row.spots().get(0).isEmpty()))
                .toList());
    }

    private FiguresTable worth() {
        List<String> columns = Stream.concat(groups().stream().map(group -> "utility to " + group), WHOLE.stream())
                .toList();
        List<FiguresTable.Row> rows = policies().stream()
                .map(policy -> new FiguresTable.Row(
                        policy,
                        Stream.concat(
                                        groups().stream().map(group -> utility(policy, group)),
                                        WHOLE.stream().map(metric -> find(policy, metric, Against.RATINGS)))
                                .toList()))
                .toList();
        return new FiguresTable("What each policy is worth to the groups, by ratings", "Policy", columns, rows, notes);
    }

    private FiguresTable outcome() {
        List<FiguresTable.Row> rows = policies().stream()
                .map(policy -> new FiguresTable.Row(
                        policy,
                        List.of(
                                find(policy, "chosen-good", Against.RATINGS),
                                find(policy, "chosen-good", Against.TRUTH),
                                find(policy, "chosen-gold", Against.TRUTH))))
                .toList();
        return new FiguresTable(
                "What each policy chooses, by the ratings and by truth",
                "Policy",
                List.of("chosen-good (ratings)", "chosen-good (truth)", "chosen-gold (truth)"),
                rows,
                notes);
    }

    private Optional<Measured> utility(String policy, String group) {
        return findings.find(
                new MetricKey(Arm.POLICY, policy, MetricKey.ALL, UTILITY, Against.RATINGS, MetricKey.GROUP, group));
    }

    private Optional<Measured> find(String policy, String metric, Against against) {
        return findings.find(new MetricKey(Arm.POLICY, policy, MetricKey.ALL, metric, against));
    }

    /** What maximin gives to the group that is worst off, beside what the utilitarian policy does, and what it costs. */
    private Optional<String> fairness() {
        Optional<Double> fair = value("maximin", WORST_OFF);
        Optional<Double> useful = value("utilitarian", WORST_OFF);
        return fair.flatMap(most -> useful.map(least -> "The group that is worst off has a utility of "
                + Trend.two(most) + " under maximin and of " + Trend.two(least) + " under utilitarian"
                + value("maximin", PRICE)
                        .map(price -> "; the price of fairness is " + Trend.two(price))
                        .orElse("")
                + "."));
    }

    private Optional<Double> value(String policy, String metric) {
        return find(policy, metric, Against.RATINGS)
                .map(Figure::of)
                .filter(Figure::isValue)
                .map(figure -> figure.estimate().orElseThrow());
    }
}
